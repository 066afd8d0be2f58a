import { describe, expect, test } from 'vitest';
import type { CriteriaSet, LeafCriterion } from '../criteria/types.ts';
import { itemsFromMarks, itemsFromParts, itemsFromSheets, MARK_ITEMS } from './check-items.ts';

const leaf = (code: string, changes: Partial<LeafCriterion> = {}): LeafCriterion => ({
  code,
  label: `Tiêu chí ${code}`,
  max: 3,
  options: [
    { points: 0, label: 'không' },
    { points: 1, label: 'ít' },
    { points: 3, label: 'đủ' },
  ],
  ...changes,
});

const SET = {
  parts: [
    {
      code: 'A',
      label: 'A',
      max: 9,
      criteria: [
        leaf('1', { requiredForStar: { 3: 1, 5: 3 } }),
        leaf('2'),
        leaf('3', { requiredForStar: { 4: 3 } }),
      ],
    },
  ],
} as unknown as CriteriaSet;
const MARKS = MARK_ITEMS.map((id) => ({
  id,
  part: 'mark',
  label: '',
  was: '',
  star: null,
  papers: [],
}));

describe('what is looked at of a product', () => {
  test('is what earned it points, at the level most sheets chose and the lower of two, with its papers', () => {
    const sheets = [
      { '1': 2, '2': 0, '3': 1 },
      { '1': 2, '2': 0, '3': 2 },
      { '1': 1, '2': 1, '3': null },
    ];
    const paper = { title: 'Sổ thu mua', fileId: 'f' };
    expect(itemsFromSheets(SET, sheets, { '1': [paper] }, 4)).toEqual([
      { id: '1', part: 'criteria', label: 'Tiêu chí 1', was: 'đủ', star: 3, papers: [paper] },
      ...MARKS,
    ]);
    const two = sheets.slice(0, 2);
    expect(itemsFromSheets(SET, two, {}, 4).map(({ id, was, star }) => [id, was, star])).toEqual([
      ['1', 'đủ', 3],
      ['3', 'ít', 4],
      ...MARKS.map(({ id }) => [id, '', null]),
    ]);
  });

  test.each([
    [3, [['1', 'ít', 3]]],
    [
      4,
      [
        ['1', 'ít', 3],
        ['3', 'đủ', 4],
      ],
    ],
    [
      5,
      [
        ['1', 'đủ', 5],
        ['3', 'đủ', 4],
      ],
    ],
  ])('without sheets is the minimum marks of its %s stars', (star, marks) => {
    const items = itemsFromMarks(SET, star);
    expect(items.slice(0, -3).map(({ id, was, star: of }) => [id, was, of])).toEqual(marks);
    expect(items.slice(-3)).toEqual(MARKS);
  });

  test('of a decision that is not here is its parts, also without points', () => {
    expect(itemsFromParts(null).map(({ id, was }) => [id, was])).toEqual([
      ['part-A', ''],
      ['part-B', ''],
      ['part-C', ''],
      ...MARKS.map(({ id }) => [id, '']),
    ]);
  });
});
