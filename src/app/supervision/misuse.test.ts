import { beforeAll, describe, expect, test } from 'vitest';
import { addDays } from '#domain/calendar/day-arithmetic.ts';
import { plainDate } from '#domain/calendar/plain-date.ts';
import { verifyLedger } from '../ledger/verify-ledger.ts';
import { codeOf, valueOf } from '../testing/commune-work.ts';
import { makeActor, PLACES } from '../testing/make.ts';
import { makeCheckPeople, makeStarred, type CheckPeople } from '../testing/make-check.ts';
import { testDeps } from '../testing/test-deps.ts';
import { checkMisuse } from './check-misuse.ts';
import { readFollowNumber } from '#domain/text/follow-number.ts';
import { followMisuse } from './follow-misuse.ts';
import { endMisuse } from './end-misuse.ts';
import { takeUpMisuse } from './take-up-misuse.ts';
import { listMisuse } from './list-misuse.ts';
import { reportMisuse, type ReportMisuseInput } from './report-misuse.ts';
import { readMisuseContact, viewMisuse } from './view-misuse.ts';
import { viewCheck } from './view-check.ts';

const TODAY = plainDate(2026, 11, 24);
const deps = await testDeps({ today: TODAY });
let people: CheckPeople;
let machines = 0;
let codes = 0;

beforeAll(async () => {
  people = await makeCheckPeople(deps);
  await makeActor(deps, 'administrator', { unitId: PLACES.laoCai });
});

const starred = () => makeStarred(deps, `LC-11-2026-${String((codes += 1)).padStart(4, '0')}`);

/** From a machine of its own, unless said otherwise. */
const sent = (changes: Partial<ReportMisuseInput> = {}): ReportMisuseInput => ({
  ...{ kind: 'higherStar', unitId: PLACES.bacHa, place: 'Chợ trung tâm', product: 'Chè' },
  ...{
    code: null,
    seenOn: TODAY,
    pictures: [],
    words: 'In 5 sao, tra mã ra 4 sao',
    contact: '0912 000 111',
  },
  ...{ website: '', address: `10.0.0.${String((machines += 1))}`, idempotencyKey: deps.newId() },
  ...changes,
});

/** A report as the office finds it. */
async function reported(changes: Partial<ReportMisuseInput> = {}) {
  const { number } = valueOf(await reportMisuse(deps, sent(changes)));
  const { rows } = await listMisuse(deps, people.officer, { state: null, kind: null, page: 1 });
  const reportId = rows.find((row) => row.number === number)?.id ?? '';
  return { number, reportId };
}
const act = (reportId: string, seenSeq: number) => ({
  ...{ reportId, seenSeq, idempotencyKey: deps.newId() },
});
const stateOf = async (number: string) => valueOf(await followMisuse(deps, number)).state;

describe('a report of misuse', () => {
  test('is sent without an account and followed by a number from receipt to answer', async () => {
    const { number, reportId } = await reported();
    expect(number).toMatch(/^[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}$/);
    expect(readFollowNumber(` ${number.toLowerCase().replaceAll('-', ' ')} `)).toBe(number);
    expect(await stateOf(number)).toBe('received');
    valueOf(await takeUpMisuse(deps, people.officer, act(reportId, 1)));
    expect(await stateOf(number)).toBe('looked');
    const answer = 'Nhãn đã được in lại. Cảm ơn bạn đã báo.';
    valueOf(await endMisuse(deps, people.officer, { ...act(reportId, 2), answer }));
    expect(valueOf(await followMisuse(deps, number))).toEqual({
      ...{ number, kind: 'higherStar', state: 'ended', receivedOn: TODAY, lookedOn: TODAY },
      ...{ checked: null, answer, endedOn: TODAY },
    });
    expect((await verifyLedger(deps, null)).finding).toBe(null);
  });

  test('becomes a check that names it; an unannounced one is not told to the reporter beforehand', async () => {
    const { code } = await starred();
    const { number, reportId } = await reported({ code });
    valueOf(await takeUpMisuse(deps, people.officer, act(reportId, 1)));
    const order = { ...act(reportId, 2), code, kind: 'unannounced', againReason: null } as const;
    const { checkId } = valueOf(await checkMisuse(deps, people.officer, order));
    const { acts, report } = valueOf(await viewCheck(deps, people.officer, checkId));
    expect(report).toEqual({ id: reportId, number });
    expect(acts[0]?.data).toMatchObject({ source: { kind: 'misuse', id: reportId } });
    expect(await stateOf(number)).toBe('looked');
    expect(valueOf(await checkMisuse(deps, people.officer, order)).checkId).toBe(checkId);
    const twice = { ...order, ...act(reportId, 3) };
    expect(await codeOf(checkMisuse(deps, people.officer, twice))).toBe('ACT_NOT_NOW');
  });

  test('sent twice is one, and the same key with other words is refused', async () => {
    const input = sent();
    const first = valueOf(await reportMisuse(deps, input));
    expect(valueOf(await reportMisuse(deps, input))).toEqual(first);
    expect(await codeOf(reportMisuse(deps, { ...input, words: 'Khác' }))).toBe(
      'KEY_USED_FOR_ANOTHER',
    );
  });

  test.each([
    ['MISUSE_FIELD_HIDDEN', { website: 'https://mua.example' }],
    ['MISUSE_DAY_AHEAD', { seenOn: addDays(TODAY, 1) }],
    ['NOT_OFFERED', { unitId: 'nowhere' }],
  ])('is refused %s', async (code, changes) => {
    expect(await codeOf(reportMisuse(deps, sent(changes)))).toBe(code);
  });

  test('is the eleventh within the hour from one address: it waits, others do not', async () => {
    const address = '192.0.2.7';
    for (let at = 0; at < 10; at += 1) valueOf(await reportMisuse(deps, sent({ address })));
    expect(await codeOf(reportMisuse(deps, sent({ address })))).toBe('MISUSE_SLOWED');
    valueOf(await reportMisuse(deps, sent()));
  });

  test('is read and handled by nobody without the right, and found under no other number', async () => {
    const { reportId } = await reported();
    const producer = (await starred()).owner;
    const [, communeOfficer] = people.team;
    expect(await codeOf(viewMisuse(deps, producer, reportId))).toBe('NOT_FOUND');
    expect(await codeOf(readMisuseContact(deps, communeOfficer, reportId))).toBe('NOT_ALLOWED');
    expect(await codeOf(takeUpMisuse(deps, communeOfficer, act(reportId, 1)))).toBe('NOT_ALLOWED');
    const answer = { ...act(reportId, 1), answer: 'Chưa xem' };
    expect(await codeOf(endMisuse(deps, people.officer, answer))).toBe('ACT_NOT_NOW');
    expect(await codeOf(followMisuse(deps, 'K7QM-2D9X-P4TB'))).toBe('MISUSE_NO_SUCH_NUMBER');
    const leader = await makeActor(deps, 'leader', { unitId: PLACES.laoCai });
    expect(valueOf(await viewMisuse(deps, leader, reportId)).may).toEqual({
      ...{ handle: false, contact: false },
    });
    expect(valueOf(await readMisuseContact(deps, people.officer, reportId)).contact).toBe(
      '0912 000 111',
    );
  });
});
