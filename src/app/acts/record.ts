import type { AccountManager } from '#domain/access/authorize.ts';
import type { ActorIdentity } from '#domain/access/actor-identity.ts';
import {
  isReadable,
  type ActOf,
  type ActRole,
  type DataOf,
  type KindOf,
  type Shapes,
} from '#domain/acts/act.ts';
import { apply, type Standing } from '#domain/acts/subject.ts';
import { ok, type Result } from '#domain/result.ts';
import { readStanding } from '#storage/acts/list-acts.ts';
import type { Trx } from '#storage/database.ts';
import type { Deps } from '../deps.ts';
import { recordAct } from './record-act.ts';
import type { StoredSubject } from './stored-subject.ts';

/** An act that has been checked, to be written down behind what stood before. */
export interface CheckedAct<S extends Shapes, Kind extends KindOf<S>, Stands> {
  /** Of the subject. */
  readonly id: string;
  /** Where rows of the same transaction point to the act already; made anew when left out. */
  readonly actId?: string;
  readonly kind: Kind;
  readonly role: ActRole;
  readonly data: DataOf<S>[Kind];
  /** Left out, it is read. */
  readonly before?: Stands;
  /** Null where no form with a key stands behind it. */
  readonly idempotencyKey: string | null;
  /** All that the request of this key asked for. */
  readonly asked?: unknown;
  /** The act from which this one follows: the two are of one batch. */
  readonly batchId?: string;
}

/** What writing needs to know of a subject. */
export type Written<S extends Shapes, State extends string, Stands extends Standing<State>> = Pick<
  StoredSubject<S, State, Stands, never, never>,
  'rules' | 'project'
>;

/**
 * Appends an act whose rights and place in the table have been asked, and projects what it makes of its
 * subject; gives that. For what follows from another act in the same transaction, a signature over forty
 * products say. Throws on data that are not in the form of the act, before anything is written, and on an
 * act that the table does not have there.
 */
export async function record<
  S extends Shapes,
  State extends string,
  Stands extends Standing<State>,
  Kind extends KindOf<S>,
>(
  deps: Deps,
  trx: Trx,
  actor: ActorIdentity | AccountManager,
  { rules, project }: Written<S, State, Stands>,
  { id, actId, before: known, ...act }: CheckedAct<S, Kind, Stands>,
): Promise<Result<Stands>> {
  // Types let an entry too many through; written, it could never be read again.
  if (!isReadable(rules.shapes, { kind: act.kind, data: asKept(act.data) }))
    throw new Error(`the data of ${act.kind} are not as ${rules.kind} keeps them`);
  const before = known ?? (await readStanding(trx, rules, id));
  const subject = { subjectKind: rules.kind, subjectId: id, afterSeq: before.seq };
  const own = actId === undefined ? {} : { id: actId };
  const recorded = await recordAct(deps, trx, actor, { ...subject, ...own, ...act });
  if (!recorded.ok) return recorded;
  // TypeScript cannot see that kind and data belong together once they are generic.
  const after = apply(rules, before, recorded.value as ActOf<S>);
  await project?.(trx, id, after);
  return ok(after);
}

/** Data as they come out of the ledger again: entries without a value are not kept. */
function asKept(data: unknown): unknown {
  return JSON.parse(JSON.stringify(data));
}
