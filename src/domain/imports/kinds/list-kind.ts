import type { EntryField, EntryKind } from '../../entries/kinds.ts';
import { fold } from '../../text/fold.ts';
import type { Field } from '../fields.ts';
import type { KnownHeading } from '../headings.ts';

/** What a list may be of. */
export const LIST_KINDS = ['products', 'producers', 'craftVillages', 'salesPoints'] as const;
export type ListKind = (typeof LIST_KINDS)[number];

/** How the columns of a kind of list are known. */
export interface ColumnWords {
  /** Which field a heading names, by its key. */
  readonly known: (key: string) => KnownHeading | undefined;
  /** Without this column there is no such list. */
  readonly must: Field;
}

/** A list with a row for each thing: its name, its place, and what else its register keeps. */
export interface PlainKind extends ColumnWords {
  readonly kind: Exclude<ListKind, 'products'>;
  /** What a column may be. */
  readonly fields: readonly Field[];
  /** The register whose entries it holds; null: producers. */
  readonly entry: {
    readonly kind: EntryKind;
    readonly values: readonly EntryColumn[];
    /** The types of the register in the words of lists; the name of an entry may say its own. */
    readonly types: readonly TypeWords[];
  } | null;
}

/** A column whose cells are a value of an entry. */
export interface EntryColumn {
  readonly column: Field;
  readonly value: EntryField;
  /** How lists write what the register offers to choose from. */
  readonly words?: readonly TypeWords[];
}

/** Folded words, what the register calls it, and how it is offered to whoever reads a list. */
export type TypeWords = readonly [words: RegExp, type: string, offered: string];

/** The first of the types that a text means; null when it means none. */
export function typeIn(
  types: readonly TypeWords[],
  text: string,
): { readonly type: string; readonly offered: string } | null {
  const found = types.find(([words]) => words.test(fold(text)));
  return found ? { type: found[1], offered: found[2] } : null;
}

type Line = readonly [field: Field | 'aside', pattern: RegExp, rank?: number];

/** Headings of a kind before those that every list has: the first line that fits. */
export function wordsOf(
  lines: readonly Line[],
  further: ColumnWords['known'],
): ColumnWords['known'] {
  const own = (key: string) => {
    const line = lines.find(([, pattern]) => pattern.test(key));
    return line && { field: line[0], rank: line[2] ?? 4 };
  };
  return (key) =>
    key === '' ? undefined : (own(key) ?? own(key.replace(/ \d{1,2}$/, '')) ?? further(key));
}
