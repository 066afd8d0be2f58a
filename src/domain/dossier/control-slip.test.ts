import { expect, test } from 'vitest';
import { termFrom } from '../calendar/commune-deadline.ts';
import { plainDate, type Instant, type PlainDate } from '../calendar/plain-date.ts';
import { workingCalendar } from '../calendar/public-holidays.ts';
import type { DossierAct, DossierActKind } from './acts.ts';
import { controlSlip } from './control-slip.ts';

const CALENDAR = workingCalendar([]);
const REASONS = [{ text: 'Giấy ATTP sai tên. Cấp lại đúng tên.' }];

/** Acts of a dossier by kind and day at eight in the morning. */
function acts(...done: readonly (readonly [DossierActKind, PlainDate])[]): readonly DossierAct[] {
  const data = (kind: DossierActKind, onDay: PlainDate): unknown => {
    if (kind === 'receive')
      return { dueOn: termFrom(CALENDAR, plainDate(2026, 9, 29)).dueOn, countsFrom: '2026-09-29' };
    if (kind === 'submit') return onDay < '2026-09-30' ? { term: termFrom(CALENDAR, onDay) } : {};
    return { reasons: REASONS, answerBy: onDay };
  };
  return done.map(([kind, onDay], at) => ({
    ...{ kind, seq: at + 1, onDay, at: `${onDay}T01:00:00.000Z` as Instant, role: 'officeOfficer' },
    ...{ actor: { kind: 'person', accountId: 'a' }, data: data(kind, onDay) },
  })) as unknown as readonly DossierAct[];
}

const day = (text: string) => text as PlainDate;

test('who had it from when to when, whose days were used of how many, and where the clock stood still', () => {
  const slip = controlSlip(
    acts(
      ['create', day('2026-09-01')],
      ['submit', day('2026-09-29')],
      ['receive', day('2026-09-30')],
      ['requestCompletion', day('2026-10-05')],
      ['note', day('2026-10-06')],
      ['submit', day('2026-10-26')],
      ['forward', day('2026-11-04')],
      ['officeReceive', day('2026-11-05')],
    ),
    CALENDAR,
    plainDate(2026, 11, 9),
  );
  const line = ({
    stage,
    workingDays,
    calendarDays,
    term,
    acts: done,
  }: (typeof slip.rows)[number]) => [
    ...[stage, workingDays, calendarDays, term && `${term.used}/${term.of}`],
    done.map(({ kind }) => kind).join(),
  ];
  expect(slip.rows.map(line)).toEqual([
    ['commune', 4, 6, '4/15', 'receive,requestCompletion'],
    ['completing', 15, 21, null, 'submit'],
    ['commune', 7, 9, '11/15', 'forward'],
    ['office', 3, 5, null, 'officeReceive'],
  ]);
  expect(slip).toMatchObject({ workingDays: 29, calendarDays: 41, producerDays: 21 });
  expect(slip.rows.at(-1)?.to).toBeNull();
});

test('late is the commune, by the working days beyond its own', () => {
  const late = acts(
    ['create', day('2026-09-01')],
    ['submit', day('2026-09-29')],
    ['receive', day('2026-09-30')],
    ['forward', day('2026-10-22')],
  );
  const [commune] = controlSlip(late, CALENDAR, plainDate(2026, 10, 30)).rows;
  expect(commune?.term).toEqual({ used: 17, of: 15, lateBy: 2, inTimeUntil: '2026-10-20' });
});

test('a draft has no slip', () => {
  const draft = acts(['create', day('2026-09-01')]);
  expect(controlSlip(draft, CALENDAR, plainDate(2026, 10, 1)).rows).toEqual([]);
});
