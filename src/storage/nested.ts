import type { Expression, RawBuilder } from 'kysely';
import { jsonArrayFrom } from 'kysely/helpers/postgres';
import { NAMES } from './names.ts';

declare const held: unique symbol;

/** Rows within a row, in JSON; their columns are named as in SQL until `nestedRows` reads them. */
export interface Nested<Row> {
  readonly [held]: Row;
}

/** The rows of a question as one value of the question around it. */
export function nested<Row>(question: Expression<Row>) {
  return jsonArrayFrom(question) as RawBuilder<unknown> as RawBuilder<Nested<RowOfJson<Row>>>;
}

/** A row as it comes out of JSON: bytes are text, for example. */
type RowOfJson<Row> =
  ReturnType<typeof jsonArrayFrom<Row>> extends RawBuilder<(infer OfJson)[]> ? OfJson : never;

/** The rows with their columns by our names; what a JSON column of theirs holds stays as it is. */
export function nestedRows<Row>(rows: Nested<Row>): Row[] {
  return (rows as unknown as readonly object[]).map((row) => NAMES.ofRow(row) as Row);
}
