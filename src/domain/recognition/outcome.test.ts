import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PROCEDURE_CHOICES, PROCEDURE_DEFAULTS as DEFAULTS } from '../regulation/procedure.ts';
import type { Band } from '../criteria/types.ts';
import { bandOf } from '../scoring/average.ts';
import type { Fraction } from '../scoring/fraction.ts';
import { goesToMinistry, isCertified, OUTCOMES, outcomeOf, type Outcome } from './outcome.ts';
import { outcomeSentence } from './outcome-words.ts';

/** Highest first, as the criteria files hold them (Đ3.3). */
const BANDS: readonly Band[] = [
  { star: 5, min: 90, max: 100, maxInclusive: true },
  { star: 4, min: 70, max: 90, maxInclusive: false },
  { star: 3, min: 50, max: 70, maxInclusive: false },
  { star: 2, min: 30, max: 50, maxInclusive: false },
  { star: 1, min: 0, max: 30, maxInclusive: false },
];

function outcomeAt(total: Fraction, lessStars = 0, rules = DEFAULTS) {
  const band = bandOf(BANDS, total);
  return outcomeOf({ band, star: band - lessStars, heldStar: null }, rules);
}

describe('what becomes of a result', () => {
  test.each([
    ['89.99', { numerator: 8999, denominator: 100 }, 'certificate'],
    ['89.999…', { numerator: 629_999, denominator: 7000 }, 'certificate'],
    ['90', { numerator: 630, denominator: 7 }, 'ministry'],
    ['100', { numerator: 100, denominator: 1 }, 'ministry'],
    ['70', { numerator: 70, denominator: 1 }, 'certificate'],
    ['50', { numerator: 50, denominator: 1 }, 'certificate'],
    ['49.99', { numerator: 4999, denominator: 100 }, 'none'],
    ['29.99', { numerator: 2999, denominator: 100 }, 'none'],
  ])('%s points: %j is %s', (_points, total, outcome) => {
    expect(outcomeAt(total)).toBe(outcome);
  });

  test('seventy points that lack a mark of four stars are certified with three', () => {
    expect(outcomeAt({ numerator: 75, denominator: 1 }, 1)).toBe('certificate');
  });

  test('fifty points that lack a mark of three stars get no certificate (Đ4.1a-2)', () => {
    expect(outcomeAt({ numerator: 55, denominator: 1 }, 1)).toBe('none');
  });

  test('a knocked-out product gets nothing whatever its points', () => {
    for (const band of [5, 4]) {
      expect(outcomeOf({ star: 0, band, heldStar: null }, DEFAULTS)).toBe('none');
    }
  });
});

describe('ninety points that lack a mark of five stars (Đ7.3e, Annex II)', () => {
  const points = { numerator: 92, denominator: 1 };

  test('go to the ministry, and the star the marks allow is certified meanwhile', () => {
    expect(outcomeAt(points, 1)).toBe('certificateAndMinistry');
    expect(outcomeAt(points, 2)).toBe('certificateAndMinistry');
    expect(outcomeAt(points, 3)).toBe('ministry');
  });

  test('go to the ministry with the older star shown, where the Regulation says so', () => {
    expect(outcomeAt(points, 1, { ...DEFAULTS, shownMeanwhile: 'older' })).toBe('ministry');
  });

  test('get the star the marks allow, where the Regulation says so', () => {
    const rules = { ...DEFAULTS, ninetyWithoutMark: 'markStar' } as const;
    expect(outcomeAt(points, 1, rules)).toBe('certificate');
    expect(outcomeAt(points, 2, rules)).toBe('certificate');
    expect(outcomeAt(points, 3, rules)).toBe('none');
    expect(outcomeAt(points, 0, rules)).toBe('ministry');
  });
});

describe('an upgrade (Đ7.5)', () => {
  test.each([
    [4, 4, 3, 'keepOld', 'certificate'],
    [3, 4, 3, 'keepOld', 'kept'],
    [3, 3, 4, 'keepOld', 'kept'],
    [2, 2, 3, 'keepOld', 'kept'],
    [5, 5, 4, 'keepOld', 'ministry'],
    [4, 5, 4, 'keepOld', 'ministry'],
    [4, 5, 3, 'keepOld', 'certificateAndMinistry'],
    [0, 4, 3, 'keepOld', 'kept'],
    [3, 3, 4, 'replace', 'certificate'],
    [2, 2, 4, 'replace', 'none'],
  ] as const)('%i stars by marks in band %i from %i, %s: %s', (star, band, held, rule, outcome) => {
    const rules = { ...DEFAULTS, notHigher: rule };
    expect(outcomeOf({ star, band, heldStar: held }, rules)).toBe(outcome);
  });
});

test('whatever the Regulation says, one thing becomes of a result and one sentence says it', () => {
  const rules = fc.record({
    ninetyWithoutMark: fc.constantFrom(...PROCEDURE_CHOICES.ninetyWithoutMark),
    shownMeanwhile: fc.constantFrom(...PROCEDURE_CHOICES.shownMeanwhile),
    notHigher: fc.constantFrom(...PROCEDURE_CHOICES.notHigher),
  });
  const results = fc
    .record({
      band: fc.integer({ min: 1, max: 5 }),
      less: fc.integer({ min: 0, max: 5 }),
      heldStar: fc.constantFrom(null, 3, 4, 5),
    })
    .map(({ band, less, heldStar }) => ({ band, star: Math.max(0, band - less), heldStar }));
  const seen = new Set<Outcome>();
  fc.assert(
    fc.property(results, rules, (result, regulation) => {
      const outcome = outcomeOf(result, regulation);
      seen.add(outcome);
      // The province certifies three and four stars and nothing else; only 90 points go further.
      if (isCertified(outcome)) expect([3, 4]).toContain(result.star);
      if (goesToMinistry(outcome)) expect(result.band).toBe(5);
      if (regulation.notHigher === 'keepOld' && result.heldStar !== null && isCertified(outcome))
        expect(result.star).toBeGreaterThan(result.heldStar);
      for (const language of ['vi', 'en'] as const) {
        const said = outcomeSentence({ ...result, outcome }, language);
        expect(said).not.toMatch(/[{}]|null/);
      }
    }),
    { seed: 19, numRuns: 2000 },
  );
  expect([...seen].toSorted()).toEqual(OUTCOMES.toSorted());
});
