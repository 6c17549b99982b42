import claimQuery from '../queries/claim.graphql';
import deleteQuery from '../queries/delete-programme.graphql';
import choicesQuery from '../queries/choices.graphql';
import documentQuery from '../queries/document.graphql';
import findingsQuery from '../queries/findings.graphql';
import frameworksQuery from '../queries/frameworks.graphql';
import gapMapQuery from '../queries/gap-map.graphql';
import linksQuery from '../queries/links.graphql';
import meQuery from '../queries/me.graphql';
import myProgrammesQuery from '../queries/my-programmes.graphql';
import nodeQuery from '../queries/node.graphql';
import overlapQuery from '../queries/overlap.graphql';
import programmeQuery from '../queries/programme.graphql';
import publishQuery from '../queries/publish-programme.graphql';
import saveQuery from '../queries/save-programme.graphql';
import searchQuery from '../queries/search.graphql';
import startQuery from '../queries/start.graphql';
import unpublishQuery from '../queries/unpublish-programme.graphql';
import type { FrameworksAnswer, LinksAnswer, ProgrammeAnswer, StartAnswer } from './answers.ts';
import type { Ask } from './ask.ts';
import type { ClaimAnswer, NodeAnswer } from './details.ts';
import type { ChangeAnswer, ChangeInput, MeAnswer, MyProgrammesAnswer, MyProgrammesPage, OwnAnswer, SaveInput } from './own.ts';
import type { Axis, ChoicesAnswer, ClaimFilter, DocumentAnswer, FindingFilter, FindingsAnswer, GapMapAnswer, OverlapAnswer } from './evidence.ts';
import type { SearchAnswer } from './search.ts';
import type { Kind } from '../words.ts';

/** What the page asks of the server. */
export interface Api {
  start(signal?: AbortSignal): Promise<StartAnswer>;
  /** Asked for once and kept: the frameworks do not change while the page is open. */
  frameworks(): Promise<FrameworksAnswer>;
  programme(id: string, signal?: AbortSignal): Promise<ProgrammeAnswer>;
  links(id: string, signal?: AbortSignal): Promise<LinksAnswer>;
  claim(id: string, signal?: AbortSignal): Promise<ClaimAnswer>;
  node(id: string, signal?: AbortSignal): Promise<NodeAnswer>;
  document(id: string, signal?: AbortSignal): Promise<DocumentAnswer>;
  findings(filter: FindingFilter, signal?: AbortSignal): Promise<FindingsAnswer>;
  gapMap(axes: { readonly rows: Axis; readonly columns?: Axis; readonly link: ClaimFilter; readonly report: ClaimFilter }, signal?: AbortSignal): Promise<GapMapAnswer>;
  overlap(signal?: AbortSignal): Promise<OverlapAnswer>;
  choices(signal?: AbortSignal): Promise<ChoicesAnswer>;
  /** The page of what has these words that begins after a cursor, or the first. */
  search(asked: { readonly text: string; readonly kinds?: readonly Kind[]; readonly after?: string }, signal?: AbortSignal): Promise<SearchAnswer>;
  me(): Promise<MeAnswer>;
  /** All of them, however many pages they take: one that is not among them is not there. */
  myProgrammes(signal?: AbortSignal): Promise<MyProgrammesAnswer>;
  saveProgramme(input: SaveInput): Promise<ChangeAnswer>;
  publishProgramme(input: ChangeInput): Promise<ChangeAnswer>;
  unpublishProgramme(input: ChangeInput): Promise<ChangeAnswer>;
  deleteProgramme(input: ChangeInput): Promise<ChangeAnswer>;
}

export function createApi(ask: Ask): Api {
  let frameworks: Promise<FrameworksAnswer> | undefined;
  return {
    start: (signal) => ask(startQuery, {}, signal),
    frameworks: () => {
      frameworks ??= ask<FrameworksAnswer>(frameworksQuery, {}).catch((error: unknown) => {
        frameworks = undefined;
        throw error;
      });
      return frameworks;
    },
    programme: (id, signal) => ask(programmeQuery, { id }, signal),
    links: (id, signal) => ask(linksQuery, { id }, signal),
    claim: (id, signal) => ask(claimQuery, { id }, signal),
    node: (id, signal) => ask(nodeQuery, { id }, signal),
    document: (id, signal) => ask(documentQuery, { id }, signal),
    findings: (filter, signal) => ask(findingsQuery, { filter }, signal),
    gapMap: (axes, signal) => ask(gapMapQuery, axes, signal),
    overlap: (signal) => ask(overlapQuery, {}, signal),
    choices: (signal) => ask(choicesQuery, {}, signal),
    search: (asked, signal) => ask(searchQuery, asked, signal),
    me: () => ask(meQuery, {}),
    myProgrammes: (signal) => everyPage((after) => ask<MyProgrammesPage>(myProgrammesQuery, { after }, signal)),
    saveProgramme: (input) => ask(saveQuery, { input }),
    publishProgramme: (input) => ask(publishQuery, { input }),
    unpublishProgramme: (input) => ask(unpublishQuery, { input }),
    deleteProgramme: (input) => ask(deleteQuery, { input }),
  };
}

async function everyPage(ask: (after: string | null) => Promise<MyProgrammesPage>): Promise<MyProgrammesAnswer> {
  const nodes: OwnAnswer[] = [];
  for (let after: string | null = null; ;) {
    const { myProgrammes: { nodes: some, pageInfo }, ...who }: MyProgrammesPage = await ask(after);
    nodes.push(...some);
    if (!pageInfo.hasNextPage) return { ...who, myProgrammes: { nodes } };
    after = pageInfo.endCursor;
  }
}
