import { beforeAll, describe, expect, test } from 'vitest';
import { plainDate } from '#domain/calendar/plain-date.ts';
import { makeCertificate } from '../testing/make-certificate.ts';
import {
  makeAnswers,
  makeCheckPeople,
  makeOrder,
  makeTeam,
  makeClosed,
  makeRecord,
  makeRecorded,
  makeSignature,
  makeStarred,
  type CheckPeople,
} from '../testing/make-check.ts';
import { valueOf } from '../testing/commune-work.ts';
import type { Result } from '#domain/result.ts';
import { makeActor, makeProducer, makeProduct, PLACES } from '../testing/make.ts';
import { testDeps } from '../testing/test-deps.ts';
import { verifyLedger } from '../ledger/verify-ledger.ts';
import { assignTeam } from './assign-team.ts';
import { cancelCheck } from './cancel-check.ts';
import { listChecks } from './list-checks.ts';
import { orderCheck } from './order-check.ts';
import { remarkOnCheck } from './remark-on-check.ts';
import { reopenRecord } from './reopen-record.ts';
import { saveRecord } from './save-record.ts';
import { settleCheck } from './settle-check.ts';
import { signRecord } from './sign-record.ts';
import { viewCheck } from './view-check.ts';

const TODAY = plainDate(2026, 11, 24);
const deps = await testDeps({ today: TODAY });
const LATER = plainDate(2026, 12, 24);
let people: CheckPeople;
let codes = 0;

beforeAll(async () => {
  people = await makeCheckPeople(deps);
});

/** A four-star product of a producer of its own. */
const starred = () => makeStarred(deps, `LC-07-2026-${String((codes += 1)).padStart(4, '0')}`);
const keyed = (checkId: string) => ({ checkId, idempotencyKey: deps.newId() });
const codesOf = (result: Result<unknown>) =>
  result.ok ? 'ok' : result.refusals.map(({ code }) => code).join();
const complete = (checkId: string, end: Parameters<typeof makeRecord>[3]) =>
  makeRecord(deps, people, checkId, end);
const sign = (checkId: string, who: 0 | 1) => makeSignature(deps, people.team[who], checkId);

