import { describe, expect, test } from 'vitest';
import { plainDate } from '../calendar/plain-date.ts';
import { checkExtension, endedBy } from './extension.ts';

const STANDS = {
  validFrom: plainDate(2023, 9, 24),
  validTo: plainDate(2026, 9, 23),
  revokedOn: null,
  replacedOn: null,
  extendedUntil: null,
  annulledOn: null,
};
const WISH = { until: plainDate(2027, 3, 22), dated: plainDate(2026, 9, 1) };
const TODAY = plainDate(2026, 9, 10);

const refusedAs = (facts: object, wish: object = {}, today = TODAY) => {
  const checked = checkExtension({ ...STANDS, ...facts }, { ...WISH, ...wish }, today);
  return checked.ok ? [] : checked.refusals.map(({ code }) => code);
};

describe('a certificate is extended (Đ12.3)', () => {
  test('from the day after its window to day 180 after its end, and not on day 181', () => {
    expect(refusedAs({}, { dated: plainDate(2026, 5, 26) }, plainDate(2026, 5, 26))).toEqual([
      'EXTENSION_WINDOW_OPEN',
    ]);
    expect(refusedAs({}, { dated: plainDate(2026, 5, 27) }, plainDate(2026, 5, 27))).toEqual([]);
    expect(refusedAs({}, {}, plainDate(2027, 3, 22))).toEqual([]);
    expect(refusedAs({}, {}, plainDate(2027, 3, 23))).toEqual(['EXTENSION_OVER']);
    expect(refusedAs({}, { until: plainDate(2027, 3, 23) })).toEqual(['EXTENSION_UNTIL']);
    expect(refusedAs({}, { until: plainDate(2026, 9, 23) })).toEqual(['EXTENSION_UNTIL']);
  });

  test('by a paper of this Decision, and all that is wrong is said at once', () => {
    expect(refusedAs({}, { dated: plainDate(2026, 5, 21) })).toEqual(['EXTENSION_BEFORE_LAW']);
    expect(refusedAs({}, { until: plainDate(2030, 1, 1), dated: plainDate(2026, 9, 11) })).toEqual([
      'EXTENSION_UNTIL',
      'EXTENSION_PAPER_AHEAD',
    ]);
  });

  test.each([
    ['revoked', { revokedOn: plainDate(2026, 1, 5) }, 'EXTENSION_NOT_STANDING'],
    ['to be revoked', { revokedOn: plainDate(2026, 12, 5) }, 'EXTENSION_NOT_STANDING'],
    ['replaced', { replacedOn: plainDate(2026, 1, 5) }, 'EXTENSION_NOT_STANDING'],
    ['struck out', { annulledOn: plainDate(2026, 1, 5) }, 'EXTENSION_NOT_STANDING'],
    ['extended before', { extendedUntil: plainDate(2026, 12, 1) }, 'EXTENSION_STANDS'],
  ])('never when it is %s', (_what, facts, code) => {
    expect(refusedAs(facts)).toEqual([code]);
  });
});

test('a result ends it with the day before, and never the term itself', () => {
  const extended = { ...STANDS, extendedUntil: plainDate(2027, 3, 22) };
  expect(endedBy(extended, plainDate(2026, 11, 30))).toBe('2026-11-29');
  expect(endedBy(extended, plainDate(2026, 9, 1))).toBe('2026-09-23');
  expect(endedBy(extended, plainDate(2027, 3, 23))).toBe(null);
  expect(endedBy(STANDS, plainDate(2026, 9, 1))).toBe(null);
});
