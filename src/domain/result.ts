import type { RefusalCode, RefusalData } from './refusals.ts';

/**
 * A named "no" that a person can act on (rule 4 of the house). `field` names the input it belongs
 * to, so that a form can put the sentence beside the field. Faults are thrown, never refused.
 */
export interface Refusal {
  readonly code: RefusalCode;
  readonly data: RefusalData;
  readonly field?: string;
}

export type Ok<T> = { readonly ok: true; readonly value: T };
export type Refused = { readonly ok: false; readonly refusals: readonly [Refusal, ...Refusal[]] };

/** The answer of everything that may be refused: a value, or one or more named refusals. */
export type Result<T> = Ok<T> | Refused;

export function ok<T>(value: T): Ok<T> {
  return { ok: true, value };
}

/** One refusal as a result. */
export function refuse(code: RefusalCode, data: RefusalData = {}, field?: string): Refused {
  return { ok: false, refusals: [refusal(code, data, field)] };
}

/** One refusal as a value, to be collected with others. */
export function refusal(code: RefusalCode, data: RefusalData = {}, field?: string): Refusal {
  return field === undefined ? { code, data } : { code, data, field };
}

/** All refusals together, or the value when there is none: a form shows every mistake at once. */
export function okUnless<T>(refusals: readonly Refusal[], value: T): Result<T> {
  const [first, ...rest] = refusals;
  return first ? { ok: false, refusals: [first, ...rest] } : ok(value);
}
