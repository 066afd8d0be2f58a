import { describe, expect, test } from 'vitest';
import { addDays, weekday } from './day-arithmetic.ts';
import { noticesThatCount, type EnteredNotice } from './holiday-notice.ts';
import { plainDate, type PlainDate } from './plain-date.ts';
import { isYearDecided, publicHolidays, workingCalendar } from './public-holidays.ts';
import { isDecided, isWorkingDay, type WorkingCalendar } from './working-days.ts';

/** A fixed notice that says nothing but what a test adds. */
function notice(year: number, says: Partial<EnteredNotice>): EnteredNotice {
  return {
    ...{ year, number: `1/TB ${year}`, dated: plainDate(year - 1, 12, 1), tetFrom: null },
    ...{ nationalDayWith: null, swaps: [], provisional: false, withdrawn: false },
    ...says,
  };
}

function weekdaysOff(calendar: WorkingCalendar, year: number): readonly PlainDate[] {
  const days: PlainDate[] = [];
  for (let day = plainDate(year, 1, 1); day <= plainDate(year, 12, 31); day = addDays(day, 1)) {
    if (weekday(day) <= 5 && !isWorkingDay(calendar, day)) days.push(day);
  }
  return days;
}

describe('the days off of a year are computed', () => {
  test('2027: Tết on a Saturday, 1/5 on a Saturday, each made up on the next working day (Art. 111.3)', () => {
    expect(publicHolidays(2027).map(({ day, name, insteadOf }) => [day, name, insteadOf])).toEqual([
      ['2027-01-01', 'newYear', undefined],
      ['2027-02-04', 'tet', undefined],
      ['2027-02-05', 'tet', undefined],
      ['2027-02-06', 'tet', undefined],
      ['2027-02-07', 'tet', undefined],
      ['2027-02-08', 'tet', undefined],
      ['2027-02-09', 'tet', '2027-02-06'],
      ['2027-02-10', 'tet', '2027-02-07'],
      ['2027-04-16', 'hungKings', undefined],
      ['2027-04-30', 'victory', undefined],
      ['2027-05-01', 'labour', undefined],
      ['2027-05-03', 'labour', '2027-05-01'],
      ['2027-09-02', 'nationalDay', undefined],
      ['2027-09-03', 'nationalDay', undefined],
      ['2027-11-24', 'culture', undefined],
    ]);
  });

  test.each([
    [2020, '01-01 01-23 01-24 01-27 01-28 01-29 04-02 04-30 05-01 09-02'],
    [2021, '01-01 02-10 02-11 02-12 02-15 02-16 04-21 04-30 05-03 09-02 09-03'],
    [2022, '01-03 01-31 02-01 02-02 02-03 02-04 04-11 05-02 05-03 09-01 09-02'],
    [2023, '01-02 01-20 01-23 01-24 01-25 01-26 05-01 05-02 05-03 09-01 09-04'],
    [2024, '01-01 02-08 02-09 02-12 02-13 02-14 04-18 04-30 05-01 09-02 09-03'],
    [2025, '01-01 01-27 01-28 01-29 01-30 01-31 04-07 04-30 05-01 09-01 09-02'],
    [2026, '01-01 02-16 02-17 02-18 02-19 02-20 04-27 04-30 05-01 09-01 09-02 11-24'],
  ])(
    'without any notice, %i comes to the weekdays off that its notice gave, but for swaps',
    (year, days) => {
      expect(
        weekdaysOff(workingCalendar([]), year)
          .map((day) => day.slice(5))
          .join(' '),
      ).toBe(days);
    },
  );

  test('two holidays on one weekend are made up on Monday and Tuesday', () => {
    const inLieu = publicHolidays(2022).filter(
      ({ name, insteadOf }) => name !== 'tet' && insteadOf !== undefined,
    );
    expect(inLieu.map(({ day, insteadOf }) => [day, insteadOf])).toEqual([
      ['2022-01-03', '2022-01-01'],
      ['2022-04-11', '2022-04-10'],
      ['2022-05-02', '2022-04-30'],
      ['2022-05-03', '2022-05-01'],
    ]);
  });

  test('Culture Day begins in 2026 and is not made up: it is not among the days of Art. 112.1', () => {
    expect(publicHolidays(2025).some(({ name }) => name === 'culture')).toBe(false);
    expect(publicHolidays(2029).filter(({ name }) => name === 'culture')).toEqual([
      { day: '2029-11-24', name: 'culture' },
    ]);
  });
});

