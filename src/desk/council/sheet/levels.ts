import type { LeafCriterion } from '#domain/criteria/types.ts';

/** One level of a criterion as the sheet offers it; `value` is what a form sends. */
export interface Level {
  readonly value: string;
  readonly choice: number | null;
  readonly points: number;
  readonly words: string;
  readonly star: number | undefined;
  /** Position among the printed options; null for "none reached", which is not printed. */
  readonly option: number | null;
  readonly case: 'a' | 'b' | undefined;
}

/**
 * The levels from the highest down; those of a case stay together. "None reached" (0 points, PL.II.5)
 * is offered where no level of 0 points is printed and the Regulation allows it.
 */
export function levelsOf(
  { options }: LeafCriterion,
  noneReached: boolean,
  noneWords: string,
): readonly Level[] {
  const printed = options.map((option, at): Level => ({
    value: String(at),
    choice: at,
    points: option.points,
    words: option.label,
    star: option.minStar,
    option: at,
    case: option.case,
  }));
  const highestFirst = printed.toSorted(
    (a, b) => (a.case ?? '').localeCompare(b.case ?? '') || b.points - a.points,
  );
  const offersNone = noneReached && !options.some((option) => option.points === 0);
  if (!offersNone) return highestFirst;
  const none: Level = {
    value: NONE,
    choice: null,
    points: 0,
    words: noneWords,
    star: undefined,
    option: null,
    case: undefined,
  };
  return [...highestFirst, none];
}

const NONE = 'none';

/** The choice behind what a form sent. */
export function choiceOf(value: string): number | null {
  return value === NONE ? null : Number(value);
}

/** What a form would send for a choice; undefined while there is none. */
export function valueOf(choice: number | null | undefined): string | undefined {
  return choice === undefined ? undefined : choice === null ? NONE : String(choice);
}

/**
 * The level that digits mean: the one with that many points. Where two levels give the same points,
 * the digit again takes the other one. Null when no level has them.
 */
export function levelForDigits(
  levels: readonly Level[],
  digits: string,
  current: string | undefined,
): Level | null {
  const meant = levels.filter((level) => level.points === Number(digits));
  const at = meant.findIndex((level) => level.value === current);
  return meant[(at + 1) % meant.length] ?? null;
}
