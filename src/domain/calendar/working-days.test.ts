import { describe, expect, test } from 'vitest';
import { communeDeadline, termFrom, termOfArrival } from './commune-deadline.ts';
import { plainDate, type Instant, type PlainDate } from './plain-date.ts';
import {
  addWorkingDays,
  isDecided,
  workingDaysUsed,
  type WorkingCalendar,
} from './working-days.ts';

/** Tết 2026 and the swap of the National Day of 2026, as the notices gave them. */
const calendar: WorkingCalendar = {
  holidays: new Set([
    plainDate(2026, 2, 16),
    plainDate(2026, 2, 17),
    plainDate(2026, 2, 18),
    plainDate(2026, 2, 19),
    plainDate(2026, 2, 20),
    plainDate(2026, 8, 31),
    plainDate(2026, 9, 1),
    plainDate(2026, 9, 2),
  ]),
  movedWorkingDays: new Set([plainDate(2026, 8, 22)]),
  undecided: [{ from: plainDate(2026, 11, 23), to: plainDate(2026, 11, 28) }],
};

describe('working days leave out weekends and holidays', () => {
  test('the day of receipt is day 0: Friday and one working day is Monday', () => {
    expect(addWorkingDays(calendar, plainDate(2026, 6, 5), 0)).toBe('2026-06-05');
    expect(addWorkingDays(calendar, plainDate(2026, 6, 5), 1)).toBe('2026-06-08');
  });

  test('a Saturday worked for a day off counts, the day off does not', () => {
    expect(addWorkingDays(calendar, plainDate(2026, 8, 21), 1)).toBe('2026-08-22');
    expect(workingDaysUsed(calendar, plainDate(2026, 8, 28), plainDate(2026, 9, 3))).toBe(1);
  });

  test('no working day is used on the day of receipt or before', () => {
    expect(workingDaysUsed(calendar, plainDate(2026, 6, 5), plainDate(2026, 6, 5))).toBe(0);
    expect(workingDaysUsed(calendar, plainDate(2026, 6, 5), plainDate(2026, 6, 1))).toBe(0);
  });

  test('a term that touches an undecided day is not final', () => {
    expect(isDecided(calendar, plainDate(2026, 11, 1), plainDate(2026, 11, 22))).toBe(true);
    expect(isDecided(calendar, plainDate(2026, 11, 1), plainDate(2026, 11, 23))).toBe(false);
    expect(isDecided(calendar, plainDate(2026, 11, 28), plainDate(2026, 12, 1))).toBe(false);
  });
});

describe('the commune has 15 working days (Đ7.2)', () => {
  const received = plainDate(2026, 2, 9);
  const told = (day: PlainDate) => ({ since: day, dueOn: termFrom(calendar, day).dueOn });

  test('received on 09/02/2026 before Tết, the last day is 09/03/2026', () => {
    expect(communeDeadline(calendar, told(received), received)).toEqual({
      lastDay: '2026-03-09',
      used: 0,
      left: 15,
      state: 'running',
      provisional: false,
    });
  });

  test('with four working days left it warns', () => {
    expect(communeDeadline(calendar, told(received), plainDate(2026, 3, 3))).toEqual({
      lastDay: '2026-03-09',
      used: 11,
      left: 4,
      state: 'closing',
      provisional: false,
    });
    expect(communeDeadline(calendar, told(received), plainDate(2026, 3, 2)).state).toBe('running');
  });

  test('day 15 is in time, day 16 is late', () => {
    expect(communeDeadline(calendar, told(received), plainDate(2026, 3, 9))).toMatchObject({
      used: 15,
      left: 0,
      state: 'closing',
    });
    expect(communeDeadline(calendar, told(received), plainDate(2026, 3, 10))).toMatchObject({
      used: 16,
      left: -1,
      state: 'late',
    });
  });

  test('a weekend after the last day is late too', () => {
    const friday = plainDate(2026, 6, 5);
    expect(communeDeadline(calendar, told(friday), plainDate(2026, 6, 26))).toMatchObject({
      left: 0,
      state: 'closing',
    });
    expect(communeDeadline(calendar, told(friday), plainDate(2026, 6, 27))).toMatchObject({
      left: 0,
      state: 'late',
    });
  });

  test('a term over undecided holidays says that its last day may move', () => {
    expect(
      communeDeadline(calendar, told(plainDate(2026, 11, 9)), plainDate(2026, 11, 9)).provisional,
    ).toBe(true);
  });

  test('a term that was told does not change by itself when the calendar does', () => {
    const day = told(plainDate(2026, 2, 2));
    const without = {
      holidays: new Set<never>(),
      movedWorkingDays: new Set<never>(),
      undecided: [],
    };
    expect(communeDeadline(without, day, plainDate(2026, 3, 2))).toMatchObject({
      lastDay: '2026-03-02',
      left: 0,
    });
  });

  test('on the evening before its first day nothing is used yet', () => {
    const term = { since: plainDate(2026, 6, 5), dueOn: plainDate(2026, 6, 29) };
    expect(communeDeadline(calendar, term, plainDate(2026, 6, 5))).toMatchObject({
      used: 0,
      left: 15,
    });
  });
});

describe('the term begins when the electronic dossier arrives in office hours', () => {
  /** A moment of 2026 in Viet Nam, UTC+7. */
  const at = (day: string, time: string) =>
    new Date(`2026-${day}T${time}+07:00`).toISOString() as Instant;

  test.each([
    ['06-03', '16:59:00', '2026-06-03', 'in office hours'],
    ['06-03', '17:00:59', '2026-06-03', 'in the last minute'],
    ['06-03', '17:01:00', '2026-06-04', 'after the closing'],
    ['06-03', '23:59:59', '2026-06-04', 'before midnight'],
    ['06-04', '00:00:00', '2026-06-04', 'at night, there when the office opens'],
    ['06-04', '07:29:00', '2026-06-04', 'before the opening'],
    ['06-05', '17:00:00', '2026-06-05', 'on Friday before the closing'],
    ['06-05', '17:01:00', '2026-06-08', 'on Friday evening'],
    ['06-06', '10:00:00', '2026-06-08', 'on Saturday'],
    ['06-07', '10:00:00', '2026-06-08', 'on Sunday'],
    ['02-13', '17:01:00', '2026-02-23', 'on the evening before Tết'],
    ['02-18', '09:00:00', '2026-02-23', 'during Tết'],
    ['08-22', '09:00:00', '2026-08-22', 'on a Saturday that is worked'],
    ['08-28', '17:30:00', '2026-09-03', 'before the National Day'],
  ])('%s at %s counts as arrived on %s: %s', (day, time, countsFrom) => {
    expect(termOfArrival(calendar, at(day, time), 'arrival').countsFrom).toBe(countsFrom);
  });

  test('the 15th working day after that is the last', () => {
    expect(termOfArrival(calendar, at('02-13', '17:00:00'), 'arrival')).toEqual({
      countsFrom: '2026-02-13',
      dueOn: '2026-03-13',
    });
    expect(termOfArrival(calendar, at('02-13', '17:01:00'), 'arrival')).toEqual({
      countsFrom: '2026-02-23',
      dueOn: '2026-03-16',
    });
  });

  test('where the Regulation says so, from the next working day, whenever it came', () => {
    const from = (day: string, time: string) =>
      termOfArrival(calendar, at(day, time), 'nextWorkingDay').countsFrom;
    expect([
      from('06-03', '08:00:00'),
      from('06-05', '16:00:00'),
      from('06-06', '09:00:00'),
    ]).toEqual(['2026-06-04', '2026-06-08', '2026-06-08']);
  });
});
