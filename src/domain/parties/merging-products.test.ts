import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plainDate as d } from '../calendar/plain-date.ts';
import { days } from '../calendar/testing/days.ts';
import { checkProductMerge, type ProductSide, type StarTerm } from './merging-products.ts';

const TODAY = d(2026, 11, 30);
const INTO: ProductSide = {
  ...{ id: 'b', name: 'Mận sấy', holderId: 'h', holder: 'HTX Bản Mây' },
  ...{ isOpen: true, dossier: 'none', stars: [] },
};
const DOUBLE: ProductSide = { ...INTO, id: 'a' };
const STAR: StarTerm = { code: '1', from: d(2025, 1, 1), until: d(2027, 12, 31) };

function codes(
  kind: 'same' | 'becameAnother',
  double: Partial<ProductSide>,
  into: Partial<ProductSide> = {},
  on = TODAY,
) {
  const sides = [
    { ...DOUBLE, ...double },
    { ...INTO, ...into },
  ] as const;
  const result = checkProductMerge(kind, on, sides, TODAY);
  return result.ok ? [] : result.refusals.map(({ code }) => code);
}

test.each([
  ['a double with a star', codes('same', { stars: [STAR] }), []],
  [
    'one that continues a star that is over',
    codes(
      'same',
      { stars: [{ ...STAR, until: TODAY }] },
      { stars: [{ ...STAR, from: d(2026, 12, 1) }] },
    ),
    [],
  ],
  [
    'two of one first day, long ago',
    codes('same', { stars: [{ ...STAR, until: null }] }, { stars: [STAR] }),
    ['MERGE_STARS_SAME_DAY'],
  ],
  [
    'two stars today',
    codes('same', { stars: [STAR] }, { stars: [STAR] }),
    ['MERGE_STARS_SAME_DAY'],
  ],
  ['with a draft', codes('same', { dossier: 'draft' }), ['MERGE_DOSSIER_UNDER_WAY']],
  ['into one with a draft', codes('same', {}, { dossier: 'draft' }), []],
  ['into one under way', codes('same', {}, { dossier: 'underWay' }), ['MERGE_DOSSIER_UNDER_WAY']],
  ['became one that is under way', codes('becameAnother', {}, { dossier: 'underWay' }), []],
  [
    'became another with its star',
    codes('becameAnother', { stars: [STAR] }),
    ['CLOSING_STAR_IN_FORCE'],
  ],
  ['of another producer', codes('same', { holderId: 'x' }), ['MERGE_OTHER_PRODUCER']],
  ['into a closed one', codes('same', {}, { isOpen: false }), ['MERGE_INTO_CLOSED']],
  ['into itself', codes('same', { id: 'b' }), ['CLOSING_INTO_ITSELF']],
  ['from tomorrow', codes('same', {}, {}, d(2026, 12, 1)), ['CLOSING_AHEAD']],
])('%s', (_name, found, expected) => {
  expect(found).toEqual(expected);
});

test('whatever is merged, no day from today on has two stars', () => {
  const day = days({ from: d(2024, 1, 1), to: d(2029, 12, 31), edges: [TODAY] });
  const term = fc.tuple(day, day).map(([from, until]): StarTerm => ({ code: '1', from, until }));
  fc.assert(
    fc.property(term, term, day, (one, other, asked) => {
      const clash = codes('same', { stars: [one] }, { stars: [other] }).length > 0;
      const isIn = ({ from, until }: StarTerm) => from <= asked && asked <= (until ?? '');
      if (asked >= TODAY && isIn(one) && isIn(other)) expect(clash).toBe(true);
    }),
  );
});
