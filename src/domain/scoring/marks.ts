import type { Star } from '../criteria/types.ts';
import type { CompiledMark, CompiledSet } from './compile-set.ts';
import type { Regulation } from '../regulation/regulation.ts';
import type { MissingMark } from './result.ts';

/** The minimum marks the sheets do not meet under the Regulation's mark rule. */
export function unmetMarks(
  compiled: CompiledSet,
  rows: readonly Uint8Array[],
  { markRule }: Pick<Regulation, 'markRule'>,
): CompiledMark[] {
  return compiled.marks.filter(({ index, points }) => {
    let meeting = 0;
    let sum = 0;
    for (const row of rows) {
      const reached = row[index] ?? 0;
      sum += reached;
      if (reached >= points) meeting += 1;
    }
    if (markRule === 'all') return meeting < rows.length;
    if (markRule === 'average') return sum < points * rows.length;
    return 2 * meeting <= rows.length;
  });
}

/**
 * Whether a star needs a mark: for star n the marks of 3…n, where for five stars the Regulation
 * says which lower ones count. One and two stars have no marks.
 */
export function needsMark(star: Star, mark: CompiledMark, regulation: Regulation): boolean {
  if (mark.star > star) return false;
  if (star !== 5 || mark.star === 5) return true;
  return regulation.fiveStarNeedsMarksOf.includes(mark.star);
}

/** The highest star not above the band whose minimum marks are all met. */
export function starByMarks(
  band: Star,
  unmet: readonly CompiledMark[],
  regulation: Regulation,
): Star {
  const stars = ([5, 4, 3, 2] as const).filter((star) => star <= band);
  return stars.find((star) => !unmet.some((mark) => needsMark(star, mark, regulation))) ?? 1;
}

/** The unmet marks that one of the stars above the one reached, up to the band, needs. */
export function missingMarks(
  band: Star,
  reached: Star,
  unmet: readonly CompiledMark[],
  regulation: Regulation,
): MissingMark[] {
  const wanted = ([3, 4, 5] as const).filter((star) => star > reached && star <= band);
  return unmet
    .filter((mark) => wanted.some((star) => needsMark(star, mark, regulation)))
    .map(({ star, criterion, needsOption }) => ({ star, criterion, needsOption }));
}
