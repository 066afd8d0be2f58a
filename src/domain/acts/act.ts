import * as v from 'valibot';
import type { ActorIdentity } from '../access/actor-identity.ts';
import type { Role } from '../access/rights.ts';
import type { Instant, PlainDate } from '../calendar/plain-date.ts';

/** What each kind of act of a subject carries besides who and when: the form in which it is kept. */
export type Shapes = Readonly<Record<string, v.GenericSchema>>;

export type KindOf<S extends Shapes> = keyof S & string;

export type DataOf<S extends Shapes> = { readonly [Kind in keyof S]: v.InferOutput<S[Kind]> };

/** In which role somebody acted; whoever has not signed in holds none. */
export type ActRole = Role | 'visitor';

/** One act as the ledger keeps it. */
export interface Act<Kind extends string, Data> {
  readonly kind: Kind;
  /** Its number among the acts of its subject, from 1. */
  readonly seq: number;
  readonly actor: ActorIdentity;
  readonly role: ActRole;
  readonly at: Instant;
  readonly onDay: PlainDate;
  readonly data: Data;
}

/** Any act of a subject; kind and data belong together. */
export type ActOf<S extends Shapes> = {
  readonly [Kind in KindOf<S>]: Act<Kind, v.InferOutput<S[Kind]>>;
}[KindOf<S>];

/**
 * An act as it was read, in the form that its kind is kept in. Throws on a kind or data that nobody
 * wrote by these shapes: the ledger itself is broken, which is a fault and no refusal.
 */
export function readAct<S extends Shapes>(shapes: S, act: Act<string, unknown>): ActOf<S> {
  const shape = Object.hasOwn(shapes, act.kind) ? shapes[act.kind] : undefined;
  if (!shape) throw new Error(`an act of no kind: ${act.kind}`);
  const read = v.safeParse(shape, act.data);
  if (!read.success) throw new Error(`act ${act.seq} is no ${act.kind}: ${faultOf(read.issues)}`);
  // The shape has just said that kind and data belong together.
  return { ...act, data: read.output } as ActOf<S>;
}

/** Whether an act has the form that its kind is kept in. */
export function isReadable(
  shapes: Shapes,
  act: Pick<Act<string, unknown>, 'kind' | 'data'>,
): boolean {
  const shape = Object.hasOwn(shapes, act.kind) ? shapes[act.kind] : undefined;
  return shape !== undefined && v.is(shape, act.data);
}

/** Which entry, never its value: that may be a person's. */
function faultOf(issues: readonly [v.BaseIssue<unknown>, ...v.BaseIssue<unknown>[]]): string {
  const [first] = issues;
  return `${v.getDotPath(first) ?? 'data'} is not ${first.expected ?? 'as it is kept'}`;
}
