import { describe, expect, test } from 'vitest';
import { dayOfLunarMonth } from './lunar-calendar.ts';
import { newMoon, sunLongitude } from './sun-and-moon.ts';

/** Tết and the Hùng Kings' day (10/3) of each year, as Vietnamese almanacs print them. */
const YEARS = [
  [2020, '2020-01-25', '2020-04-02'],
  [2021, '2021-02-12', '2021-04-21'],
  [2022, '2022-02-01', '2022-04-10'],
  [2023, '2023-01-22', '2023-04-29'],
  [2024, '2024-02-10', '2024-04-18'],
  [2025, '2025-01-29', '2025-04-07'],
  [2026, '2026-02-17', '2026-04-26'],
  [2027, '2027-02-06', '2027-04-16'],
  [2028, '2028-01-26', '2028-04-04'],
  [2029, '2029-02-13', '2029-04-23'],
  [2030, '2030-02-02', '2030-04-12'],
  [2031, '2031-01-23', '2031-04-01'],
  [2032, '2032-02-11', '2032-04-19'],
  [2033, '2033-01-31', '2033-04-09'],
  [2034, '2034-02-19', '2034-04-28'],
  [2035, '2035-02-08', '2035-04-17'],
  [2036, '2036-01-28', '2036-04-06'],
  [2037, '2037-02-15', '2037-04-24'],
  [2038, '2038-02-04', '2038-04-13'],
  [2039, '2039-01-24', '2039-04-03'],
  [2040, '2040-02-12', '2040-04-20'],
  [2041, '2041-02-01', '2041-04-10'],
  [2042, '2042-01-22', '2042-04-29'],
  [2043, '2043-02-10', '2043-04-19'],
  [2044, '2044-01-30', '2044-04-07'],
  [2045, '2045-02-17', '2045-04-26'],
] as const;

describe('the Vietnamese lunar calendar', () => {
  test.each(YEARS)('Tết of %i is %s, the Hùng Kings are honoured on %s', (year, tet, kings) => {
    expect([dayOfLunarMonth(year, 1, 1), dayOfLunarMonth(year, 3, 10)]).toEqual([tet, kings]);
  });

  test.each([
    [1968, '1968-01-29', '30/01 in China'],
    [1985, '1985-01-21', '20/02 in China: another leap month'],
    [2007, '2007-02-17', '18/02 in China'],
    [2030, '2030-02-02', '03/02 in China'],
    [2053, '2053-02-18', '19/02 in China'],
  ])('Tết of %i is %s, reckoned at UTC+7 (%s)', (year, tet) => {
    expect(dayOfLunarMonth(year, 1, 1)).toBe(tet);
  });

  test.each([
    [2023, 3, '2023-04-20', 'after a leap second month'],
    [2025, 7, '2025-08-23', 'after a leap sixth month'],
    [2033, 12, '2034-01-20', 'after the leap eleventh month'],
  ])(
    'the months of %i count on past a leap month: month %i begins on %s, %s',
    (year, month, day) => {
      if (month <= 10) expect(dayOfLunarMonth(year, month, 1)).toBe(day);
      else expect(dayOfLunarMonth(year + 1, 1, 1)).toBe('2034-02-19');
    },
  );
});

describe('sun and moon stand where Meeus says', () => {
  test('his worked examples: the new moon of February 1977, the sun on 13/10/1992', () => {
    // Example 49.a: k = −283 gives JDE 2443192.65118; the clock was 48 s behind then, here 69 s.
    expect(newMoon(-283) + 69.2 / 86_400).toBeCloseTo(2_443_192.65118, 3);
    // Example 25.a: apparent longitude 199.90895 degrees at JDE 2448908.5.
    expect(sunLongitude(2_448_908.5 - 69.2 / 86_400)).toBeCloseTo(199.90895, 3);
  });

  test('no new moon on which a holiday of 2020–2045 rests comes nearer to midnight than a quarter of an hour', () => {
    const midnight = 2_451_544.5 - 7 / 24;
    const tight: number[] = [];
    for (const [year, tet, kings] of YEARS) {
      for (const [day, back] of [
        [tet, 0],
        [kings, 9],
      ] as const) {
        const noon = Date.parse(`${day}T05:00:00Z`) / 86_400_000 + 2_440_587.5 - back;
        const k = Math.round((noon - 2_451_550.26) / 29.530588861);
        const part = (newMoon(k) - midnight) % 1;
        if (Math.min(part, 1 - part) * 1440 < 15) tight.push(year);
      }
    }
    expect(tight).toEqual([]);
  });
});
