import { describe, expect, test } from 'vitest';
import { checkHigher } from './upgrade.ts';

describe('the own score of an upgrade', () => {
  test.each([
    ['four stars above three', 3, 4, 4, 'ministry', true],
    ['four stars by points without their marks', 3, 4, 3, 'ministry', false],
    ['the same star again', 4, 4, 4, 'ministry', false],
    ['a lower star', 4, 3, 3, 'ministry', false],
    ['90 points without a mark, which go to the ministry', 4, 5, 4, 'ministry', true],
    ['90 points without a mark, which get the star of the marks', 4, 5, 4, 'markStar', false],
    ['five stars', 4, 5, 5, 'markStar', true],
  ] as const)('%s', (_what, held, band, star, ninetyWithoutMark, higher) => {
    expect(checkHigher(held, { band, star }, { ninetyWithoutMark })).toEqual(
      higher
        ? { ok: true, value: null }
        : {
            ok: false,
            refusals: [{ code: 'UPGRADE_NOT_HIGHER', data: { star: held, own: star } }],
          },
    );
  });
});
