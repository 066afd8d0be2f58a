import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { entitlementOf, type Granted, type RewardCase } from './entitlement.ts';
import {
  DIFFERENCE,
  REWARD_STARS,
  type RewardRules,
  type RewardStar,
  type StarReward,
} from './reward-rules.ts';

const M = 1_000_000;
const star = (
  level: RewardStar,
  first: number | null,
  kept: number | null,
  upgraded: StarReward['upgraded'],
  payer: StarReward['payer'],
): StarReward => ({ star: level, first, kept, upgraded, payer });

/** Bắc Giang 2024–2025: an upgrade has amounts of its own, the province pays from four stars on. */
const BAC_GIANG: RewardRules = {
  stars: [
    star(3, 50 * M, 20 * M, null, 'commune'),
    star(4, 150 * M, 60 * M, 150 * M, 'province'),
    star(5, 300 * M, null, 300 * M, 'province'),
  ],
  older: 'paid',
};
/** Bắc Ninh 2024: eight and ten million, two for three stars that become four. */
const BAC_NINH: RewardRules = {
  stars: [star(3, 8 * M, null, null, 'province'), star(4, 10 * M, null, 2 * M, 'province')],
  older: 'paid',
};
/** Vĩnh Linh 2024: eight million for the first three stars, the difference on an upgrade, once a level. */
const VINH_LINH: RewardRules = {
  stars: [
    star(3, 8 * M, null, null, 'commune'),
    star(4, 15 * M, null, DIFFERENCE, 'commune'),
    star(5, 30 * M, null, DIFFERENCE, 'commune'),
  ],
  older: 'unpaid',
};

const NEW: RewardCase = { star: 3, followsOn: null, granted: [], older: [], gone: false };
const was = (level: number, amount: number, kind: Granted['kind'] = 'first'): Granted => ({
  star: level,
  kind,
  amount: amount * M,
});

describe('what a product is due', () => {
  test.each([
    ['Bắc Giang, first 3', BAC_GIANG, {}, 'first', 50, 'commune', 'first', 0],
    ['Bắc Giang, first 4', BAC_GIANG, { star: 4 }, 'first', 150, 'province', 'first', 0],
    ['Bắc Giang, first 5', BAC_GIANG, { star: 5 }, 'first', 300, 'province', 'first', 0],
    [
      'Bắc Giang, 3 kept',
      BAC_GIANG,
      { followsOn: 3, granted: [was(3, 50)] },
      ...(['kept', 20, 'commune', 'kept', 0] as const),
    ],
    [
      'Bắc Giang, 4 kept a second time',
      BAC_GIANG,
      { star: 4, followsOn: 4, granted: [was(4, 150), was(4, 60, 'kept')] },
      ...(['kept', 0, 'province', 'alreadyRewarded', 0] as const),
    ],
    [
      'Bắc Giang, 5 kept',
      BAC_GIANG,
      { star: 5, followsOn: 5, granted: [was(5, 300)] },
      ...(['kept', 0, 'province', 'nothingForIt', 0] as const),
    ],
    [
      'Bắc Giang, 3 to 4',
      BAC_GIANG,
      { star: 4, followsOn: 3, granted: [was(3, 50)] },
      ...(['upgraded', 150, 'province', 'upgraded', 0] as const),
    ],
    ['Bắc Ninh, first 3', BAC_NINH, {}, 'first', 8, 'province', 'first', 0],
    ['Bắc Ninh, first 4', BAC_NINH, { star: 4 }, 'first', 10, 'province', 'first', 0],
    [
      'Bắc Ninh, 3 to 4',
      BAC_NINH,
      { star: 4, followsOn: 3, granted: [was(3, 8)] },
      ...(['upgraded', 2, 'province', 'upgraded', 0] as const),
    ],
    ['Vĩnh Linh, first 3', VINH_LINH, {}, 'first', 8, 'commune', 'first', 0],
    [
      'Vĩnh Linh, 3 to 4',
      VINH_LINH,
      { star: 4, followsOn: 3, granted: [was(3, 8)] },
      ...(['upgraded', 7, 'commune', 'difference', 8] as const),
    ],
    [
      'Vĩnh Linh, 3 to 4 to 5',
      VINH_LINH,
      { star: 5, followsOn: 4, granted: [was(3, 8), was(4, 7, 'upgraded')] },
      ...(['upgraded', 15, 'commune', 'difference', 15] as const),
    ],
    [
      'Vĩnh Linh, 3 of before the rules to 4, counted as never rewarded',
      VINH_LINH,
      { star: 4, followsOn: 3, older: [3] },
      ...(['upgraded', 15, 'commune', 'difference', 0] as const),
    ],
    [
      'the same, counted as rewarded',
      { ...VINH_LINH, older: 'paid' },
      { star: 4, followsOn: 3, older: [3] },
      ...(['upgraded', 7, 'commune', 'difference', 8] as const),
    ],
    [
      'lapsed at 3 and back at 4: the difference and not the whole',
      VINH_LINH,
      { star: 4, granted: [was(3, 8)] },
      ...(['upgraded', 7, 'commune', 'difference', 8] as const),
    ],
    [
      'lapsed at 4 and back at 3',
      VINH_LINH,
      { granted: [was(4, 15)] },
      ...(['upgraded', 0, 'commune', 'alreadyRewarded', 0] as const),
    ],
    [
      'fallen from 4 to 3',
      VINH_LINH,
      { followsOn: 4 },
      ...([null, 0, 'commune', 'lower', 0] as const),
    ],
    ['revoked', VINH_LINH, { gone: true }, null, 0, 'commune', 'gone', 0],
    ['no rule for 5', BAC_NINH, { star: 5 }, null, 0, 'province', 'nothingForIt', 0],
  ] as const)('%s', (_, rules, changes, kind, millions, payer, reason, before) => {
    const due = entitlementOf(rules as RewardRules, {
      ...NEW,
      ...(changes as Partial<RewardCase>),
    });
    expect(due).toEqual({ kind, amount: millions * M, payer, reason, before: before * M });
  });
});

