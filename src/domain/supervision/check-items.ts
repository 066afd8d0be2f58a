import { leavesOf } from '../criteria/find.ts';
import type { ByPart, CriteriaSet, LeafCriterion, MarkStar } from '../criteria/types.ts';
import { PART_CODES } from '../criteria/types.ts';
import type { Choices } from '../scoring/result.ts';

/** The two contents of a check (Đ9.3): criteria kept as assessed; the mark, information and advertising. */
export const CHECK_PARTS = ['criteria', 'mark'] as const;
export type CheckPart = (typeof CHECK_PARTS)[number];

/** What Đ9.3b names; their words stand in `messages/supervision`. */
export const MARK_ITEMS = ['mark-use', 'mark-information', 'mark-advertising'] as const;

/** A paper that was shown for a criterion when it was assessed. */
export interface ShownThen {
  readonly title: string;
  readonly fileId: string;
}

/** One thing that is looked at. */
export interface CheckItem {
  /** The criterion's code, `part-A` of an older certificate, or one of `MARK_ITEMS`. */
  readonly id: string;
  readonly part: CheckPart;
  /** Of the criteria version under which the star was given; empty where our own words say it. */
  readonly label: string;
  /** The level at the assessment, in the words of that version; empty where the paper does not say it. */
  readonly was: string;
  /** The star for which it is a minimum mark. */
  readonly star: MarkStar | null;
  readonly papers: readonly ShownThen[];
}

/** Papers by the criterion that they prove. */
export type PapersByCriterion = Readonly<Record<string, readonly ShownThen[]>>;

/**
 * What to look at of a product whose sheets are here: each criterion that earned it points, at the level
 * that most sheets chose and the lower of two, with the papers of its dossier (Đ9.3a). What earned
 * nothing cannot have been lost.
 */
export function itemsFromSheets(
  set: CriteriaSet,
  sheets: readonly Choices[],
  papers: PapersByCriterion,
  star: number,
): readonly CheckItem[] {
  const kept = leavesOf(set).flatMap((leaf): CheckItem[] => {
    const option = leaf.options[levelOf(leaf, sheets) ?? -1];
    if (!option || option.points === 0) return [];
    return [{ ...itemOf(leaf, star), was: option.label, papers: papers[leaf.code] ?? [] }];
  });
  return [...kept, ...markItems()];
}

/**
 * What to look at of a certificate without sheets: the minimum marks of its star, which it must have
 * met, where its criteria are here.
 */
export function itemsFromMarks(set: CriteriaSet, star: number): readonly CheckItem[] {
  const marks = leavesOf(set).flatMap((leaf): CheckItem[] => {
    const mark = itemOf(leaf, star);
    if (mark.star === null) return [];
    const least = leaf.requiredForStar?.[mark.star];
    const option = leaf.options.find(({ points }) => least !== undefined && points >= least);
    return [{ ...mark, was: option?.label ?? '', papers: [] }];
  });
  return [...marks, ...markItems()];
}

/** Criteria of an earlier decision that are not here: its three parts, with the points on the paper. */
export function itemsFromParts(points: ByPart<string> | null): readonly CheckItem[] {
  const parts = PART_CODES.map((code): CheckItem => ({
    ...OURS,
    id: `part-${code}`,
    part: 'criteria',
    was: points?.[code] ?? '',
  }));
  return [...parts, ...markItems()];
}

const OURS = { label: '', was: '', star: null, papers: [] } as const;

function markItems(): readonly CheckItem[] {
  return MARK_ITEMS.map((id) => ({ ...OURS, id, part: 'mark' }));
}

function itemOf({ code, label, requiredForStar = {} }: LeafCriterion, star: number) {
  const marks = ([3, 4, 5] as const).filter(
    (one) => one <= star && requiredForStar[one] !== undefined,
  );
  return { id: code, part: 'criteria', label, star: marks.at(-1) ?? null } as const;
}

/** The option most sheets chose, of two the one with fewer points; null: none, or none reached. */
function levelOf({ code, options }: LeafCriterion, sheets: readonly Choices[]): number | null {
  const levels = [null, ...options.map((_, index) => index)].map((option) => ({
    option,
    sheets: sheets.filter((choices) => (choices[code] ?? null) === option).length,
    points: option === null ? 0 : (options[option]?.points ?? 0),
  }));
  const [most] = levels.sort((a, b) => b.sheets - a.sheets || a.points - b.points);
  return most?.option ?? null;
}

/** Items of one part, in their order. */
export function itemsOfPart(items: readonly CheckItem[], part: CheckPart): readonly CheckItem[] {
  return items.filter((item) => item.part === part);
}
