import type { UnitLevel } from '../units/unit.ts';
import { SUBJECTS, type SubjectCode } from './subjects.ts';

/** What a fact may hold: a day as `2023-12-31`, a choice as its code. */
export type Value = string | number | boolean | readonly string[];

/** `null`: it is known that there is none; `undefined`: nobody has said. The two are never mixed. */
export type Known = Value | null | undefined;

/** A fact of a subject, or of what the subject belongs to: `chủ thể.loại` of a product. */
export interface FactPath {
  readonly through: readonly string[];
  readonly fact: string;
}

export const COMPARISONS = ['=', 'khác', '>=', '>', '<=', '<'] as const;
export type Comparison = (typeof COMPARISONS)[number];

/** What must be true of a subject; answered with true, false or "nobody has said". */
export type Condition =
  | { readonly is: 'and'; readonly of: readonly Condition[] }
  | { readonly is: 'or'; readonly of: readonly Condition[] }
  | { readonly is: 'not'; readonly of: Condition }
  | {
      readonly is: 'compare';
      readonly path: FactPath;
      readonly comparison: Comparison;
      readonly value: string | number | boolean;
    }
  /** Its choice is one of these, or one of its choices is. */
  | { readonly is: 'among'; readonly path: FactPath; readonly values: readonly string[] }
  | { readonly is: 'present'; readonly path: FactPath; readonly present: boolean }
  /** A day of the subject lies in the period, before it, or from the day asked for up to so many months on. */
  | { readonly is: 'day'; readonly path: FactPath; readonly when: 'within' | 'before' }
  | { readonly is: 'soon'; readonly path: FactPath; readonly months: number };

export type Measure =
  | { readonly kind: 'count' }
  /** How many different ones the counted belong to. */
  | { readonly kind: 'distinct'; readonly of: string }
  | { readonly kind: 'sum'; readonly path: FactPath }
  /** Of all that `among` leaves, the part for which `when` holds. */
  | { readonly kind: 'share' }
  /** One sum over another: workers with a certificate over workers. */
  | { readonly kind: 'shareOfSums'; readonly over: FactPath; readonly under: FactPath };

/**
 * `end`: what holds at the end of the day asked for. `new`: what holds then and did not before the period.
 * `within`, `upTo`: events of the period, or of all time up to the day. `difference`, `growth`: the end
 * against the day before the period ("có thêm"), growth in per cent of it.
 */
export const TIMES = ['end', 'new', 'within', 'upTo', 'difference', 'growth'] as const;
export type Time = (typeof TIMES)[number];

/** Of one indicator: a number over things of one kind. */
export interface Counting {
  readonly kind: 'counting';
  readonly measure: Measure;
  readonly subject: SubjectCode;
  readonly among: Condition | null;
  readonly when: Condition | null;
  readonly time: Time;
  /** Each unit of a level must reach so many; null: all are taken together. */
  readonly each: { readonly level: UnitLevel; readonly atLeast: number } | null;
  readonly direction: Direction;
}

/** One indicator over another, by their keys. */
export interface Ratio {
  readonly kind: 'ratio';
  readonly over: string;
  readonly under: string;
  readonly direction: Direction;
}

/** More or fewer are better. */
export type Direction = 'more' | 'less';

export type Definition = Counting | Ratio;

/** Whether the value is read in per cent. */
export function isPercentage(definition: Definition): boolean {
  if (definition.kind === 'ratio') return true;
  const { measure, time } = definition;
  return measure.kind === 'share' || measure.kind === 'shareOfSums' || time === 'growth';
}

/** What a list behind a number is of. */
export type Listed = SubjectCode | UnitLevel;

/** Units where each must reach a number, what the counted belong to, or the counted themselves. */
export function listedOf({ measure, subject, each }: Counting): Listed {
  if (each) return each.level;
  if (measure.kind !== 'distinct') return subject;
  return SUBJECTS[subject].ties[measure.of] ?? subject;
}
