import { DOSSIER } from '#domain/dossier/dossier.ts';
import { listActs, readStanding } from '#storage/acts/list-acts.ts';
import { expect, test } from 'vitest';
import { plainDate } from '#domain/calendar/plain-date.ts';
import { isDecided, isWorkingDay } from '#domain/calendar/working-days.ts';
import { receiveDossier } from '../commune/receive-dossier.ts';
import { codeOf, receivedDossier, requestNow, valueOf } from '../testing/commune-work.ts';
import { makeDossier } from '../testing/make-dossier.ts';
import { makeActor, PLACES } from '../testing/make.ts';
import { testDeps } from '../testing/test-deps.ts';
import { enterNotice } from './enter-notice.ts';
import { listHolidays } from './list-holidays.ts';
import { takeBackNotice } from './take-back-notice.ts';
import { workingDays } from '../working-days.ts';

const deps = await testDeps({ today: plainDate(2027, 1, 25) });
const administrator = await makeActor(deps, 'administrator', { unitId: PLACES.laoCai });
const officer = await makeActor(deps, 'communeOfficer', { unitId: PLACES.bacHa });

/** Tết is 06/02/2027; without a notice 04/02 is the first day off. */
const notice = {
  year: 2027,
  number: '77/TB-BNV',
  dated: plainDate(2027, 1, 20),
  tetFrom: plainDate(2027, 2, 5),
  nationalDayWith: plainDate(2027, 9, 3),
  swaps: [],
  provisional: false,
};

async function request() {
  const { version } = valueOf(await listHolidays(deps, administrator, 2027));
  return { seenSeq: version, idempotencyKey: deps.newId() };
}

async function standing(dossierId: string) {
  return await readStanding(deps.db, DOSSIER, dossierId);
}

test('a notice moves the last day of every open dossier it touches, by an act that names it', async () => {
  const running = await receivedDossier(deps, officer);
  const waiting = await makeDossier(deps, 'submitted');
  const before = await standing(running.id);
  expect(before.communeDueOn).toBe('2027-02-22');
  const swaps = [{ off: plainDate(2027, 2, 1), worked: plainDate(2027, 2, 27) }];
  const entered = await enterNotice(deps, administrator, {
    ...(await request()),
    notice: { ...notice, swaps },
  });
  expect(entered).toEqual({ ok: true, value: { moved: 2 } });
  expect(valueOf(await listHolidays(deps, administrator, 2027)).swaps).toEqual([
    { off: '2027-02-01', worked: '2027-02-27', noticeNumber: '77/TB-BNV', provisional: false },
  ]);
  const after = await standing(running.id);
  expect(after).toEqual({ ...before, seq: before.seq + 1, communeDueOn: '2027-02-23' });
  expect((await listActs(deps.db, DOSSIER, running.id)).at(-1)).toMatchObject({
    kind: 'moveDeadline',
    actor: { kind: 'person', accountId: administrator.accountId },
    role: 'administrator',
    data: {
      from: '2027-02-22',
      dueOn: '2027-02-23',
      noticeNumber: '77/TB-BNV',
      noticeDated: '2027-01-20',
    },
  });
  const received = await receiveDossier(deps, officer, {
    ...(await requestNow(deps, waiting.id)),
    paperReceived: true,
  });
  expect(valueOf(received).communeDueOn).toBe('2027-02-23');
  const taken = await takeBackNotice(deps, administrator, {
    ...(await request()),
    year: 2027,
    number: ' 77 / tb-bnv ',
  });
  expect(taken).toEqual({ ok: true, value: { moved: 2 } });
  expect((await standing(running.id)).communeDueOn).toBe('2027-02-22');
});

test('what is entered counts from the next question on, on every server', async () => {
  const elsewhere = { ...deps };
  const off = plainDate(2027, 2, 11);
  expect(isWorkingDay(await workingDays(elsewhere), off)).toBe(true);
  expect(isDecided(await workingDays(elsewhere), off, off)).toBe(false);
  valueOf(await enterNotice(deps, administrator, { ...(await request()), notice }));
  expect(isWorkingDay(await workingDays(elsewhere), off)).toBe(false);
  expect(isDecided(await workingDays(elsewhere), off, off)).toBe(true);
});

