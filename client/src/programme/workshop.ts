import type { Api } from '../api/api.ts';
import { ApiError } from '../api/ask.ts';
import type { ChangeAnswer, ChangeInput, SaveInput } from '../api/own.ts';
import type { Draft } from './draft.ts';
import { homeOf, inputOf, same, type Home } from './home.ts';
import { keepSending, keptSending, type Shelf } from './keep.ts';

/** What became of a change on the server. */
export type Outcome =
  | { readonly kind: 'done'; readonly home: Home | null }
  /** Somebody changed it meanwhile; what they made of it. */
  | { readonly kind: 'conflict'; readonly theirs: Home }
  | { readonly kind: 'gone' }
  | { readonly kind: 'refused'; readonly messages: readonly string[] }
  /** Nothing came back: it may have been done or not. */
  | { readonly kind: 'away'; readonly message: string };

export type StateChange = 'publish' | 'unpublish' | 'delete';

export interface Workshop {
  save(draft: Draft, home: Home | null): Promise<Outcome>;
  change(what: StateChange, home: Home): Promise<Outcome>;
  /** Whether something was sent for this programme and never heard of. */
  isUnsure(id: string): boolean;
  /** Forgets what was sent and never heard of. */
  forget(): void;
}

type Own = Pick<Api, 'myProgrammes' | 'saveProgramme' | 'publishProgramme' | 'unpublishProgramme' | 'deleteProgramme'>;

/** Saves programmes on the server such that a lost answer neither loses nor doubles anything: what is sent is first kept, under a key that makes sending it again harmless. */
export function createWorkshop(api: Own, shelf: Shelf, newKey: () => string): Workshop {
  const send = async (input: SaveInput, draft: Draft): Promise<Outcome> => {
    keepSending(shelf, JSON.stringify(input));
    const outcome = await settled(api, input, () => api.saveProgramme(input), ({ subject, version, programme }) => ({
      id: subject!, version: version!, published: programme?.state === 'PUBLISHED', changedAt: programme?.changedAt ?? '', saved: draft,
    }));
    if (outcome.kind !== 'away') keepSending(shelf, null);
    return outcome;
  };
  return {
    async save(draft, home) {
      let from = home;
      const unsure = readSending(shelf);
      if (unsure && unsure.input.id === home?.id) {
        const before = await send(unsure.input, unsure.draft);
        if (before.kind === 'away' || (before.kind !== 'refused' && same(unsure.draft, draft))) return before;
        if (before.kind === 'done') from = before.home;
      }
      const input = { ...inputOf(draft), idempotencyKey: newKey(), ...(from && { id: from.id, expectedVersion: from.version }) };
      return send(input, draft);
    },
    change(what, home) {
      const input: ChangeInput = { id: home.id, expectedVersion: home.version, idempotencyKey: newKey() };
      const calls: Record<StateChange, () => Promise<ChangeAnswer>> = {
        publish: () => api.publishProgramme(input), unpublish: () => api.unpublishProgramme(input), delete: () => api.deleteProgramme(input),
      };
      return settled(api, input, calls[what], ({ version, programme }) => (what === 'delete' ? null : {
        ...home, version: version!, published: programme?.state === 'PUBLISHED', changedAt: programme?.changedAt ?? home.changedAt,
      }));
    },
    isUnsure: (id) => readSending(shelf)?.input.id === id,
    forget: () => keepSending(shelf, null),
  };
}

async function settled(api: Own, { id, expectedVersion }: { readonly id?: string; readonly expectedVersion?: number }, send: () => Promise<ChangeAnswer>, home: (change: ChangeAnswer['change']) => Home | null): Promise<Outcome> {
  try {
    const { change } = await send();
    if (change.userErrors.length === 0) return { kind: 'done', home: home(change) };
    if (change.userErrors.some(({ field, code }) => code === 'NOT_FOUND' && field === 'id')) return { kind: 'gone' };
    if (id === undefined || !change.userErrors.some(({ code }) => code === 'CONFLICT')) return { kind: 'refused', messages: change.userErrors.map(({ message }) => message) };
    const theirs = (await api.myProgrammes()).myProgrammes.nodes.find((own) => own.id === id);
    if (theirs?.version === expectedVersion) return { kind: 'refused', messages: change.userErrors.map(({ message }) => message) };
    return theirs ? { kind: 'conflict', theirs: homeOf(theirs) } : { kind: 'gone' };
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    return error.isPassing ? { kind: 'away', message: error.message } : { kind: 'refused', messages: [error.message] };
  }
}

function readSending(shelf: Shelf): { readonly input: SaveInput; readonly draft: Draft } | null {
  try {
    const input = JSON.parse(keptSending(shelf) ?? 'null') as SaveInput | null;
    return input && { input, draft: homeOf({ id: '', version: 0, state: 'DRAFT', changedAt: '', ...input }).saved };
  } catch {
    return null;
  }
}
