import { describe, expect, test } from 'vitest';
import { plainDate } from '../calendar/plain-date.ts';
import { REGULATION_DEFAULTS } from './regulation.ts';
import { checkRegulation, type RegulationInput } from './check-regulation.ts';

const today = plainDate(2026, 9, 24);
const input: RegulationInput = {
  number: ' 31/2026/QĐ-UBND ',
  signedOn: plainDate(2026, 9, 20),
  validFrom: plainDate(2026, 10, 1),
  validTo: null,
  settings: { ...REGULATION_DEFAULTS, quorum: 67 },
};

describe('a Regulation to be published', () => {
  test('is taken with all its settings', () => {
    expect(checkRegulation(input, today)).toEqual({
      ok: true,
      value: {
        ...input,
        number: '31/2026/QĐ-UBND',
        settings: { ...REGULATION_DEFAULTS, quorum: 67 },
      },
    });
  });

  test('may be in force from the day it is signed, for one day', () => {
    const day = { signedOn: today, validFrom: today, validTo: today };
    expect(checkRegulation({ ...input, ...day }, today).ok).toBe(true);
  });

  test('may warn of the end of a certificate thirty days before, and no later', () => {
    const settings = { ...REGULATION_DEFAULTS, warningDays: [30] };
    expect(checkRegulation({ ...input, settings }, today).ok).toBe(true);
  });

  test.each([
    [{ number: '  ' }, 'REGULATION_NUMBER_MISSING', {}, 'number'],
    [
      { signedOn: plainDate(2026, 9, 25) },
      'REGULATION_SIGNED_LATER',
      { day: '25/09/2026' },
      'signedOn',
    ],
    [
      { validFrom: plainDate(2026, 9, 19) },
      'REGULATION_IN_FORCE_TOO_EARLY',
      { day: '20/09/2026' },
      'validFrom',
    ],
    [
      { validTo: plainDate(2026, 9, 30) },
      'REGULATION_ENDS_TOO_EARLY',
      { day: '01/10/2026' },
      'validTo',
    ],
    [
      { settings: { ...REGULATION_DEFAULTS, warningDays: [29, 10] } },
      'REGULATION_WARNS_TOO_LATE',
      { least: 30 },
      'warningDays',
    ],
  ] as const)('is refused with %j: %s', (changes, code, data, field) => {
    expect(checkRegulation({ ...input, ...changes }, today)).toEqual({
      ok: false,
      refusals: [{ code, data, field }],
    });
  });

  test('is refused with every mistake at once, those of its settings first', () => {
    const answer = checkRegulation(
      { ...input, number: '', settings: { quorum: 0, chairs: 2 } },
      today,
    );
    expect(answer).toMatchObject({
      refusals: [
        { code: 'REGULATION_UNKNOWN_SETTING', data: { setting: 'chairs' } },
        {
          code: 'REGULATION_OUT_OF_RANGE',
          data: { setting: 'quorum', min: 1, max: 100 },
        },
        { code: 'REGULATION_NUMBER_MISSING', field: 'number' },
      ],
    });
  });
});
