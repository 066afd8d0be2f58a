import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { addDays } from '#domain/calendar/day-arithmetic.ts';
import { plainDate } from '#domain/calendar/plain-date.ts';
import {
  DECISION,
  type DecisionActData,
  type DecisionActKind,
} from '#domain/recognition/decision.ts';
import { readStanding } from '#storage/acts/list-acts.ts';
import { inTransaction, openDatabase } from '#storage/database.ts';
import { inSnapshot } from '#storage/ledger/snapshot.ts';
import { projectDecision } from '#storage/recognition/project-decision.ts';
import { record } from '../acts/record.ts';
import { viewHome } from '../home/view-home.ts';
import { checkLists } from '../ledger/checks/lists.ts';
import { valueOf } from '../testing/commune-work.ts';
import { makeActor, PLACES } from '../testing/make.ts';
import { FOUR, preparedDecision } from '../testing/make-decision.ts';
import { testDeps } from '../testing/test-deps.ts';
import { DECISIONS } from './decision-subject.ts';

const TODAY = plainDate(2026, 11, 24);
const deps = await testDeps({ today: TODAY });
const owner = openDatabase(deps.ownerUrl, { max: 1 });
afterAll(() => owner.destroy());
const office = await makeActor(deps, 'officeOfficer', { unitId: PLACES.laoCai });
const leader = await makeActor(deps, 'leader', { unitId: PLACES.laoCai });

const DATA: DecisionActData = {
  prepare: { number: '1/QĐ-UBND', dated: TODAY },
  sign: { certificates: [] },
  prepareAmendment: {
    ...{ kind: 'correction', number: '2/QĐ-UBND', dated: TODAY, signerName: 'Người ký' },
    ...{ signerTitle: 'Chủ tịch', text: 'Đính chính', dossierIds: [] },
  },
  signAmendment: { sha256: '' },
  sendBack: { reason: 'Sai ngày' },
  withdraw: { reason: 'Sai ngày' },
  tellResults: { number: '9/TB-VPĐP', dated: TODAY },
  remindResults: {},
  keepSigned: { paper: 'decision', fileId: 'f', sha256: '' },
  numberPaper: { paper: 'submission', number: '3/TTr-VPĐP', dated: TODAY },
};

async function act(id: string, kind: DecisionActKind) {
  const written = { id, idempotencyKey: null, role: 'leader' as const, kind, data: DATA[kind] };
  valueOf(await inTransaction(deps.db, (trx) => record(deps, trx, leader, DECISIONS, written)));
  expect(await inSnapshot(deps.db, checkLists)).toBeNull();
}

const SETTLED = ['signAmendment', 'sendBack', 'withdraw'] as const;
const drawn = fc.sample(fc.array(fc.constantFrom(...SETTLED), { minLength: 2, maxLength: 4 }), {
  seed: 6,
  numRuns: 3,
});

test.each(drawn.map((amendments, at) => ({ amendments, at })))(
  'lists read of a decision what its acts come to, after each amendment (life $at)',
  async ({ amendments }) => {
    const { decisionId } = await preparedDecision(deps, office, [FOUR]);
    await act(decisionId, 'sign');
    for (const settled of amendments) {
      await act(decisionId, 'prepareAmendment');
      const toSign = (await viewHome(deps, leader)).things.filter(({ id }) => id === decisionId);
      expect(toSign.map(({ kind }) => kind)).toEqual(['signAmendment']);
      await act(decisionId, settled);
    }
  },
);

test('what the leader sent back is to be prepared again for thirty days, and no longer', async () => {
  const { decisionId } = await preparedDecision(deps, office, [FOUR]);
  for (const kind of ['sign', 'prepareAmendment', 'sendBack'] as const) await act(decisionId, kind);
  const remembered = async (days: number) => {
    deps.clock.moveTo(addDays(TODAY, days));
    const { things } = await viewHome(deps, office);
    return things.some(({ kind, id }) => kind === 'amendAgain' && id === decisionId);
  };
  expect([await remembered(0), await remembered(30), await remembered(31)]).toEqual([
    true,
    true,
    false,
  ]);
  deps.clock.moveTo(TODAY);
});

test.each(['sendBack', 'withdraw'] as const)(
  'a draft that ended with %s, and all others, are written anew as they stood',
  async (kind) => {
    const { decisionId } = await preparedDecision(deps, office, [FOUR]);
    await act(decisionId, kind);
    const read = () =>
      owner.selectFrom('decisionState').selectAll().orderBy('decisionId').execute();
    const before = await read();
    expect(before.length).toBeGreaterThan(drawn.length);
    await owner.deleteFrom('decisionState').execute();
    await inTransaction(deps.db, async (trx) => {
      for (const { id } of await trx.selectFrom('decision').select('id').execute())
        await projectDecision(trx, id, await readStanding(trx, DECISION, id));
    });
    expect(await read()).toEqual(before);
  },
);
