import { describe, expect, test } from 'vitest';
import { plainDate } from '#domain/calendar/plain-date.ts';
import { refuse } from '#domain/result.ts';
import { codeOf, valueOf } from '../../testing/commune-work.ts';
import { signedDecision } from '../../testing/make-amendment.ts';
import { FOUR, preparedDecision, TWO } from '../../testing/make-decision.ts';
import { makeActor, makeProducer, makeProduct, PLACES } from '../../testing/make.ts';
import { testDeps } from '../../testing/test-deps.ts';
import { confirmResultRead, printResultNotice, viewResultNotice } from './read-result.ts';
import { remindResults } from './remind-results.ts';
import { tellResults } from './tell-results.ts';
import { viewTold } from './view-told.ts';

const TODAY = plainDate(2026, 12, 4);
const TOMORROW = plainDate(2026, 12, 5);
const deps = await testDeps({ today: TODAY });
const province = { unitId: PLACES.laoCai };
const office = await makeActor(deps, 'officeOfficer', province);
const leader = await makeActor(deps, 'leader', province);
const NOTICE = { number: '215/TB-VPĐP', dated: TODAY };
const LIST = { unreadOnly: false, page: 1 };

/** Two producers of one commune: the first has two products, of which one was not recognised. */
async function told(send = true) {
  const [one, two] = [await makeProducer(deps), await makeProducer(deps)];
  const wishes = await Promise.all(
    [one, one, two].map(async ({ id }, at) => ({
      ...(at === 1 ? TWO : FOUR),
      product: await makeProduct(deps, id, { name: `Sản phẩm ${String(at)}` }),
    })),
  );
  const { decisionId } = await signedDecision(deps, office, leader, wishes);
  const producer = await makeActor(deps, 'producer', { producerId: one.id });
  const commune = await makeActor(deps, 'communeOfficer', { unitId: one.unitId });
  if (send) valueOf(await tell(decisionId));
  return { decisionId, producer, commune, producers: [one, two] };
}

function tell(decisionId: string, changes: Partial<Parameters<typeof tellResults>[2]> = {}) {
  const input = { decisionId, ...NOTICE, idempotencyKey: deps.newId(), ...changes };
  return tellResults(deps, office, input);
}

const read = (decisionId: string, by: typeof office) => confirmResultRead(deps, by, { decisionId });
const remind = (decisionId: string) =>
  remindResults(deps, office, { decisionId, idempotencyKey: deps.newId() });
const notices = async (account: string) => {
  const rows = await deps.db
    .selectFrom('notice')
    .select('kind')
    .where('accountId', '=', account)
    .orderBy('at')
    .execute();
  return rows.map(({ kind }) => kind).filter((kind) => kind.startsWith('result'));
};

