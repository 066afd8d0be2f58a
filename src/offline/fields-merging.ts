import type { Merging } from './merging.ts';

/** What a form holds: every field with its values. A field that holds nothing may be left out. */
export type Fields = Readonly<Record<string, readonly string[]>>;

/** How two versions of a form are put together: field by field. A change is the fields that were touched. */
export const FIELDS_MERGING: Merging<Fields, Fields, string> = {
  nothing: {},
  isNothing: (change) => Object.keys(change).length === 0,
  apply: (content, change) => ({ ...content, ...change }),
  join: (first, later) => ({ ...first, ...later }),
  since: (sent, now) => only(now, (name) => !(name in sent) || differs(sent, now, name)),
  next: (change) => change,
  clashes: (base, theirs, mine) =>
    Object.keys(mine).filter((name) => differs(theirs, base, name) && differs(theirs, mine, name)),
  without: (change, names) => only(change, (name) => !names.includes(name)),
};

/** What somebody changed in a form that held `before`; a field that is gone is empty now. */
export function changedFields(before: Fields, now: Fields): Fields {
  const names = [...new Set([...Object.keys(before), ...Object.keys(now)])];
  return Object.fromEntries(
    names.filter((name) => differs(before, now, name)).map((name) => [name, now[name] ?? []]),
  );
}

function differs(one: Fields, other: Fields, name: string): boolean {
  return textOf(one[name]) !== textOf(other[name]);
}

/** A text area counts a line's end as one sign on the page and as two in a form. */
function textOf(values: readonly string[] | undefined): string {
  return (values ?? []).join('\n').replaceAll('\r\n', '\n').trim();
}

function only(fields: Fields, stays: (name: string) => boolean): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([name]) => stays(name)));
}
