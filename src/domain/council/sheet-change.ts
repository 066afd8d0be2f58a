import { okUnless, refusal, type Refusal, type Result } from '../result.ts';
import type { Choices } from '../scoring/result.ts';

/** Longest remark beside a criterion and longest comment: what fits the printed sheet. */
export const LONGEST_REMARK = 1000;
export const LONGEST_COMMENT = 4000;

/** What a member writes on a sheet. A remark that is empty is not there. */
export interface SheetContent {
  readonly choices: Choices;
  /** By criterion: why the member chose so. */
  readonly remarks: Readonly<Record<string, string>>;
  readonly comment: string;
}

export const EMPTY_SHEET: SheetContent = { choices: {}, remarks: {}, comment: '' };

/** `open` takes a choice back: the criterion is not scored any more. */
export type ChoiceChange = number | null | 'open';

/** What changed since the sheet was last received; what is not named stays as it is. */
export interface SheetChange {
  readonly choices: Readonly<Record<string, ChoiceChange>>;
  readonly remarks: Readonly<Record<string, string>>;
  readonly comment?: string;
}

export const NO_CHANGE: SheetChange = { choices: {}, remarks: {} };

export function isNoChange({ choices, remarks, comment }: SheetChange): boolean {
  return (
    Object.keys(choices).length === 0 && Object.keys(remarks).length === 0 && comment === undefined
  );
}

/** The sheet after a change; the browser and the server work it out in the same way. */
export function applyChange(sheet: SheetContent, change: SheetChange): SheetContent {
  const chosen = Object.entries<ChoiceChange>({ ...sheet.choices, ...change.choices });
  const choices = chosen.flatMap(([code, choice]) => (choice === 'open' ? [] : [[code, choice]]));
  const remarks = { ...sheet.remarks, ...change.remarks };
  const written = Object.entries(remarks).filter(([, text]) => text.trim() !== '');
  return {
    choices: Object.fromEntries(choices),
    remarks: Object.fromEntries(written),
    comment: change.comment ?? sheet.comment,
  };
}

/** Two changes as one, the later on top. */
export function joinChanges(first: SheetChange, later: SheetChange): SheetChange {
  const comment = later.comment ?? first.comment;
  return {
    choices: { ...first.choices, ...later.choices },
    remarks: { ...first.remarks, ...later.remarks },
    ...(comment === undefined ? {} : { comment }),
  };
}

/** One place where two tabs wrote differently since both last agreed. */
export interface Clash {
  readonly field: 'choice' | 'remark' | 'comment';
  /** Code of the criterion; empty for the comment. */
  readonly criterion: string;
}

/**
 * Where my change, not yet received, meets another one made meanwhile: only there a person decides.
 * `base` is the sheet as both last knew it, `theirs` as it is stored now.
 */
export function clashesOf(
  base: SheetContent,
  theirs: SheetContent,
  mine: SheetChange,
): readonly Clash[] {
  const wanted = applyChange(base, mine);
  const differs = (pick: (sheet: SheetContent) => unknown) =>
    pick(theirs) !== pick(base) && pick(theirs) !== pick(wanted);
  const choices = Object.keys(mine.choices)
    .filter((code) => differs((sheet) => sheet.choices[code]))
    .map((criterion): Clash => ({ field: 'choice', criterion }));
  const remarks = Object.keys(mine.remarks)
    .filter((code) => differs((sheet) => sheet.remarks[code]))
    .map((criterion): Clash => ({ field: 'remark', criterion }));
  const comment: readonly Clash[] =
    mine.comment !== undefined && differs((sheet) => sheet.comment)
      ? [{ field: 'comment', criterion: '' }]
      : [];
  return [...choices, ...remarks, ...comment];
}

/**
 * Refuses texts that do not fit the printed sheet (SHEET_TEXT_LONG) and remarks on criteria the set
 * does not have (UNKNOWN_CRITERION), all at once; choices are checked by the scoring.
 */
export function checkTexts(
  { remarks, comment }: SheetContent,
  set: { readonly id: string; readonly codes: ReadonlySet<string> },
  member: string,
): Result<null> {
  const found: Refusal[] = [];
  for (const [criterion, text] of Object.entries(remarks)) {
    if (!set.codes.has(criterion)) {
      found.push(refusal('UNKNOWN_CRITERION', { member, set: set.id, criterion }));
    } else if (text.length > LONGEST_REMARK) {
      found.push(refusal('SHEET_TEXT_LONG', { max: LONGEST_REMARK }, 'remark'));
    }
  }
  if (comment.length > LONGEST_COMMENT) {
    found.push(refusal('SHEET_TEXT_LONG', { max: LONGEST_COMMENT }, 'comment'));
  }
  return okUnless(found, null);
}