test('the same number again puts an entry right, and both stay to be seen', async () => {
  const right = { ...notice, tetFrom: plainDate(2027, 2, 4) };
  valueOf(await enterNotice(deps, administrator, { ...(await request()), notice: right }));
  const { decided, notices, days } = valueOf(await listHolidays(deps, administrator, 2027));
  expect(decided).toBe(true);
  expect(notices.map(({ tetFrom, counts, withdrawn }) => [tetFrom, counts, withdrawn])).toEqual([
    ['2027-02-04', true, false],
    ['2027-02-05', false, false],
    ['2027-02-05', false, true],
    ['2027-02-05', false, false],
  ]);
  expect(days.find(({ name }) => name === 'tet')?.day).toBe('2027-02-04');
});

test('sent twice it is entered once, also both at once, and its key enters nothing else; of two entries at once one reads that the other came first', async () => {
  const swap = { off: plainDate(2027, 4, 29), worked: plainDate(2027, 4, 24) };
  const once = {
    ...(await request()),
    notice: { ...notice, number: '78/TB-BNV', tetFrom: null, swaps: [swap] },
  };
  const both = await Promise.all([
    enterNotice(deps, administrator, once),
    enterNotice(deps, administrator, once),
  ]);
  expect(both.every(({ ok }) => ok)).toBe(true);
  const { version } = valueOf(await listHolidays(deps, administrator, 2027));
  expect(version).toBe(once.seenSeq + 1);
  const other = { ...once, notice: { ...once.notice, number: '80/TB-BNV' } };
  expect(await codeOf(enterNotice(deps, administrator, other))).toBe('KEY_USED_FOR_ANOTHER');
  const { seenSeq, idempotencyKey } = once;
  const back = { seenSeq, idempotencyKey, year: 2027, number: '78/TB-BNV' };
  expect(await codeOf(takeBackNotice(deps, administrator, back))).toBe('KEY_USED_FOR_ANOTHER');
  const colleague = await makeActor(deps, 'administrator', { unitId: PLACES.laoCai });
  const answers = await Promise.all(
    [administrator, colleague].map(async (actor, i) =>
      enterNotice(deps, actor, {
        seenSeq: version,
        idempotencyKey: deps.newId(),
        notice: { ...notice, number: `79/TB ${i}`, nationalDayWith: null },
      }),
    ),
  );
  const codes = answers.flatMap((one) => (one.ok ? [] : one.refusals.map(({ code }) => code)));
  expect(codes).toEqual(['CHANGED_MEANWHILE']);
});

test('nobody but an administrator sees or enters notices', async () => {
  for (const role of ['officeHead', 'leader', 'inspector'] as const) {
    const actor = await makeActor(deps, role, { unitId: PLACES.laoCai });
    expect(await codeOf(enterNotice(deps, actor, { ...(await request()), notice }))).toBe(
      'NOT_ALLOWED',
    );
    expect(await codeOf(listHolidays(deps, actor, 2027))).toBe('NOT_ALLOWED');
    const back = { ...(await request()), year: 2027, number: notice.number };
    expect(await codeOf(takeBackNotice(deps, actor, back))).toBe('NOT_ALLOWED');
  }
});

test('what was never entered cannot be taken back', async () => {
  const back = { ...(await request()), year: 2027, number: '1/TB' };
  expect(await codeOf(takeBackNotice(deps, administrator, back))).toBe('NOTICE_UNKNOWN');
});

test('the application cannot change or remove an entry', async () => {
  await expect(deps.db.deleteFrom('holidayNotice').execute()).rejects.toThrow('permission denied');
  await expect(
    deps.db.updateTable('holidayNotice').set({ provisional: true }).execute(),
  ).rejects.toThrow('permission denied');
});