describe('a result told in writing (Đ7.3g)', () => {
  test('goes to every producer and commune, also for what was not recognised, and each reads its own', async () => {
    const { decisionId, producer, commune } = await told();
    const view = valueOf(await viewTold(deps, office, decisionId, LIST));
    expect(view.rows.map(({ as, products, read: done }) => [as, products, done])).toEqual([
      ['producer', 2, 0],
      ['producer', 1, 0],
      ['commune', 3, 0],
    ]);
    const own = valueOf(await viewResultNotice(deps, producer, decisionId));
    expect(own.items.map(({ product, outcome }) => [product, outcome])).toEqual([
      ['Sản phẩm 0', 'certificate'],
      ['Sản phẩm 1', 'none'],
    ]);
    const ofCommune = valueOf(await viewResultNotice(deps, commune, decisionId));
    expect([ofCommune.as, ofCommune.items.length]).toEqual(['commune', 3]);
    for (const one of [producer, commune])
      expect(await notices(one.accountId)).toContain('resultTold');
    const paper = valueOf(await printResultNotice(deps, producer, { decisionId, form: 'pdf' }));
    expect(Buffer.from(paper.bytes.subarray(0, 5)).toString()).toBe('%PDF-');
  });

  test('is confirmed once by each of them, and the office sees who has not', async () => {
    const { decisionId, producer, commune } = await told();
    valueOf(await read(decisionId, producer));
    valueOf(await read(decisionId, producer));
    const acts = await deps.db
      .selectFrom('act')
      .select('id')
      .where('kind', '=', 'readResult')
      .where('actorId', '=', producer.accountId)
      .execute();
    expect(acts).toHaveLength(2);
    const after = valueOf(await viewTold(deps, office, decisionId, { unreadOnly: true, page: 1 }));
    expect([after.all, after.unread, after.rows.map(({ as }) => as)]).toEqual([
      3,
      2,
      ['producer', 'commune'],
    ]);
    valueOf(await read(decisionId, commune));
    const rows = valueOf(await viewTold(deps, office, decisionId, LIST)).rows;
    expect(rows.filter(({ readAt }) => readAt !== null).map(({ as }) => as)).toEqual([
      'producer',
      'commune',
    ]);
  });

  test('is remembered to those who have not read it, once a day, until everybody has', async () => {
    deps.clock.moveTo(TODAY);
    const { decisionId, producer, commune, producers } = await told();
    valueOf(await read(decisionId, producer));
    valueOf(await remind(decisionId));
    expect(await notices(producer.accountId)).not.toContain('resultUnread');
    expect(await notices(commune.accountId)).toContain('resultUnread');
    expect(await remind(decisionId)).toEqual(refuse('REMINDED_TODAY', { number: NOTICE.number }));
    const other = await makeActor(deps, 'producer', { producerId: producers[1]?.id ?? '' });
    valueOf(await read(decisionId, other));
    valueOf(await read(decisionId, commune));
    deps.clock.moveTo(TOMORROW);
    expect(await remind(decisionId)).toEqual(refuse('NOBODY_TO_REMIND', { number: NOTICE.number }));
    deps.clock.moveTo(TODAY);
  });

  test('is sent once, after the signature, and not before the day of the decision', async () => {
    const number = '61/QĐ-UBND';
    const draft = await preparedDecision(deps, office, [FOUR], { number });
    expect(await codeOf(tell(draft.decisionId))).toBe('PAPER_BEFORE_SIGNATURE');
    expect(await codeOf(remind(draft.decisionId))).toBe('PAPER_BEFORE_SIGNATURE');
    const { decisionId } = await told(false);
    expect(await codeOf(remind(decisionId))).toBe('RESULTS_NOT_TOLD');
    expect(await codeOf(tell(decisionId, { dated: plainDate(2026, 12, 3) }))).toBe(
      'PAPER_BEFORE_DECISION',
    );
    valueOf(await tell(decisionId));
    expect(await tell(decisionId)).toEqual(refuse('RESULTS_TOLD', { number: NOTICE.number }));
  });

  test('is not there before it was sent, and never for a neighbour; nobody but the office sends it', async () => {
    const { decisionId, producer } = await told(false);
    expect(await codeOf(viewResultNotice(deps, producer, decisionId))).toBe('NOT_FOUND');
    expect(await codeOf(read(decisionId, producer))).toBe('NOT_FOUND');
    valueOf(await tell(decisionId));
    const neighbour = await makeActor(deps, 'producer', {
      producerId: (await makeProducer(deps)).id,
    });
    const elsewhere = await makeActor(deps, 'communeOfficer', { unitId: PLACES.lungPhinh });
    for (const one of [neighbour, elsewhere, leader]) {
      expect(await codeOf(viewResultNotice(deps, one, decisionId))).toBe('NOT_FOUND');
      expect(await codeOf(read(decisionId, one))).toBe('NOT_FOUND');
      const wish = { decisionId, form: 'pdf' } as const;
      expect(await codeOf(printResultNotice(deps, one, wish))).toBe('NOT_FOUND');
    }
    const input = { decisionId, ...NOTICE, idempotencyKey: deps.newId() };
    expect(await codeOf(tellResults(deps, leader, input))).toBe('NOT_ALLOWED');
    expect(await codeOf(viewTold(deps, producer, decisionId, LIST))).toBe('NOT_FOUND');
  });
});
