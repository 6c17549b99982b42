import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import { ApiError, askAs } from '../src/api/ask.ts';

const fetchOfNode = globalThis.fetch;
afterEach(() => { globalThis.fetch = fetchOfNode; });

/** A server that takes one token, and answers by whether it came. */
function serve(taken: string): { sent: (string | null)[]; refused: string[]; ask: ReturnType<typeof askAs> } {
  const sent: (string | null)[] = [];
  const refused: string[] = [];
  let token: string | null = 'mine';
  globalThis.fetch = async (_address, init) => {
    const given = new Headers(init?.headers).get('authorization');
    sent.push(given);
    return given === null || given === `Bearer ${taken}` ? Response.json({ data: { by: given } })
      : Response.json({ errors: [{ message: 'No.', extensions: { code: 'UNAUTHENTICATED' } }] }, { status: 401 });
  };
  return { sent, refused, ask: askAs({ token: async () => token, refuse: (bad) => { refused.push(bad); token = null; } }) };
}

test('Who is signed in asks with their token', async () => {
  const { ask, refused } = serve('mine');
  assert.deepEqual(await ask('query Q { by }', {}), { by: 'Bearer mine' });
  assert.deepEqual(refused, []);
});

test('A question whose token is not taken is asked once more as nobody', async () => {
  const { ask, sent, refused } = serve('another');
  assert.deepEqual(await ask('query Q { by }', {}), { by: null });
  assert.deepEqual([sent, refused], [['Bearer mine', null], ['mine']]);
});

test('A change whose token is not taken is not made as nobody, and may be made again', async () => {
  const { ask, sent, refused } = serve('another');
  await assert.rejects(ask('# A change.\nmutation M { by }', {}), (error) => error instanceof ApiError && error.code === 'UNAUTHENTICATED' && error.isPassing);
  assert.deepEqual([sent, refused], [['Bearer mine'], ['mine']]);
});
