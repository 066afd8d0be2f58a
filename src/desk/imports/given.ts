import { ANSWERED_BY, type Given } from '#domain/imports/answers.ts';
import type { ProblemCode } from '#domain/imports/problem.ts';
import { m } from '#words/paraglide/messages.js';

/** What a person may give of rows, by the field of the form. */
export type GivenField = Exclude<keyof Given, 'unitId'> | 'commune';

/** A form that was refused, as it was sent. */
export type GivenTyped = Readonly<Record<string, string | readonly string[] | undefined>>;

export const GIVEN_FIELDS: Readonly<
  Record<GivenField, { readonly label: () => string; readonly hint: () => string }>
> = {
  producer: { label: m.imports_given_producer, hint: m.imports_given_producer_hint },
  star: { label: m.imports_given_star, hint: m.imports_given_star_hint },
  decisionNumber: { label: m.imports_given_number, hint: m.imports_given_number_hint },
  decisionDate: { label: m.imports_given_day, hint: m.imports_given_day_hint },
  commune: { label: m.imports_given_unit, hint: m.imports_given_unit_hint },
};

/** Of one row anything may be given. */
export const GIVEN_OF_A_ROW = Object.keys(GIVEN_FIELDS) as readonly GivenField[];

/** The field by which a question can be answered; null where nothing can be given. */
export function givenFor(code: ProblemCode): GivenField | null {
  const [found] = Object.entries(ANSWERED_BY).find(([, codes]) => codes.includes(code)) ?? [];
  if (found === undefined) return null;
  return found === 'unitId' ? 'commune' : (found as GivenField);
}
