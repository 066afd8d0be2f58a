import {
  applyChange,
  clashesOf,
  isNoChange,
  joinChanges,
  NO_CHANGE,
  type Clash,
  type SheetChange,
  type SheetContent,
} from '#domain/council/sheet-change.ts';
import type { Merging } from './merging.ts';

/** How two versions of a member's score sheet are put together: criterion by criterion. */
export const SHEET_MERGING: Merging<SheetContent, SheetChange, Clash> = {
  nothing: NO_CHANGE,
  isNothing: isNoChange,
  apply: applyChange,
  join: joinChanges,
  since,
  next: (change) => change,
  clashes: clashesOf,
  without,
};

type Entries<T> = Readonly<Record<string, T>>;

function since(sent: SheetChange, now: SheetChange): SheetChange {
  const newer = <T>(before: Entries<T>, after: Entries<T>) =>
    keep(after, (code) => !(code in before) || before[code] !== after[code]);
  const choices = newer(sent.choices, now.choices);
  const remarks = newer(sent.remarks, now.remarks);
  return now.comment === undefined || now.comment === sent.comment
    ? { choices, remarks }
    : { choices, remarks, comment: now.comment };
}

function without(change: SheetChange, places: readonly Clash[]): SheetChange {
  const stays = (field: Clash['field']) => (criterion: string) =>
    !places.some((place) => place.field === field && place.criterion === criterion);
  const choices = keep(change.choices, stays('choice'));
  const remarks = keep(change.remarks, stays('remark'));
  return change.comment === undefined || !stays('comment')('')
    ? { choices, remarks }
    : { choices, remarks, comment: change.comment };
}

function keep<T>(entries: Entries<T>, stays: (code: string) => boolean): Entries<T> {
  return Object.fromEntries(Object.entries(entries).filter(([code]) => stays(code)));
}
