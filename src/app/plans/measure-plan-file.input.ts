import * as v from 'valibot';
import { COMPARISONS } from '#domain/plans/comparison.ts';

const text = v.pipe(v.string(), v.maxLength(2000));
const number = v.pipe(v.number(), v.finite());

/** A target as a plan file writes it; what it says beside these is let be. */
const target = v.object({
  text,
  /** A key of the catalogue, or what it goes by elsewhere. */
  indicator: v.optional(text),
  /** In the text form, instead of `indicator`. */
  definition: v.optional(text),
  op: v.picklist(COMPARISONS),
  value: v.nullable(v.union([number, v.tuple([number, number])])),
  unit: v.optional(text, ''),
  period: text,
});
export type FileTarget = v.InferOutput<typeof target>;

const result = v.object({
  text,
  indicator: text,
  value: number,
  unit: v.optional(text, ''),
  period: text,
});
export type FileResult = v.InferOutput<typeof result>;

/** A plan as a file: a document with what it wants, and what it says has been reached. */
export const planFile = v.object({
  /** Its name at the time of the document; empty: the document names none. */
  province: v.optional(text, ''),
  document: v.optional(text, ''),
  date: text,
  targets: v.pipe(v.array(target), v.maxLength(1000)),
  results: v.optional(v.pipe(v.array(result), v.maxLength(1000))),
  /** How many it says that it wants. */
  stated_counts: v.optional(v.object({ muc_tieu_stated: v.optional(number) })),
});
export type PlanFile = v.InferOutput<typeof planFile>;
