import { leavesOf, leavesUnder } from '../criteria/find.ts';
import { MARK_STARS } from '../criteria/types.ts';
import type { CriteriaSet, LeafCriterion, MarkStar } from '../criteria/types.ts';

/** A minimum mark of the sheet, ready to be compared. */
export interface CompiledMark {
  readonly star: MarkStar;
  readonly criterion: string;
  /** Position of the criterion on the sheet. */
  readonly index: number;
  /** The chosen option must give at least this. */
  readonly points: number;
  /** The cheapest option that does, 0-based. */
  readonly needsOption: number;
}

/**
 * A set as flat tables, so that a sheet is scored by looking up and adding: the criteria in the
 * order of the sheet, their options' points one after the other.
 */
export interface CompiledSet {
  readonly set: CriteriaSet;
  readonly codes: readonly string[];
  readonly indexOf: ReadonlyMap<string, number>;
  /** Options of criterion i have the points from `starts[i]` up to before `starts[i + 1]`. */
  readonly starts: Uint16Array;
  readonly points: Uint8Array;
  /** Position after the last criterion of parts A and B; part C goes to the end. */
  readonly endOfA: number;
  readonly endOfB: number;
  /** By star, then as on the sheet. */
  readonly marks: readonly CompiledMark[];
}

/** Compiles a checked set. Keep the result: it serves any number of sheets. */
export function compileSet(set: CriteriaSet): CompiledSet {
  const leaves = leavesOf(set);
  const codes = leaves.map((leaf) => leaf.code);
  const sizes = set.parts.map((part) => part.criteria.flatMap(leavesUnder).length);
  const [a = 0, b = 0] = sizes;
  return {
    set,
    codes,
    indexOf: new Map(codes.map((code, index) => [code, index])),
    starts: startsOf(leaves),
    points: Uint8Array.from(leaves.flatMap((leaf) => leaf.options.map((o) => o.points))),
    endOfA: a,
    endOfB: a + b,
    marks: MARK_STARS.flatMap((star) => leaves.flatMap((leaf, index) => markOf(leaf, index, star))),
  };
}

function startsOf(leaves: readonly LeafCriterion[]): Uint16Array {
  const starts = new Uint16Array(leaves.length + 1);
  leaves.forEach((leaf, index) => {
    starts[index + 1] = (starts[index] ?? 0) + leaf.options.length;
  });
  return starts;
}

function markOf(leaf: LeafCriterion, index: number, star: MarkStar): CompiledMark[] {
  const points = leaf.requiredForStar?.[star];
  if (points === undefined) return [];
  let needsOption = -1;
  let cheapest = Number.POSITIVE_INFINITY;
  leaf.options.forEach((option, at) => {
    if (option.points < points || option.points >= cheapest) return;
    cheapest = option.points;
    needsOption = at;
  });
  return [{ star, criterion: leaf.code, index, points, needsOption }];
}
