import { expect, test } from 'vitest';
import type { Deps } from '#app/deps.ts';
import { testDeps } from '#app/testing/test-deps.ts';
import { plainDate } from '#domain/calendar/plain-date.ts';
import { openDatabase } from '#storage/database.ts';
import { GET } from './routes/readyz/+server.ts';

const deps = await testDeps({ today: plainDate(2026, 9, 24) });

/** Status and lines of `/readyz`. */
async function readyz(asked: Deps) {
  const answer = await GET({ locals: { deps: asked } } as never);
  return [answer.status, (await answer.text()).split('\n')];
}

const LEDGER = expect.stringMatching(/^ledger: /);
const JOBS = 'jobs failed: none';

test('a server that is ready says that nothing looks for viruses in the files it takes', async () => {
  const said = ['ready', LEDGER, JOBS, 'virus scanner: none, CLAMD is not set', ''];
  expect(await readyz({ ...deps, scan: null })).toEqual([200, said]);
});

test('a server with a scanner says so', async () => {
  const scan = () => Promise.resolve('clean' as const);
  const said = ['ready', LEDGER, JOBS, 'virus scanner: set', ''];
  expect(await readyz({ ...deps, scan })).toEqual([200, said]);
});

test('a server that is not ready says why, and nothing else', async () => {
  const db = openDatabase('postgres://nobody@127.0.0.1:1/nothing', { max: 1 });
  expect(await readyz({ ...deps, db })).toEqual([503, ['databaseDoesNotAnswer', '']]);
  await db.destroy();
});
