import { html, nothing, type TemplateResult } from 'lit-html';
import type { ClaimDetail, ClaimEnd, Further, Place } from '../api/details.ts';
import { paragraphAddress } from '../evidence/address.ts';
import { alsoIn } from '../evidence/also-in.ts';
import { explained } from '../explain.ts';
import { basisSays, coderSays, confidenceSays, cutSays, heldSays, plain, statusSays, wordingSays } from '../words.ts';

export type Select = (id: string) => void;

/** Everything on one link: who says so, where, on what basis, in what voice, coded by whom. */
export function claimDetail(claim: ClaimDetail, select: Select): TemplateResult {
  const means = (field: string, value: string | null): string => (value === null ? 'not stated' : `${plain(value)}: ${explained[field]?.[value] ?? ''}`);
  return html`
    <blockquote class="reads">${claim.readsAloud}</blockquote>
    <dl>
      ${row('From', end(claim.subject, select))}
      ${row('To', end(claim.object, select))}
      ${row('Who says so', whoSays(claim, select))}
      ${row('Where', where(claim.paragraph, claim.phrase, claim.furtherParagraphs))}
      ${row('On what basis', `${basisSays[claim.basis]}: ${explained['basis']?.[claim.basis]}`)}
      ${row('Why the coder makes it', claim.rationale)}
      ${row('In what voice', `${means('modality', claim.modality)} ${claim.evidence ? `Ground – ${means('evidence', claim.evidence)}` : ''}`)}
      ${row('How the source words it', claim.wording && wordingSays[claim.wording])}
      ${row('One of alternatives', claim.alternative && 'The source gives this as one of several alternatives; one of them holds, not all.')}
      ${row('Figure', claim.value === null ? null : `${claim.value} ${claim.unit ?? ''} of ${claim.of ?? '(not stated of what)'}`)}
      ${row('Points', claim.direction && `${plain(claim.direction)}${claim.direction === 'NONE' ? ' (a description)' : ''}`)}
      ${row('Of whom', claim.population && plain(claim.population))}
      ${row('At which level', claim.level && plain(claim.level))}
      ${row('For children’s services', claim.transferability)}
      ${row('Confidence in the coding', saysOfItself(claim) ? null : `${confidenceSays[claim.confidence]}, as the coder judges it: ${explained['confidence']?.[claim.confidence]}`)}
      ${row('Status', `${statusSays[claim.status]}: ${explained['status']?.[claim.status]} ${decidedBy(claim)}${claim.statusReason ?? ''}`)}
      ${row('Coded by', codedBy(claim))}
      ${row('Note', claim.note)}
      ${row('Claims about this claim', claim.claims.totalCount === 0 ? null : html`<ul class="plain">${claim.claims.nodes.map((about) => html`<li>${link(about.id, about.readsAloud, select)}</li>`)}</ul>${cutSays(claim.claims, 'claims')}`)}
    </dl>`;
}

/** What a programme says of itself is no coding: there is nothing to be sure of, to decide or to review. */
function saysOfItself({ basis }: Pick<ClaimDetail, 'basis'>): boolean {
  return basis === 'SELF_REPORTED';
}

/** Says where no other person had a part in the decision. */
function decidedBy(claim: ClaimDetail): string {
  return claim.status === 'CANDIDATE' || claim.reviewedBy !== null || saysOfItself(claim) ? '' : 'So decided by the coder alone. ';
}

/** Who coded it and when, and whether a person has reviewed that. */
export function codedBy(claim: Pick<ClaimDetail, 'coder' | 'date' | 'reviewedBy' | 'basis'>): string {
  const { coder, date, reviewedBy } = claim;
  const who = `${coder?.label ?? 'unknown'}${coder?.type && !saysOfItself(claim) ? ` (${coderSays[coder.type]})` : ''}, ${date}.`;
  if (reviewedBy) return `${who} Reviewed by ${reviewedBy}.`;
  return `${who} ${saysOfItself(claim) ? 'Nobody has checked it.' : 'No person has reviewed it.'}`;
}

export function row(name: string, value: unknown): TemplateResult | typeof nothing {
  return value === null || value === undefined || value === '' || value === nothing ? nothing : html`<div><dt>${name}</dt><dd>${value}</dd></div>`;
}

export function link(id: string, label: string, select: Select): TemplateResult {
  return html`<button type="button" class="link" @click=${() => select(id)}>${label}</button>`;
}

/** Document, section, number of the paragraph, key phrase and further paragraphs, as far as they are known. */
export function where(place: Place | null | undefined, phrase: unknown, further: Further = { nodes: [] }): TemplateResult | string {
  if (!place) return 'no paragraph of a text held; see the note';
  const path = place.path.length > 0 ? ` › ${place.path.join(' › ')}` : '';
  return html`${place.document?.label ?? place.id}${path}, <a href=${paragraphAddress(place)}>paragraph ${place.number}</a>${phrase ? html`, at “<q class="phrase">${phrase}</q>”` : nothing}${alsoIn(further, place.document?.id)}`;
}

function end(of: ClaimEnd | null, select: Select): TemplateResult | null {
  if (of === null) return null;
  return 'readsAloud' in of ? html`claim: ${link(of.id, of.readsAloud, select)}` : link(of.id, of.label, select);
}

function whoSays(claim: ClaimDetail, select: Select): TemplateResult {
  const held = claim.source?.held;
  return html`${claim.source ? link(claim.source.id, claim.source.label, select) : 'unknown'}${claim.source?.title ? html`, <cite>${claim.source.title}</cite>` : nothing}
    (${held ? (held === 'WHOLE' ? 'held whole' : `held: ${heldSays[held]}`) : 'not held'}).
    ${claim.attribution ? explained['attribution']?.[claim.attribution] : 'Who stands behind it is not stated.'}
    ${claim.cites.totalCount === 0 ? nothing : html`Behind it: <ul class="plain">${claim.cites.nodes.map((work) => html`<li>${link(work.id, work.label, select)}</li>`)}</ul>${cutSays(claim.cites, 'works')}`}`;
}
