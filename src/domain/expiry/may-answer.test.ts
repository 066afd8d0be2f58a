import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../calendar/day-arithmetic.ts';
import { plainDate } from '../calendar/plain-date.ts';
import { days } from '../calendar/testing/days.ts';
import { ANSWERS } from './renewal.ts';
import { mayAnswer } from './may-answer.ts';

const END = plainDate(2027, 4, 20);
const facts = {
  validFrom: plainDate(2024, 4, 21),
  validTo: END,
  revokedOn: null,
  replacedOn: null,
  extendedUntil: null,
  annulledOn: null,
};
const codeOn = (answer: 'renews' | 'call' | null, before: number, changes: object = {}) => {
  const may = mayAnswer({ ...facts, ...changes }, { answer }, addDays(END, -before));
  return may.ok ? 'ok' : may.refusals[0].code;
};

describe('a producer answers about the end of a certificate', () => {
  test.each([
    ['first, on the last day', codeOn(null, 0), 'ok'],
    ['first, the day after', codeOn(null, -1), 'RENEWAL_ENDED'],
    ['otherwise, 120 days before the end', codeOn('renews', 120), 'ok'],
    ['otherwise, 119 days before the end', codeOn('renews', 119), 'RENEWAL_WINDOW_CLOSED'],
    ['after asking to be called, on the last day', codeOn('call', 0), 'ok'],
    ['of a revoked one', codeOn(null, 200, { revokedOn: plainDate(2026, 1, 1) }), 'RENEWAL_ENDED'],
    [
      'of a replaced one',
      codeOn(null, 200, { replacedOn: plainDate(2026, 1, 1) }),
      'RENEWAL_ENDED',
    ],
    ['of an extended one', codeOn('renews', -10, { extendedUntil: addDays(END, 130) }), 'ok'],
  ])('%s', (_, code, wanted) => {
    expect(code).toBe(wanted);
  });

  test('whoever may change an answer may give a first one too, on every day', () => {
    const drawn = days({
      from: facts.validFrom,
      to: addDays(END, 10),
      edges: [END, addDays(END, -120), addDays(END, -180)],
    });
    fc.assert(
      fc.property(drawn, fc.constantFrom(...ANSWERS), (today, answer) => {
        const first = mayAnswer(facts, { answer: null }, today).ok;
        expect(mayAnswer(facts, { answer }, today).ok && !first).toBe(false);
        expect(first).toBe(today <= END);
      }),
      { seed: 7 },
    );
  });
});
