import { describe, expect, test } from 'vitest';
import { leavesOf } from '#domain/criteria/find.ts';
import type { LeafCriterion } from '#domain/criteria/types.ts';
import { loadCriteriaVersions } from '#platform/criteria-files.ts';
import { choiceOf, levelForDigits, levelsOf, valueOf } from './levels.ts';

const SETS = loadCriteriaVersions().flatMap((version) => version.sets);

function leaf(setNo: number, code: string): LeafCriterion {
  const set = SETS.find((one) => one.no === setNo && one.version === '26-2026');
  const found = set && leavesOf(set).find((one) => one.code === code);
  if (!found) throw new Error(`no criterion ${code} in set ${setNo}`);
  return found;
}

const shown = (one: LeafCriterion, noneReached = true) =>
  levelsOf(one, noneReached, 'Không đạt mức nào').map(({ value, points }) => [value, points]);

describe('the levels of a criterion', () => {
  test('stand from the highest down, with "none reached" where no 0 is printed', () => {
    expect(shown(leaf(7, '1.1'))).toEqual([
      ['2', 3],
      ['1', 2],
      ['0', 1],
      ['none', 0],
    ]);
  });

  test('where a 0 is printed, or the Regulation does not allow it, "none reached" is not offered', () => {
    expect(shown(leaf(7, '1.2')).map(([value]) => value)).toEqual(['2', '1', '0']);
    expect(shown(leaf(7, '1.1'), false).map(([value]) => value)).toEqual(['2', '1', '0']);
  });

  test('of two cases stay together', () => {
    const levels = levelsOf(leaf(26, '8'), false, '');
    expect(levels.map((level) => [level.case, level.points])).toEqual([
      ['a', 3],
      ['a', 1],
      ['b', 3],
      ['b', 1],
    ]);
  });

  test('are as many as the criterion prints, in all 26 sets, and each can be sent and read back', () => {
    for (const one of SETS.flatMap(leavesOf)) {
      const levels = levelsOf(one, false, '');
      expect(levels.map((level) => level.option).toSorted()).toEqual(
        one.options.map((_, at) => at).toSorted(),
      );
      for (const { value, choice } of levels) expect(choiceOf(value)).toBe(choice);
    }
    expect(choiceOf('none')).toBeNull();
    expect([valueOf(undefined), valueOf(null), valueOf(2)]).toEqual([undefined, 'none', '2']);
  });
});

describe('digits', () => {
  test('choose the level with that many points', () => {
    const levels = levelsOf(leaf(7, '1.1'), true, '');
    expect(levelForDigits(levels, '2', undefined)?.value).toBe('1');
    expect(levelForDigits(levels, '0', undefined)?.value).toBe('none');
    expect(levelForDigits(levels, '9', '1')).toBeNull();
  });

  test('again take the other level of the same points', () => {
    const levels = levelsOf(leaf(26, '8'), false, '');
    const first = levelForDigits(levels, '3', undefined);
    const second = levelForDigits(levels, '3', first?.value);
    expect([first?.case, second?.case]).toEqual(['a', 'b']);
    expect(levelForDigits(levels, '3', second?.value)).toEqual(first);
  });
});
