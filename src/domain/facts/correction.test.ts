import { expect, test } from 'vitest';
import { plainDate } from '../calendar/plain-date.ts';
import { ok, refuse } from '../result.ts';
import { checkCorrection } from './correction.ts';

const TODAY = plainDate(2026, 11, 29);
const reason = 'Gõ nhầm số đăng ký.';

test('a correction has a reason, and a day that is not to come', () => {
  const check = (since: typeof TODAY | null, why = reason) =>
    checkCorrection({ since, reason: why }, TODAY);
  expect(check(null, ` ${reason} `)).toEqual(ok({ since: null, reason }));
  expect(check(TODAY)).toEqual(ok({ since: TODAY, reason }));
  const tomorrow = plainDate(2026, 11, 30);
  expect(check(tomorrow)).toEqual(refuse('CORRECTION_AHEAD', {}, 'correctedSince'));
  const silent = refuse('CORRECTION_WITHOUT_REASON', {}, 'correctionReason');
  expect(check(null, '  ')).toEqual(silent);
  expect(check(tomorrow, '')).toEqual(silent);
  expect(checkCorrection(null, TODAY)).toEqual(ok(null));
});
