import { leavesOf, setById } from '#domain/criteria/find.ts';
import type { CriteriaSet, LeafCriterion } from '#domain/criteria/types.ts';
import { loadCriteriaVersions } from '#platform/criteria-files.ts';

/** For each criterion the 0-based option. */
export type Choices = ReadonlyMap<string, number>;

/** The set of a number, `7` for processed fruit, of the decision in force. */
export function criteriaSet(no: number): CriteriaSet {
  const found = setById(loadCriteriaVersions(), `QD26-${String(no).padStart(2, '0')}`);
  if (!found.ok) throw new Error(`no set ${String(no)}`);
  return found.value;
}

/**
 * A sheet of four stars: the best option everywhere, then lowered, as far as no mark of three or
 * four stars is lost, until the total is at most `most`, which lies below the band of five.
 */
export function fourStarSheet(set: CriteriaSet, most = 85): Choices {
  const leaves = leavesOf(set);
  const choices = new Map(leaves.map((leaf) => [leaf.code, bestOf(leaf)]));
  let total = leaves.reduce((sum, leaf) => sum + leaf.max, 0);
  for (const leaf of leaves) {
    if (total <= most) break;
    const lower = lowestWithMarks(leaf);
    choices.set(leaf.code, lower);
    total -= leaf.max - pointsOf(leaf, lower);
  }
  return choices;
}

function bestOf(leaf: LeafCriterion): number {
  return leaf.options.findIndex(({ points }) => points === leaf.max);
}

function lowestWithMarks({ options, requiredForStar = {} }: LeafCriterion): number {
  const least = Math.max(requiredForStar[3] ?? 0, requiredForStar[4] ?? 0);
  const fitting = options.flatMap(({ points }, index) =>
    points >= least ? [{ points, index }] : [],
  );
  return fitting.toSorted((a, b) => a.points - b.points)[0]?.index ?? 0;
}

function pointsOf({ options }: LeafCriterion, index: number): number {
  return options[index]?.points ?? 0;
}