describe('what a notice says goes before what is computed', () => {
  test('its days of Tết, its second National Day and its swaps', () => {
    const calendar = workingCalendar([
      notice(2027, {
        tetFrom: plainDate(2027, 2, 5),
        nationalDayWith: plainDate(2027, 9, 1),
        swaps: [{ off: plainDate(2027, 4, 29), worked: plainDate(2027, 4, 24) }],
      }),
    ]);
    expect(weekdaysOff(calendar, 2027)).toEqual([
      ...['2027-01-01', '2027-02-05', '2027-02-08', '2027-02-09', '2027-02-10', '2027-02-11'],
      ...['2027-04-16', '2027-04-29', '2027-04-30', '2027-05-03', '2027-09-01', '2027-09-02'],
      '2027-11-24',
    ]);
    expect(isWorkingDay(calendar, plainDate(2027, 4, 24))).toBe(true);
  });

  test('a later one goes before an earlier one, in what it speaks of', () => {
    const days = publicHolidays(2027, [
      notice(2027, { tetFrom: plainDate(2027, 2, 5), nationalDayWith: plainDate(2027, 9, 1) }),
      notice(2027, { tetFrom: plainDate(2027, 2, 4) }),
    ]);
    expect(days.filter(({ name }) => name === 'tet')[0]?.day).toBe('2027-02-04');
    expect(days.filter(({ name }) => name === 'nationalDay').map(({ day }) => day)).toEqual([
      '2027-09-01',
      '2027-09-02',
    ]);
  });

  test('an entry under the same number replaces the one before, and a withdrawn one does not count', () => {
    const first = notice(2027, { number: '77/TB-BNV', tetFrom: plainDate(2027, 2, 5) });
    const again = { ...first, number: ' 77 / tb-bnv', tetFrom: plainDate(2027, 2, 4) };
    const other = notice(2027, { number: '78/TB-BNV' });
    expect(noticesThatCount([first, other, again])).toEqual([again, other]);
    expect(noticesThatCount([first, other, { ...again, withdrawn: true }])).toEqual([other]);
  });
});

describe('what is not decided says so', () => {
  const whole = { tetFrom: plainDate(2027, 2, 4), nationalDayWith: plainDate(2027, 9, 3) };

  test('a year is decided by fixed notices of Tết and of the second National Day', () => {
    expect(isYearDecided(2027, [])).toBe(false);
    expect(isYearDecided(2027, [notice(2027, { tetFrom: whole.tetFrom })])).toBe(false);
    expect(isYearDecided(2027, [notice(2027, { ...whole, provisional: true })])).toBe(false);
    expect(isYearDecided(2027, [notice(2027, whole)])).toBe(true);
  });

  test('until then, ten days around each holiday may move', () => {
    const calendar = workingCalendar([]);
    expect(isDecided(calendar, plainDate(2027, 1, 12), plainDate(2027, 1, 24))).toBe(true);
    expect(isDecided(calendar, plainDate(2027, 1, 11), plainDate(2027, 1, 11))).toBe(false);
    expect(isDecided(calendar, plainDate(2027, 1, 25), plainDate(2027, 1, 25))).toBe(false);
    const decided = workingCalendar([notice(2027, whole)]);
    expect(isDecided(decided, plainDate(2027, 1, 1), plainDate(2027, 12, 20))).toBe(true);
  });

  test('a swap that is only proposed is not counted, and what it touches may move', () => {
    const swap = { off: plainDate(2027, 4, 29), worked: plainDate(2027, 4, 24) };
    const proposal = notice(2027, { number: 'dự kiến', swaps: [swap], provisional: true });
    const calendar = workingCalendar([notice(2027, whole), proposal]);
    expect(isWorkingDay(calendar, swap.off)).toBe(true);
    expect(isWorkingDay(calendar, swap.worked)).toBe(false);
    expect(isDecided(calendar, plainDate(2027, 4, 28), plainDate(2027, 4, 28))).toBe(false);
    expect(isDecided(calendar, plainDate(2027, 4, 30), plainDate(2027, 4, 30))).toBe(true);
  });

  test('nothing before 2020 or after 2045 is decided', () => {
    const calendar = workingCalendar([]);
    expect(isDecided(calendar, plainDate(2019, 12, 31), plainDate(2019, 12, 31))).toBe(false);
    expect(isDecided(calendar, plainDate(2046, 6, 1), plainDate(2046, 6, 2))).toBe(false);
  });
});
