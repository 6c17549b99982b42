import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createApi } from '../src/api/api.ts';
import { ApiError, type Ask } from '../src/api/ask.ts';
import type { ChangeAnswer, MyProgrammesAnswer, OwnAnswer, SaveInput } from '../src/api/own.ts';
import { answer, describe, emptyDraft, rate, rename, type Draft } from '../src/programme/draft.ts';
import { differences } from '../src/programme/differences.ts';
import { homeOf, inputOf, readHome, same, writeHome, type Home } from '../src/programme/home.ts';
import { keepAside, keepHome, keptAside, keptHome, type Shelf } from '../src/programme/keep.ts';
import { createWorkshop } from '../src/programme/workshop.ts';

const draft = answer(rate(rename(emptyDraft, 'Hillside'), 'element.valentijn.trust', 'not-present'), 'element.cohen.reach', 'need', 'systematic');
const later = rate(draft, 'element.valentijn.care-plan', 'begun');

function shelfOf(): Shelf & { readonly held: Map<string, string> } {
  const held = new Map<string, string>();
  return { held, getItem: (key) => held.get(key) ?? null, setItem: (key, value) => void held.set(key, value), removeItem: (key) => void held.delete(key) };
}

/** A server of one table that keeps the rules of versions and keys, and may lose its answers. */
function server() {
  const rows = new Map<string, OwnAnswer>();
  const done = new Map<string, ChangeAnswer>();
  const state = { loses: false, isAway: false };
  const reply = (answered: ChangeAnswer): ChangeAnswer => {
    if (state.loses) throw new ApiError('The server cannot be reached.');
    return answered;
  };
  const refusal = (code: 'CONFLICT' | 'NOT_FOUND' | 'BAD_ARGUMENT', field = 'id'): ChangeAnswer => ({ change: { userErrors: [{ field, message: code, code }], subject: null, version: null } });
  const api = {
    myProgrammes: async (): Promise<MyProgrammesAnswer> => ({ access: { mode: 'LOCAL' }, me: { name: null, roles: ['EDITOR'] }, myProgrammes: { nodes: [...rows.values()] } }),
    saveProgramme: async (input: SaveInput): Promise<ChangeAnswer> => {
      if (state.isAway) throw new ApiError('The server cannot be reached.');
      const known = done.get(input.idempotencyKey);
      if (known) return reply(known);
      if (input.name === '') return refusal('BAD_ARGUMENT', 'name');
      const old = input.id === undefined ? undefined : rows.get(input.id);
      if (input.id !== undefined && !old) return refusal('NOT_FOUND');
      if (old && old.version !== input.expectedVersion) return refusal('CONFLICT', 'expectedVersion');
      const row: OwnAnswer = { id: input.id ?? `programme.own-${rows.size}`, version: (old?.version ?? 0) + 1, state: 'DRAFT', changedAt: '2026-11-23T10:00:00Z', name: input.name, description: input.description, features: input.features, answers: input.answers };
      rows.set(row.id, row);
      const answered: ChangeAnswer = { change: { userErrors: [], subject: row.id, version: row.version, programme: { state: 'DRAFT', changedAt: row.changedAt } } };
      done.set(input.idempotencyKey, answered);
      return reply(answered);
    },
    publishProgramme: async () => refusal('NOT_FOUND'), unpublishProgramme: async () => refusal('NOT_FOUND'), deleteProgramme: async () => refusal('NOT_FOUND'),
  };
  return { rows, state, api };
}

function open() {
  const [{ rows, state, api }, shelf] = [server(), shelfOf()];
  let keys = 0;
  return { rows, state, shelf, api, workshop: createWorkshop(api, shelf, () => `key-${++keys}`) };
}
async function saved(workshop: ReturnType<typeof open>['workshop'], of: Draft, home: Home | null = null): Promise<Home> {
  const outcome = await workshop.save(of, home);
  assert.equal(outcome.kind, 'done');
  return (outcome as { home: Home }).home;
}

test('A draft goes to the server and comes back as it was', () => {
  const described = describe(draft, 'What it is');
  const home = homeOf({ id: 'programme.own-1', version: 1, state: 'DRAFT', changedAt: '', ...inputOf(described) });
  assert.deepEqual(home.saved, described);
  assert.deepEqual(inputOf(draft).features, [{ feature: 'element.valentijn.trust', rating: 'NOT_PRESENT' }]);
});

test('Whether two drafts say the same does not hang on the order of the answers', () => {
  const other = rate(answer(rename(emptyDraft, 'Hillside'), 'element.cohen.reach', 'need', 'systematic'), 'element.valentijn.trust', 'not-present');
  assert.equal(same(rate(later, 'element.valentijn.care-plan', ''), other), true);
  assert.equal(same(draft, later), false);
  assert.equal(same(draft, describe(draft, 'What it is')), false);
});

