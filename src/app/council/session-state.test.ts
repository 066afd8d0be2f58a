import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import type { Actor } from '#domain/access/authorize.ts';
import { plainDate } from '#domain/calendar/plain-date.ts';
import { SESSION } from '#domain/council/session.ts';
import type { SessionActData, SessionActKind } from '#domain/council/session-acts.ts';
import { inTransaction, openDatabase } from '#storage/database.ts';
import { readStanding } from '#storage/acts/list-acts.ts';
import { projectSession } from '#storage/council/project-session.ts';
import { inSnapshot } from '#storage/ledger/snapshot.ts';
import { record } from '../acts/record.ts';
import { councilWaiting } from '../home/council-waiting.ts';
import { checkLists } from '../ledger/checks/lists.ts';
import { tiesOf } from '../dossier/council-sight.ts';
import { valueOf } from '../testing/commune-work.ts';
import { giveDossier, makeCouncil, type TestCouncil } from '../testing/make-council.ts';
import { testDeps } from '../testing/test-deps.ts';
import { SESSIONS } from './session-subject.ts';
import { viewSession } from './view-session.ts';

const deps = await testDeps({ today: plainDate(2026, 11, 24) });
const owner = openDatabase(deps.ownerUrl, { max: 1 });
afterAll(() => owner.destroy());

const KINDS = ['attend', 'declareConflict', 'seal', 'confirmKnockOut', 'liftKnockOut'] as const;
interface Drawn {
  readonly kind: (typeof KINDS)[number];
  readonly who: 0 | 1 | 2 | 3;
  readonly product: 0 | 1;
  readonly present: boolean;
}

/** What anybody can do in any order; whoever sealed may leave, come back and be tied later. */
const days = fc.record({
  absent: fc.subarray([0, 1, 2, 3] as const),
  silent: fc.subarray([0, 1, 2, 3] as const, { maxLength: 1 }),
  tied: fc.subarray([0, 1, 2, 3] as const, { maxLength: 2 }),
  acts: fc.array(
    fc.record({
      kind: fc.constantFrom(...KINDS, 'seal', 'attend'),
      who: fc.constantFrom(0, 1, 2, 3),
      product: fc.constantFrom(0, 1),
      present: fc.boolean(),
    }),
    { minLength: 6, maxLength: 9 },
  ),
});
const drawn = fc.sample(days, { seed: 6, numRuns: 4 });

async function act<Kind extends SessionActKind>(
  { sessionId, secretary }: TestCouncil,
  kind: Kind,
  data: SessionActData[Kind],
) {
  const written = { id: sessionId, idempotencyKey: null, role: 'secretary' as const, kind, data };
  valueOf(await inTransaction(deps.db, (trx) => record(deps, trx, secretary, SESSIONS, written)));
}

function dataOf(id: string, { kind, present }: Drawn, accountId: string) {
  const about = { dossierId: id, accountId };
  return {
    attend: { accountId, present },
    declareConflict: { ...about, reason: 'em ruột' },
    seal: { ...about, sheetId: deps.newId(), hash: '' },
    confirmKnockOut: { dossierId: id, ground: 'd1', proof: 'Giấy giả' },
    liftKnockOut: { dossierId: id, reason: 'Nhầm' },
  }[kind];
}

/** What the home says of the session, and what its page comes to when it is folded. */
async function saidAndFolded(actor: Actor, sessionId: string) {
  const home = await councilWaiting(deps, actor, await tiesOf(deps.db, actor));
  const view = valueOf(await viewSession(deps, actor, sessionId));
  const rows = view.standing.state === 'scoring' ? view.rows : [];
  const toScore = rows.filter(({ own }) => own === 'scoring' || own === 'notBegun').length;
  const missing = rows.reduce((sum, { expected, sealed }) => sum + expected - sealed, 0);
  const said = (kinds: readonly string[]) =>
    home.things.find((thing) => thing.id === sessionId && kinds.includes(thing.kind))?.count ?? 0;
  return {
    said: { toScore: said(['score']), missing: said(['missingSheets']) },
    folded: { toScore, missing: actor.grants[0]?.role === 'secretary' ? missing : 0 },
  };
}

async function isAsActed(council: TestCouncil) {
  expect(await inSnapshot(deps.db, checkLists)).toBeNull();
  for (const actor of [...council.scorers, council.secretary]) {
    const { said, folded } = await saidAndFolded(actor, council.sessionId);
    expect(said).toEqual(folded);
  }
}

test.each(drawn.map((day, at) => ({ day, at })))(
  'lists and homes read of a session what its acts come to, after each (day $at)',
  { timeout: 120_000 },
  async ({ day: { absent, silent, tied, acts } }) => {
    const council = await makeCouncil(deps, {}, 4);
    const products = [await giveDossier(deps, council), await giveDossier(deps, council)] as const;
    const account = (who: 0 | 1 | 2 | 3) => council.scorers[who]?.accountId ?? '';
    await isAsActed(council);
    await act(council, 'open', {
      absent: absent.map(account),
      withoutVote: silent.map(account),
      tied: tied.map((who) => ({ dossierId: products[0].id, accountId: account(who) })),
    });
    await isAsActed(council);
    for (const one of acts as readonly Drawn[]) {
      await act(council, one.kind, dataOf(products[one.product].id, one, account(one.who)));
      await isAsActed(council);
    }
    await act(council, 'close', { recorded: [], deferred: products.map(({ id }) => id) });
    expect(await inSnapshot(deps.db, checkLists)).toBeNull();
    expect((await councilWaiting(deps, council.secretary, new Set())).things).toEqual([]);
  },
);

test('what is written anew from the acts is what stood there', async () => {
  const council = await makeCouncil(deps, {}, 4);
  const { id: dossierId } = await giveDossier(deps, council);
  const [, , { accountId }] = council.scorers;
  await act(council, 'open', { absent: [], tied: [{ dossierId, accountId }] });
  const read = async () => [
    await owner.selectFrom('sessionState').selectAll().orderBy('sessionId').execute(),
    await owner.selectFrom('missingSheet').selectAll().orderBy('accountId').execute(),
    await owner
      .selectFrom('sessionTie')
      .selectAll()
      .orderBy('sessionId')
      .orderBy('dossierId')
      .orderBy('accountId')
      .execute(),
  ];
  const before = await read();
  expect(before.slice(0, 2).map(({ length }) => length)).toEqual([drawn.length + 1, 3]);
  await owner.deleteFrom('missingSheet').execute();
  await owner.deleteFrom('sessionTie').execute();
  await owner.deleteFrom('sessionState').execute();
  await inTransaction(deps.db, async (trx) => {
    for (const { id } of await trx.selectFrom('councilSession').select('id').execute())
      await projectSession(trx, id, await readStanding(trx, SESSION, id));
  });
  expect(await read()).toEqual(before);
});
