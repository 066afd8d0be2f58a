import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { certificateTerm } from './certificate-term.ts';
import { addDays, daysBetween } from '../calendar/day-arithmetic.ts';
import { plainDate } from '../calendar/plain-date.ts';
import { days } from '../calendar/testing/days.ts';
import { placeInReassessmentWindow, reassessmentWindow } from '../calendar/reassessment-window.ts';

const WAYS = ['sameDay', 'dayBefore'] as const;

describe('a certificate is valid 36 months from its issue (Đ4.3)', () => {
  test.each([
    [plainDate(2026, 12, 4), '2029-12-03', '2029-12-04'],
    [plainDate(2026, 8, 31), '2029-08-30', '2029-08-31'],
    [plainDate(2027, 3, 1), '2030-02-28', '2030-03-01'],
    [plainDate(2025, 3, 1), '2028-02-29', '2028-03-01'],
    [plainDate(2026, 1, 1), '2028-12-31', '2029-01-01'],
  ])('issued %s: to %s without the same day, to %s with it', (issued, dayBefore, sameDay) => {
    expect(certificateTerm(issued, 'dayBefore')).toEqual({ validFrom: issued, validTo: dayBefore });
    expect(certificateTerm(issued, 'sameDay')).toEqual({ validFrom: issued, validTo: sameDay });
    expect(certificateTerm(issued)).toEqual({ validFrom: issued, validTo: sameDay });
  });

  test('issued on 29/02, it ends with February under either setting', () => {
    const leapDay = plainDate(2028, 2, 29);
    expect(certificateTerm(leapDay, 'dayBefore').validTo).toBe('2031-02-28');
    expect(certificateTerm(leapDay, 'sameDay').validTo).toBe('2031-02-28');
  });

  test('a later issue never ends earlier', () => {
    fc.assert(
      fc.property(
        days({
          from: plainDate(2000, 1, 1),
          to: plainDate(2110, 12, 31),
          // A term from a 29/02 ends on a day that its year lacks.
          edges: [plainDate(2028, 2, 29), plainDate(2096, 2, 29)],
        }),
        fc.constantFrom(...WAYS),
        (issued, lastDay) => {
          const term = certificateTerm(issued, lastDay);
          const next = certificateTerm(addDays(issued, 1), lastDay);
          expect(next.validTo >= term.validTo).toBe(true);
          expect(daysBetween(issued, term.validTo)).toBeGreaterThanOrEqual(1094);
          expect(daysBetween(issued, term.validTo)).toBeLessThanOrEqual(1096);
        },
      ),
      { seed: 36 },
    );
  });
});

describe('re-assessment is handed in 180 to 120 days before expiry (Đ7.6a)', () => {
  const validTo = plainDate(2029, 12, 3);
  const window = reassessmentWindow(validTo);

  test('the window of a certificate valid to 03/12/2029', () => {
    expect(window).toEqual({ opensOn: '2029-06-06', closesOn: '2029-08-05' });
  });

  test.each([
    [181, 'tooEarly'],
    [180, 'open'],
    [120, 'open'],
    [119, 'late'],
    [-1, 'late'],
  ])('%i days before expiry is %s', (daysBefore, place) => {
    expect(placeInReassessmentWindow(addDays(validTo, -daysBefore), window)).toBe(place);
  });
});
