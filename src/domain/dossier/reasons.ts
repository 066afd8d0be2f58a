import { leavesOf } from '../criteria/find.ts';
import type { CriteriaSet, LeafCriterion } from '../criteria/types.ts';
import type { Choices } from '../scoring/result.ts';

/** A counted sheet without its member: what a producer may learn of it (Đ4.2). */
export interface NamelessSheet {
  readonly choices: Choices;
  readonly remarks: Readonly<Record<string, string>>;
  readonly comment: string;
}

/** How many sheets chose one level; `option` null: none reached. */
export interface LevelCount {
  readonly option: number | null;
  readonly sheets: number;
}

/** How the council chose in one criterion. Remarks stand in the order of their words, so that nobody is told by place. */
export interface CriterionReasons {
  readonly criterion: string;
  /** Levels somebody chose, best first. */
  readonly levels: readonly LevelCount[];
  readonly remarks: readonly string[];
}

/** The reasons of a result, criterion by criterion in the order of the sheet. */
export function reasonsOf(
  set: CriteriaSet,
  sheets: readonly NamelessSheet[],
): readonly CriterionReasons[] {
  return leavesOf(set).map((leaf) => ({
    criterion: leaf.code,
    levels: levelsOf(leaf, sheets),
    remarks: withoutOrder(sheets.map(({ remarks }) => remarks[leaf.code] ?? '')),
  }));
}

/** What the members wrote about the product as a whole. */
export function commentsOf(sheets: readonly NamelessSheet[]): readonly string[] {
  return withoutOrder(sheets.map(({ comment }) => comment));
}

function levelsOf(
  { code, options }: LeafCriterion,
  sheets: readonly NamelessSheet[],
): LevelCount[] {
  const levels = [...options.map((_, index) => index).reverse(), null];
  return levels
    .map((option) => ({
      option,
      sheets: sheets.filter(({ choices }) => choices[code] === option).length,
    }))
    .filter((level) => level.sheets > 0);
}

function withoutOrder(texts: readonly string[]): readonly string[] {
  return texts.filter((text) => text.trim() !== '').toSorted();
}
