import { parseCriteriaVersion } from '../../criteria/parse-version.ts';
import { SMALL_VERSION, changed } from '../../criteria/testing/small-version.ts';
import { compileSet, type CompiledSet } from '../compile-set.ts';
import type { Sheet } from '../result.ts';

/** Every whole number of points from 0 up, so that any total can be set up. */
function scale(code: string, max: number): object {
  const options = Array.from({ length: max + 1 }, (_, points) => ({ points, label: `${points}` }));
  return { code, label: code, max, options };
}

const PARTS = [
  {
    code: 'A',
    label: 'A',
    max: 40,
    criteria: [
      scale('1', 38),
      {
        code: '2',
        label: 'mức của 3 sao và 4 sao',
        max: 2,
        options: [
          { points: 0, label: 'không' },
          { points: 1, label: 'ba sao', minStar: 3 },
          { points: 2, label: 'bốn sao', minStar: 4 },
        ],
        requiredForStar: { '3': 1, '4': 2 },
      },
    ],
  },
  { code: 'B', label: 'B', max: 25, criteria: [scale('3', 25)] },
  {
    code: 'C',
    label: 'C',
    max: 35,
    criteria: [
      scale('4', 34),
      {
        code: '5',
        label: 'mức của 5 sao',
        max: 1,
        options: [
          { points: 0, label: 'không' },
          { points: 1, label: 'năm sao', minStar: 5 },
        ],
        requiredForStar: { '5': 1 },
        rules: [{ type: 'stop', label: 'gặp thì dừng' }],
      },
    ],
  },
];

/**
 * A set in which criteria 1, 3 and 4 give any whole number of points, criterion 2 carries the
 * marks of three (1 point) and four stars (2 points), criterion 5 that of five stars (1 point).
 */
export const FINE_SET: CompiledSet = compileFineSet();

function compileFineSet(): CompiledSet {
  const withParts = changed(SMALL_VERSION, 'sets.0.parts', PARTS);
  const counts = { '3': 1, '4': 1, '5': 1 };
  const counted = changed(
    changed(withParts, 'sets.0.leafCount', 5),
    'sets.0.requiredCount',
    counts,
  );
  const parsed = parseCriteriaVersion(counted);
  const set = parsed.ok ? parsed.value.sets[0] : undefined;
  if (set === undefined) throw new Error('The fine set has a fault.');
  return compileSet(set);
}

/** A full sheet with this total; marks are met unless said otherwise. */
export function fineSheet(
  member: string,
  total: number,
  marks: { readonly four?: 0 | 1 | 2; readonly five?: 0 | 1 } = {},
): Sheet {
  const { four = 2, five = 1 } = marks;
  let rest = total - four - five;
  const take = (max: number): number => {
    const points = Math.min(max, rest);
    rest -= points;
    return points;
  };
  const choices = { '1': take(38), '2': four, '3': take(25), '4': take(34), '5': five };
  if (rest !== 0) throw new Error(`No sheet has ${total} points.`);
  return { member, choices };
}