test('Saving twice makes one programme of two versions', async () => {
  const { rows, workshop } = open();
  const first = await saved(workshop, draft);
  const second = await saved(workshop, later, first);
  assert.deepEqual([rows.size, first.version, second.version, second.id === first.id], [1, 1, 2, true]);
});

test('An answer that was lost is asked for again and doubles nothing, even after more was typed', async () => {
  const { rows, state, workshop } = open();
  state.loses = true;
  assert.equal((await workshop.save(draft, null)).kind, 'away');
  state.loses = false;
  const home = await saved(workshop, later);
  assert.deepEqual([rows.size, home.version], [1, 2]);
  assert.ok(same(homeOf(rows.get(home.id)!).saved, later));
});

test('What never reached the server is sent once it is back', async () => {
  const { rows, state, shelf, workshop } = open();
  state.isAway = true;
  assert.equal((await workshop.save(draft, null)).kind, 'away');
  assert.equal(shelf.held.size, 1, 'what was sent is kept');
  state.isAway = false;
  assert.equal((await saved(workshop, draft)).version, 1);
  assert.deepEqual([rows.size, shelf.held.size], [1, 0]);
});

test('Of two who save the same version, the second is shown what the first made of it and overwrites nothing', async () => {
  const { rows, api, workshop } = open();
  const home = await saved(workshop, draft);
  const colleague = createWorkshop(api, shelfOf(), () => 'colleague');
  await saved(colleague, later, home);
  const outcome = await workshop.save(rename(draft, 'Hilltop'), home);
  assert.equal(outcome.kind, 'conflict');
  assert.ok(outcome.kind === 'conflict' && outcome.theirs.version === 2 && same(outcome.theirs.saved, later));
  assert.ok(same(homeOf(rows.get(home.id)!).saved, later));
});

test('A programme that was deleted is told to be gone, and a bad input keeps its message', async () => {
  const { rows, workshop } = open();
  const home = await saved(workshop, draft);
  rows.clear();
  assert.equal((await workshop.save(later, home)).kind, 'gone');
  assert.equal((await workshop.change('publish', home)).kind, 'gone');
  assert.deepEqual(await workshop.save(emptyDraft, null), { kind: 'refused', messages: ['BAD_ARGUMENT'] });
});

test('A refusal with a code is no absence of the server', async () => {
  const { api } = open();
  const workshop = createWorkshop({ ...api, saveProgramme: async () => { throw new ApiError('Nothing can be changed.', 'FORBIDDEN'); } }, shelfOf(), () => 'k');
  assert.deepEqual(await workshop.save(draft, null), { kind: 'refused', messages: ['Nothing can be changed.'] });
});

test('Two versions are told apart answer by answer, in the words of the form', () => {
  assert.deepEqual(differences(draft, draft, undefined), []);
  assert.deepEqual(differences(describe(rename(draft, 'Hilltop'), 'A team'), later, undefined), [
    { what: 'Name', mine: 'Hilltop', theirs: 'Hillside' }, { what: 'What it is', mine: 'A team', theirs: 'not answered' }, { what: '6. element.valentijn.care-plan', mine: 'not answered', theirs: 'Begun' },
  ]);
});

test('Where a draft lives, and what was set aside, is kept in the browser; what is damaged there is no trouble', () => {
  const shelf = shelfOf();
  const home: Home = { id: 'programme.own-1', version: 3, published: true, changedAt: '2026-11-23T10:00:00Z', saved: draft };
  keepHome(shelf, home);
  keepAside(shelf, [draft, later]);
  assert.deepEqual([keptHome(shelf), keptAside(shelf)], [home, [draft, later]]);
  for (const key of shelf.held.keys()) shelf.held.set(key, '{"id":1}');
  assert.deepEqual([keptHome(shelf), keptAside(shelf)], [null, []]);
  for (const bad of ['', 'null', '{}', '[]', writeHome(home).replace('"version":3', '"version":"3"'), writeHome(home).replace('{', '{"description":"What it is",')]) assert.equal(readHome(bad), null, bad);
});

test('The programmes of one’s own are all read, on however many pages they come', async () => {
  const own = (n: number): OwnAnswer => ({ id: `programme.own-${n}`, version: 1, state: 'DRAFT', changedAt: '', ...inputOf(draft) });
  const asked: unknown[] = [];
  const ask = (async (_query: string, { after }: { after: string | null }) => {
    asked.push(after);
    const from = Number(after ?? 0);
    return { me: null, myProgrammes: { pageInfo: { hasNextPage: from < 4, endCursor: String(from + 2) }, nodes: [own(from), own(from + 1)] } };
  }) as unknown as Ask;
  const { myProgrammes } = await createApi(ask).myProgrammes();
  assert.deepEqual(asked, [null, '2', '4']);
  assert.deepEqual(myProgrammes.nodes.map(({ id }) => id), [0, 1, 2, 3, 4, 5].map((n) => `programme.own-${n}`));
});