describe('of a check is refused', () => {
  const order = (code: string, changes: Partial<Parameters<typeof orderCheck>[2]> = {}) => ({
    ...{ code, kind: 'periodic' as const, reason: 'Kế hoạch', againReason: null },
    idempotencyKey: deps.newId(),
    ...changes,
  });

  test('a second check of a producer within the year without its reason; the reason stands then', async () => {
    const { code, producer } = await starred();
    await makeClosed(deps, people, code, { result: 'kept' });
    const other = await makeProduct(deps, producer.id, { name: 'Mứt mận' });
    await makeCertificate(deps, {
      code: 'LC-07-2026-9001',
      decidedOn: plainDate(2026, 8, 1),
      product: other,
    });
    const asked = order('LC-07-2026-9001');
    expect(codesOf(await orderCheck(deps, people.officer, asked))).toBe('CHECKED_NOT_LONG_AGO');
    const checkId = await makeOrder(deps, people, 'LC-07-2026-9001', {
      againReason: 'Có báo sai mới',
    });
    const { check } = valueOf(await viewCheck(deps, people.officer, checkId));
    expect(check.againReason).toBe('Có báo sai mới');
  });

  test('an order of a star that does not hold, of a product under check, of a code that is none, by others', async () => {
    const { code, owner } = await starred();
    const producer = await makeProducer(deps);
    const product = await makeProduct(deps, producer.id);
    const decidedOn = plainDate(2022, 1, 1);
    await makeCertificate(deps, { code: 'LC-07-2022-0001', decidedOn, product });
    const ended = await orderCheck(deps, people.officer, order('LC-07-2022-0001'));
    expect(codesOf(ended)).toBe('CHECK_STAR_NOT_HELD');
    await makeOrder(deps, people, code);
    expect(codesOf(await orderCheck(deps, people.officer, order(code)))).toBe('CHECK_UNDER_WAY');
    expect(codesOf(await orderCheck(deps, people.officer, order('X-1')))).toBe('NOT_FOUND');
    for (const who of [owner, people.team[1]])
      expect(codesOf(await orderCheck(deps, who, order(code)))).toBe('NOT_ALLOWED');
  });

  test('the same order sent twice makes one check', async () => {
    const { code } = await starred();
    const asked = order(code);
    const one = valueOf(await orderCheck(deps, people.officer, asked));
    expect(valueOf(await orderCheck(deps, people.officer, asked))).toEqual(one);
  });

  test('a team of one, with the producer’s own person, without right, too late, under a later mandate', async () => {
    const { code, producer } = await starred();
    const checkId = await makeOrder(deps, people, code);
    const asked = (changes: Partial<Parameters<typeof assignTeam>[2]>) => ({
      ...keyed(checkId),
      ...{ members: people.team.map(({ accountId }) => accountId), visitOn: TODAY, seenSeq: 1 },
      ...{ mandateNumber: '12', mandateDated: TODAY },
      ...changes,
    });
    const both = await makeActor(deps, 'communeOfficer', { unitId: PLACES.bacHa });
    const { addGrantRow } = await import('#storage/access/grants.ts');
    const { inTransaction } = await import('#storage/database.ts');
    await inTransaction(deps.db, (trx) =>
      addGrantRow(trx, {
        ...{ id: deps.newId(), accountId: both.accountId, role: 'producer', unitId: null },
        ...{ producerId: producer.id, validFrom: plainDate(2026, 1, 1), validTo: null },
      }),
    );
    const [one, two] = people.team.map(({ accountId }) => accountId);
    const refusals = async (changes: Partial<Parameters<typeof assignTeam>[2]>) =>
      codesOf(await assignTeam(deps, people.officer, asked(changes)));
    expect(await refusals({ members: [one ?? ''] })).toBe('CHECK_TEAM_SIZE');
    expect(await refusals({ members: [one ?? '', both.accountId] })).toBe('CHECK_MEMBER_TIED');
    const stranger = await makeActor(deps, 'communeOfficer', { unitId: PLACES.lungPhinh });
    expect(await refusals({ members: [one ?? '', stranger.accountId] })).toBe(
      'CHECK_MEMBER_WITHOUT_RIGHT',
    );
    expect(await refusals({ visitOn: plainDate(2026, 11, 23) })).toBe(
      'CHECK_VISIT_PAST,CHECK_MANDATE_LATE',
    );
    expect(await refusals({ mandateDated: plainDate(2026, 11, 25) })).toBe('CHECK_MANDATE_LATE');
    expect(await refusals({ members: [one ?? '', two ?? ''], seenSeq: 0 })).toBe(
      'CHANGED_MEANWHILE',
    );
    expect(codesOf(await assignTeam(deps, people.team[0], asked({})))).toBe('NOT_ALLOWED');
  });

  test('a record without a team, by others, of unknown items, over what another wrote, after it was made', async () => {
    const { code } = await starred();
    const checkId = await makeOrder(deps, people, code);
    expect(codesOf(await complete(checkId, { result: 'kept', seenVersion: 0, seenSeq: 1 }))).toBe(
      'CHECK_WITHOUT_TEAM',
    );
    await makeTeam(deps, people, checkId);
    const [member] = people.team;
    const save = { checkId, part: 'mark', answers: {}, seenVersion: 0 } as const;
    expect(codesOf(await saveRecord(deps, people.officer, save))).toBe('CHECK_NOT_ON_TEAM');
    const unknown = { ...save, answers: { '1.1': { answer: 'kept', note: '' } as const } };
    expect(codesOf(await saveRecord(deps, member, unknown))).toBe('CHECK_ITEM_UNKNOWN');
    await makeAnswers(deps, people, checkId);
    expect(codesOf(await saveRecord(deps, member, save))).toBe('CHANGED_MEANWHILE');
    expect(codesOf(await complete(checkId, { result: 'kept', seenVersion: 1 }))).toBe(
      'CHANGED_MEANWHILE',
    );
    valueOf(await complete(checkId, { result: 'kept' }));
    expect(codesOf(await saveRecord(deps, member, { ...save, seenVersion: 2 }))).toBe(
      'CHECK_NOT_OPEN',
    );
    expect(codesOf(await saveRecord(deps, member, { ...save, checkId: 'x' }))).toBe('NOT_FOUND');
  });

  test('a signature by others, twice, under other words than were read; and what is signed can be sent back', async () => {
    const { code } = await starred();
    const checkId = await makeRecorded(deps, people, code, { result: 'kept' });
    const [member, other] = people.team;
    const shown = '0'.repeat(64);
    const bent = await signRecord(deps, member, { ...keyed(checkId), shown });
    expect(codesOf(bent)).toBe('CHECK_FORM_CHANGED');
    const outsider = await signRecord(deps, people.officer, { ...keyed(checkId), shown });
    expect(codesOf(outsider)).toBe('CHECK_NOT_ON_TEAM');
    valueOf(await sign(checkId, 0));
    expect(codesOf(await sign(checkId, 0))).toBe('CHECK_SIGNED_ALREADY');
    const back = { ...keyed(checkId), reason: 'Mục 3 chưa đúng', seenSeq: 4 };
    valueOf(await reopenRecord(deps, other, back));
    const { standing } = valueOf(await viewCheck(deps, member, checkId));
    expect(standing).toMatchObject({ state: 'planned', signed: [], reopened: 'Mục 3 chưa đúng' });
    const outside = { ...keyed(checkId), reason: 'x', seenSeq: 5 };
    expect(codesOf(await reopenRecord(deps, people.officer, outside))).toBe('ACT_NOT_NOW');
  });

  test('an order taken back by the office alone; the head may, and it stays in the list', async () => {
    const { code } = await starred();
    const checkId = await makeOrder(deps, people, code);
    const asked = { ...keyed(checkId), reason: 'Sản phẩm ngừng bán theo mùa', seenSeq: 1 };
    expect(codesOf(await cancelCheck(deps, people.officer, asked))).toBe('NOT_ALLOWED');
    valueOf(await cancelCheck(deps, people.head, { ...asked, idempotencyKey: deps.newId() }));
    const { rows } = await listChecks(deps, people.officer, { view: 'all', page: 1 });
    expect(rows.find(({ id }) => id === checkId)?.state).toBe('cancelled');
    await makeOrder(deps, people, code);
  });

  test('a conclusion where nothing waits, twice, by the team; a remark by others, and a sixth one', async () => {
    const { code, owner } = await starred();
    const kept = await makeClosed(deps, people, code, { result: 'kept' });
    const settle = (checkId: string, seenSeq: number) =>
      ({
        ...keyed(checkId),
        ...{ outcome: 'notRepaired' as const, reason: 'Chưa đổi nhãn', seenSeq },
      }) as const;
    const nothing = await settleCheck(deps, people.officer, settle(kept, 6));
    expect(codesOf(nothing)).toBe('CHECK_NOTHING_TO_SETTLE');
    const { code: another } = await starred();
    const checkId = await makeClosed(deps, people, another, { result: 'repair', repairBy: LATER });
    expect(codesOf(await settleCheck(deps, people.team[0], settle(checkId, 6)))).toBe(
      'NOT_ALLOWED',
    );
    valueOf(await settleCheck(deps, people.officer, settle(checkId, 6)));
    expect(codesOf(await settleCheck(deps, people.officer, settle(checkId, 7)))).toBe(
      'CHECK_NOTHING_TO_SETTLE',
    );
    const remark = () => ({ ...keyed(kept), remark: 'Ý kiến', seenSeq: 6 });
    expect(codesOf(await remarkOnCheck(deps, people.officer, remark()))).toBe('NOT_ALLOWED');
    for (let no = 1; no <= 5; no += 1) valueOf(await remarkOnCheck(deps, owner, remark()));
    expect(codesOf(await remarkOnCheck(deps, owner, remark()))).toBe('CHECK_REMARKS_MAX');
  });

  test('nothing of all this bends the ledger, and a record bent behind it is found', async () => {
    expect((await verifyLedger(deps, null)).finding).toBeNull();
    await deps.db.updateTable('checkForm').set({ answers: '{}' }).execute();
    expect((await verifyLedger(deps, null)).finding).toMatchObject({
      code: 'LEDGER_STATE_DIFFERS',
    });
  });
});