/** A product's life: the stars it got one after the other, whether each follows on the one before, and whether it was lost. */
const lives = fc.array(
  fc.record({
    star: fc.constantFrom(...REWARD_STARS),
    follows: fc.boolean(),
    gone: fc.boolean(),
  }),
  { minLength: 1, maxLength: 8 },
);

function grantsOf(rules: RewardRules, life: readonly Lived[], older: readonly number[] = []) {
  const granted: Granted[] = [];
  let last: number | null = older.at(-1) ?? null;
  for (const { star: level, follows, gone } of life) {
    const followsOn = follows ? last : null;
    const due = entitlementOf(rules, { star: level, followsOn, granted, older, gone });
    if (gone) expect(due.amount).toBe(0);
    expect(due.amount).toBeGreaterThanOrEqual(0);
    expect(Number.isInteger(due.amount)).toBe(true);
    if (due.amount > 0 && due.kind)
      granted.push({ star: level, kind: due.kind, amount: due.amount });
    last = level;
  }
  return granted;
}
interface Lived {
  readonly star: RewardStar;
  readonly follows: boolean;
  readonly gone: boolean;
}
const of = (granted: readonly Granted[], kept: boolean) =>
  granted.filter(({ kind }) => (kind === 'kept') === kept);

describe('whatever becomes of a product', () => {
  test.each([
    ['Bắc Giang', BAC_GIANG],
    ['Bắc Ninh', BAC_NINH],
    ['Vĩnh Linh', VINH_LINH],
  ])('no star level is rewarded twice, nor its keeping: %s', (_, rules) => {
    fc.assert(
      fc.property(lives, (life) => {
        const granted = grantsOf(rules, life);
        for (const kept of [true, false]) {
          const levels = of(granted, kept).map((one) => one.star);
          expect(levels).toEqual([...new Set(levels)]);
        }
        const reached = of(granted, false).map((one) => one.star);
        expect(reached).toEqual(reached.toSorted((a, b) => a - b));
      }),
      { seed: 10, numRuns: 400 },
    );
  });

  test('differences never come to more than the highest star pays at first', () => {
    fc.assert(
      fc.property(lives, fc.constantFrom([], [3], [4]), (life, older) => {
        for (const counted of ['paid', 'unpaid'] as const) {
          const rules = { ...VINH_LINH, older: counted };
          const granted = of(grantsOf(rules, life, older), false);
          const sum = granted.reduce((total, { amount }) => total + amount, 0);
          const highest = Math.max(0, ...granted.map((one) => one.star));
          const first = rules.stars.find((one) => one.star === highest)?.first ?? 0;
          expect(sum).toBeLessThanOrEqual(first);
        }
      }),
      { seed: 10, numRuns: 400 },
    );
  });
});
