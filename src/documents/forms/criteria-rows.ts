import { leavesUnder } from '#domain/criteria/find.ts';
import { isGroup } from '#domain/criteria/types.ts';
import type {
  Criterion,
  CriteriaSet,
  CriterionRule,
  LeafCriterion,
  RuleType,
} from '#domain/criteria/types.ts';
import type { Choices } from '#domain/scoring/result.ts';

/** A line of the table of criteria: a part, a group of criteria, or a criterion that is scored. */
export type CriteriaRow =
  | {
      readonly kind: 'part' | 'group';
      readonly code: string;
      readonly label: string;
      readonly max: number;
      /** Sum of what is chosen below; `null` when nothing is. */
      readonly points: number | null;
      readonly notes: readonly string[];
    }
  | { readonly kind: 'criterion'; readonly leaf: LeafCriterion };

/** The set line by line in the order of the sheet, with the sums of what is chosen. */
export function criteriaRows(set: CriteriaSet, choices: Choices): CriteriaRow[] {
  return set.parts.flatMap((part): CriteriaRow[] => [
    {
      kind: 'part',
      code: part.code,
      label: part.label,
      max: part.max,
      points: sumOf(part.criteria.flatMap(leavesUnder), choices),
      notes: [],
    },
    ...part.criteria.flatMap((criterion) => rowsUnder(criterion, choices)),
  ]);
}

/** Points of everything chosen so far; `null` when nothing is. */
export function sumOf(leaves: readonly LeafCriterion[], choices: Choices): number | null {
  const points = leaves.flatMap((leaf) => pointsOf(leaf, choices[leaf.code]) ?? []);
  return points.length === 0 ? null : points.reduce((all, each) => all + each, 0);
}

/** Points of one choice: 0 for "none reached", `null` while nothing is chosen. */
export function pointsOf(leaf: LeafCriterion, choice: number | null | undefined): number | null {
  if (choice === undefined) return null;
  return choice === null ? 0 : (leaf.options[choice]?.points ?? null);
}

/** These notes name only the case and are printed with its consequence; the others say it themselves. */
const CONSEQUENCES: Partial<Record<RuleType, string>> = {
  precondition: 'Không đạt thì không được đánh giá: ',
  exclude: 'Gặp thì loại: ',
};

/** The notes under a criterion or a group, each with what it asks for. */
export function ruleLines(rules: readonly CriterionRule[] | undefined): string[] {
  return (rules ?? []).map(({ type, label }) => (CONSEQUENCES[type] ?? '') + label);
}

function rowsUnder(criterion: Criterion, choices: Choices): CriteriaRow[] {
  if (!isGroup(criterion)) return [{ kind: 'criterion', leaf: criterion }];
  const { code, label, max, rules } = criterion;
  const heading: CriteriaRow = {
    kind: 'group',
    code,
    label,
    max,
    points: sumOf(leavesUnder(criterion), choices),
    notes: ruleLines(rules),
  };
  return [heading, ...criterion.criteria.flatMap((under) => rowsUnder(under, choices))];
}
