import { describe, expect, test } from 'vitest';
import { plainDate, type PlainDate } from '../calendar/plain-date.ts';
import {
  certificateStateOn,
  expiringFrom,
  isExtended,
  isStarInForce,
  lastDayOf,
  type CertificateFacts,
} from './certificate.ts';

/** Issued 04/12/2026 for 36 months. */
const issued: CertificateFacts = {
  validFrom: plainDate(2026, 12, 4),
  validTo: plainDate(2029, 12, 3),
  revokedOn: null,
  replacedOn: null,
  extendedUntil: null,
  annulledOn: null,
};

function expectStates(facts: CertificateFacts, days: readonly (readonly [PlainDate, string])[]) {
  expect(days.map(([day]) => [day, certificateStateOn(facts, day, 120)])).toEqual(days);
}

describe('the state of a certificate follows from the day that asks', () => {
  test('valid, expiring in its last 120 days as the Regulation may say, valid on its last day, expired the day after', () => {
    expectStates(issued, [
      [plainDate(2026, 12, 4), 'valid'],
      [plainDate(2029, 8, 4), 'valid'],
      [plainDate(2029, 8, 5), 'expiring'],
      [plainDate(2029, 12, 3), 'expiring'],
      [plainDate(2029, 12, 4), 'expired'],
    ]);
  });

  test('expiring from the longest warning of the Regulation on, 180 days before its end by default', () => {
    const warned = (day: PlainDate, days?: number) => certificateStateOn(issued, day, days);
    expect(warned(plainDate(2029, 6, 5))).toBe('valid');
    expect(warned(plainDate(2029, 6, 6))).toBe('expiring');
    expect(expiringFrom({ warningDays: [30, 90] })).toBe(90);
    expect(warned(plainDate(2029, 9, 3), 90)).toBe('valid');
    expect(warned(plainDate(2029, 9, 4), 90)).toBe('expiring');
  });

  test('revoked from the day the decision names, and revoked for ever after its term', () => {
    expectStates({ ...issued, revokedOn: plainDate(2028, 3, 1) }, [
      [plainDate(2028, 2, 29), 'valid'],
      [plainDate(2028, 3, 1), 'revoked'],
      [plainDate(2031, 1, 1), 'revoked'],
    ]);
  });

  test('revocation wins over replacement, whichever came first', () => {
    const both = {
      ...issued,
      replacedOn: plainDate(2027, 6, 1),
      revokedOn: plainDate(2028, 3, 1),
    };
    expectStates(both, [
      [plainDate(2027, 5, 31), 'valid'],
      [plainDate(2027, 6, 1), 'replaced'],
      [plainDate(2028, 3, 1), 'revoked'],
    ]);
  });

  test('a replaced certificate stays replaced when its own term is over', () => {
    expectStates({ ...issued, replacedOn: plainDate(2027, 6, 1) }, [
      [plainDate(2030, 1, 1), 'replaced'],
    ]);
  });

  test('a re-assessment under way keeps it valid to day 180, expired on day 181 (Đ12.3)', () => {
    const extended = { ...issued, extendedUntil: plainDate(2030, 6, 1) };
    expect(lastDayOf(extended)).toBe('2030-06-01');
    expectStates(extended, [
      [plainDate(2029, 12, 3), 'valid'],
      [plainDate(2029, 12, 4), 'transitional'],
      [plainDate(2030, 6, 1), 'transitional'],
      [plainDate(2030, 6, 2), 'expired'],
    ]);
    expect(isExtended(extended, plainDate(2029, 12, 3))).toBe(false);
    expect(isExtended(extended, plainDate(2029, 12, 4))).toBe(true);
    expect(isExtended(extended, plainDate(2030, 6, 2))).toBe(false);
  });

  test('an extension that ends before the term shortens nothing', () => {
    expect(lastDayOf({ ...issued, extendedUntil: plainDate(2029, 1, 1) })).toBe('2029-12-03');
  });
});

describe('the star may be shown only while it is in force (Đ2.1)', () => {
  test.each([
    ['the day before the decision', issued, plainDate(2026, 12, 3), false],
    ['the day of the decision', issued, plainDate(2026, 12, 4), true],
    ['the last day', issued, plainDate(2029, 12, 3), true],
    ['the day after', issued, plainDate(2029, 12, 4), false],
    [
      'while extended',
      { ...issued, extendedUntil: plainDate(2030, 6, 1) },
      plainDate(2030, 1, 1),
      true,
    ],
    [
      'after revocation',
      { ...issued, revokedOn: plainDate(2027, 1, 1) },
      plainDate(2027, 1, 1),
      false,
    ],
    [
      'after replacement',
      { ...issued, replacedOn: plainDate(2027, 1, 1) },
      plainDate(2027, 1, 1),
      false,
    ],
  ])('%s', (_when, facts, day, shown) => {
    expect(isStarInForce(facts, day)).toBe(shown);
  });
});
