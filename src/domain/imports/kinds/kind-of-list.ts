import { findHeader } from '../find-header.ts';
import type { Workbook } from '../grid.ts';
import { FURTHER_FIELDS, VALUE_FIELDS, type Field } from '../fields.ts';
import { CRAFT_VILLAGES_LIST } from './craft-villages.ts';
import type { ListKind, PlainKind } from './list-kind.ts';
import { PRODUCERS_LIST } from './producers.ts';
import { SALES_POINTS_LIST } from './sales-points.ts';

export const PLAIN_KINDS: Readonly<Record<Exclude<ListKind, 'products'>, PlainKind>> = {
  producers: PRODUCERS_LIST,
  craftVillages: CRAFT_VILLAGES_LIST,
  salesPoints: SALES_POINTS_LIST,
};

/** A heading that names nothing but its register. */
const NAMED = 5;

/**
 * Of what a list is, by its columns: one with a column of names that only a further register has is of that one; else
 * one of products, else one of producers. Undefined when no sheet has a heading.
 */
export function kindOfList(workbook: Workbook): ListKind | undefined {
  const further = Object.values(PLAIN_KINDS).filter(({ entry }) => entry !== null);
  const surely = further.find((kind) =>
    findHeader(workbook, { ...kind, known: knownSurely(kind) }),
  );
  if (surely) return surely.kind;
  if (findHeader(workbook)) return 'products';
  return Object.values(PLAIN_KINDS).find((kind) => findHeader(workbook, kind))?.kind;
}

function knownSurely({ known, must }: PlainKind): PlainKind['known'] {
  return (key) => {
    const found = known(key);
    return found?.field === must && found.rank < NAMED ? undefined : found;
  };
}

/** What a column of a list may be. */
export function fieldsOf(kind: ListKind): readonly Field[] {
  return kind === 'products' ? [...VALUE_FIELDS, ...FURTHER_FIELDS] : PLAIN_KINDS[kind].fields;
}
