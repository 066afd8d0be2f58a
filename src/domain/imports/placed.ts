import { columnLetters } from './grid-view.ts';
import { ENTRY_COLUMNS, FURTHER_FIELDS, VALUE_FIELDS, type Field } from './fields.ts';
import type { ColumnAnswers } from './place-columns.ts';

/** What a person said of a column: which field it is, or why nothing is taken from it. */
export type PlacedColumn = { readonly field: Field } | { readonly aside: string };

/** Letters of a column → what was said of it. */
export type Placed = Readonly<Record<string, PlacedColumn>>;

export const FIELDS: readonly Field[] = [...VALUE_FIELDS, ...FURTHER_FIELDS, ...ENTRY_COLUMNS];

/** As the reader of columns takes it: by the number of the column. */
export function answersOf(placed: Placed, width = 256): ColumnAnswers {
  const answers = new Map<number, Field | 'aside'>();
  for (let column = 0; column < width; column += 1) {
    const said = placed[columnLetters(column)];
    if (said) answers.set(column, 'field' in said ? said.field : 'aside');
  }
  return answers;
}
