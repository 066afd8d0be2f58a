import { describe, expect, test } from 'vitest';
import { loadCriteriaVersions } from '#platform/criteria-files.ts';
import { leavesOf, setById } from '../criteria/find.ts';
import { compileSet } from '../scoring/compile-set.ts';
import { ownScore } from './own-score.ts';

const found = setById(loadCriteriaVersions(), 'QD26-07');
if (!found.ok) throw new Error('set 7 is not loaded');
const FRUIT = compileSet(found.value);
const LEAVES = leavesOf(found.value);

describe("the producer's own score of dried fruit (set 7)", () => {
  test('of nothing scored yet shows dashes and not zeros', () => {
    expect(ownScore(FRUIT, {})).toMatchObject({
      parts: [
        { code: 'A', points: null, max: 40, scored: 0, criteria: 16 },
        { code: 'B', points: null, max: 25, scored: 0, criteria: 6 },
        { code: 'C', points: null, max: 35, scored: 0, criteria: 10 },
      ],
      total: 0,
      complete: false,
      band: 1,
      star: 1,
      marks: { star: 3, met: 0, missed: 0, open: 8 },
    });
  });

  test('of the best of everything is 100 points with every mark', () => {
    const best = Object.fromEntries(LEAVES.map(({ code, options }) => [code, options.length - 1]));
    expect(ownScore(FRUIT, best)).toEqual({
      parts: [
        { code: 'A', points: 40, max: 40, scored: 16, criteria: 16 },
        { code: 'B', points: 25, max: 25, scored: 6, criteria: 6 },
        { code: 'C', points: 35, max: 35, scored: 10, criteria: 10 },
      ],
      total: 100,
      complete: true,
      band: 5,
      star: 5,
      missing: [],
      marks: { star: 5, met: 28, missed: 0, open: 0 },
    });
  });

  test('with enough points but one mark missing names the criterion and the level it needs', () => {
    const best = Object.fromEntries(LEAVES.map(({ code, options }) => [code, options.length - 1]));
    const score = ownScore(FRUIT, { ...best, '9': 0 });
    expect(score).toMatchObject({
      total: 96,
      band: 5,
      star: 3,
      missing: [{ star: 4, criterion: '9', needsOption: 1 }],
      marks: { star: 5, met: 27, missed: 1, open: 0 },
    });
  });
});
