import * as v from 'valibot';
import { day, flag, list, maybe, oneOf, orNull, record, text, whole } from '../acts/shapes.ts';
import { COMPARISONS } from './comparison.ts';

/** A deadline as the ledger keeps it; see `Deadline`. */
const DEADLINE = v.variant('kind', [
  record({ kind: v.literal('on'), day }),
  record({ kind: v.literal('within'), from: day, to: day }),
  record({ kind: v.literal('before'), day }),
  record({
    kind: v.literal('after'),
    days: whole,
    working: flag,
    of: v.union([record({ day }), record({ milestone: text })]),
  }),
]);

/** The paper of a plan and its days. */
export const HEAD = record({
  number: text,
  dated: orNull(day),
  issuer: text,
  title: text,
  from: day,
  to: day,
  /** All the money that the plan speaks of, in đồng; null: it says nothing. */
  money: orNull(whole),
});
export type Head = v.InferOutput<typeof HEAD>;

const TASK = record({ part: v.literal('task'), key: text, words: text, body: text });

const MILESTONE = record({
  part: v.literal('milestone'),
  key: text,
  words: text,
  body: text,
  startsOn: orNull(day),
  /** As the plan prints it. */
  printed: text,
  deadline: DEADLINE,
});

const amount = maybe(whole);
const BUDGET_LINE = record({
  part: v.literal('budget'),
  key: text,
  words: text,
  amounts: record({
    ...{ central: amount, province: amount, district: amount, commune: amount },
    ...{ credit: amount, community: amount, producers: amount },
  }),
  stated: orNull(whole),
});

const TARGET = record({
  part: v.literal('target'),
  key: text,
  /** As the plan prints it, and under which heading. */
  words: text,
  group: text,
  printed: orNull(text),
  /** The text of a definition of an indicator; null: a task without a number, or nobody has defined it. */
  definition: orNull(text),
  comparison: oneOf(COMPARISONS),
  /** Exact decimals, `12.5`; `high` only of a range. */
  value: orNull(text),
  high: orNull(text),
  /** Where it stood when the plan began; null: not said. */
  start: orNull(text),
  unit: text,
  from: day,
  to: day,
  scope: text,
  /** What communes are given of it. */
  shares: list(record({ unitId: text, value: text })),
});

/** One entry of a plan, by its part. */
export const PART = v.variant('part', [TASK, MILESTONE, BUDGET_LINE, TARGET]);
export type Part = v.InferOutput<typeof PART>;
export type PartKind = Part['part'];
export type PartOf<Kind extends PartKind> = Extract<Part, { part: Kind }>;

/** All that a plan says. */
export interface Content {
  readonly head: Head;
  readonly parts: readonly Part[];
}

export function partsOf<Kind extends PartKind>(
  { parts }: Pick<Content, 'parts'>,
  kind: Kind,
): readonly PartOf<Kind>[] {
  return parts.filter((one): one is PartOf<Kind> => one.part === kind);
}

/** The letter with which the key of each part begins: `m3` is the third milestone that was ever entered. */
export const LETTERS = {
  task: 't',
  milestone: 'm',
  budget: 'b',
  target: 'c',
} as const satisfies Record<PartKind, string>;

/** What an edit does: a new head, entries put in by their keys, keys taken out. */
export interface Edit {
  readonly head?: Head;
  readonly put: readonly Part[];
  readonly remove: readonly string[];
}

export function edited({ head, parts }: Content, edit: Edit): Content {
  const put = new Map(edit.put.map((one) => [one.key, one]));
  const kept = parts
    .filter(({ key }) => !edit.remove.includes(key))
    .map((one) => put.get(one.key) ?? one);
  const known = new Set(parts.map(({ key }) => key));
  const added = edit.put.filter(({ key }) => !known.has(key));
  return { head: edit.head ?? head, parts: [...kept, ...added] };
}

/** How an entry of a plan differs from what stood before an amendment. */
export interface Change {
  readonly part: PartKind | 'head';
  readonly key: string;
  readonly kind: 'added' | 'changed' | 'removed';
  readonly words: string;
}

/** What an amendment changes, in the order of the plan. */
export function changesBetween(before: Content, after: Content): readonly Change[] {
  const was = new Map(before.parts.map((one) => [one.key, one]));
  const is = new Set(after.parts.map(({ key }) => key));
  const head: readonly Change[] = isSame(before.head, after.head)
    ? []
    : [{ part: 'head', key: '', kind: 'changed', words: after.head.title }];
  const put = after.parts.flatMap((one): readonly Change[] => {
    const old = was.get(one.key);
    if (old !== undefined && isSame(old, one)) return [];
    const kind = old === undefined ? 'added' : 'changed';
    return [{ part: one.part, key: one.key, kind, words: one.words }];
  });
  const gone = before.parts
    .filter(({ key }) => !is.has(key))
    .map((one): Change => ({ part: one.part, key: one.key, kind: 'removed', words: one.words }));
  return [...head, ...put, ...gone];
}

/** Both were read by the same shape, so that their entries stand in one order or another. */
function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return entries.map(([key, one]) => [key, sorted(one)]);
}
