import * as v from 'valibot';
import { PROBLEMS, type ProblemCode } from '#domain/imports/problem.ts';
import { m } from '#words/paraglide/messages.js';
import { optionalText } from '../input-fields.ts';

/** What a person knows of rows, as typed; an empty field gives nothing. */
export const GIVEN = {
  producer: optionalText(m.imports_given_producer, 200),
  star: optionalText(m.imports_given_star, 1),
  decisionNumber: optionalText(m.imports_given_number, 60),
  decisionDate: optionalText(m.imports_given_day, 20),
  commune: optionalText(m.imports_given_unit, 80),
};

/**
 * Which rows: one; all that ask this, or ask it of the same print; or those whose star lacks number or day of its
 * decision, of one printed number or of none.
 */
export type WhichRows =
  | { readonly row: number }
  | { readonly code: ProblemCode; readonly found: string | null }
  | { readonly withoutPaper: string | null };

/** The same with the rows it is said of: one, those of a question, or those of a decision that lacks something. */
export const giveRowsInput = v.object({
  ...GIVEN,
  'which-row': v.optional(v.pipe(v.string(), v.regex(/^\d{1,7}$/))),
  'which-code': v.optional(v.picklist(Object.keys(PROBLEMS) as ProblemCode[])),
  'which-found': optionalText(m.imports_found, 2000),
  'which-decision': v.optional(v.pipe(v.string(), v.maxLength(60))),
});

/** The form as what is said, and of which rows. */
export function whichOf({
  'which-row': row,
  'which-code': code,
  'which-found': found,
  'which-decision': decision = '',
  ...given
}: v.InferOutput<typeof giveRowsInput>) {
  let which: WhichRows = { withoutPaper: decision === '' ? null : decision };
  if (code !== undefined) which = { code, found };
  if (row !== undefined) which = { row: Number(row) };
  return { which, given };
}
