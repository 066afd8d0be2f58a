import type * as v from 'valibot';
import { day, list, maybe, oneOf, orNull, record, text, whole } from '../acts/shapes.ts';

/** What a report is of: a stretch of the calendar, or days of one's own (a whole programme). */
export const REPORT_KINDS = ['month', 'quarter', 'half', 'year', 'whole'] as const;
export type ReportKind = (typeof REPORT_KINDS)[number];

/** The parts of a report, in their order. */
export const REPORT_SECTIONS = ['results', 'desks', 'difficulties'] as const;
export type ReportSection = (typeof REPORT_SECTIONS)[number];

/** What a list behind a number lists. */
const LISTED_KINDS = ['product', 'producer', 'dossier'] as const;

/** A number of a report with what it counts and the list behind it, as they were on the day. */
const NUMBER = record({
  key: text,
  label: text,
  /** What exactly is counted, in a sentence. */
  definition: text,
  /** Null: it cannot be computed, which is no zero. */
  value: orNull(whole),
  of: oneOf(LISTED_KINDS),
  list: list(record({ id: text, name: text })),
});
export type ReportNumber = v.InferOutput<typeof NUMBER>;

/** A number that somebody typed: the register knows nothing of it, and every form of the report marks it. */
const TYPED = record({ label: text, value: text });
export type TypedNumber = v.InferOutput<typeof TYPED>;

/** A report as it is frozen: whatever the register says later, this stays. */
export const REPORT_CONTENT = record({
  unitId: text,
  unitName: text,
  /** Who reports, as the head of the paper names it. */
  superior: orNull(text),
  issuer: text,
  place: text,
  kind: oneOf(REPORT_KINDS),
  from: day,
  to: day,
  /** The last day that its numbers know of. */
  asOf: day,
  title: text,
  version: whole,
  /** Why there is another version; missing in the first. */
  reason: maybe(text),
  sections: list(
    record({
      key: oneOf(REPORT_SECTIONS),
      text,
      numbers: list(NUMBER),
      typed: list(TYPED),
    }),
  ),
});
export type ReportContent = v.InferOutput<typeof REPORT_CONTENT>;

/** Every number of a report that was computed, with its key once. */
export function numbersOf({ sections }: ReportContent): readonly ReportNumber[] {
  return sections.flatMap(({ numbers }) => numbers);
}

/** A number that another version says otherwise; null where one of them does not have it. */
export interface ChangedNumber {
  readonly label: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** What a version says otherwise than the one before it: computed and typed numbers, by their labels. */
export function changesBetween(
  before: ReportContent,
  after: ReportContent,
): readonly ChangedNumber[] {
  const [old, now] = [saidBy(before), saidBy(after)];
  return [...new Set([...old.keys(), ...now.keys()])]
    .map((label) => ({ label, before: old.get(label) ?? null, after: now.get(label) ?? null }))
    .filter((one) => one.before !== one.after);
}

function saidBy({ sections }: ReportContent): ReadonlyMap<string, string> {
  return new Map(
    sections.flatMap(({ numbers, typed }) => [
      ...numbers.map(({ label, value }) => [label, value === null ? '–' : String(value)] as const),
      ...typed.map(({ label, value }) => [label, value] as const),
    ]),
  );
}
