import type { ActRole } from '#domain/acts/act.ts';
import type { ActorIdentity } from '#domain/access/actor-identity.ts';
import type { Instant, PlainDate } from '#domain/calendar/plain-date.ts';
import { dateBehind, later, type ActDate } from '#domain/calendar/act-date.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import { appendAct, type NewAct } from '#storage/acts/append-act.ts';
import { findActBefore } from '#storage/acts/last-act.ts';
import type { Trx } from '#storage/database.ts';
import type { Deps } from '../deps.ts';
import { tellOf } from '../notices/tell-of.ts';

/** An act that has been checked: what is done to which subject, in which role. */
export interface ActToRecord<Kind extends string, Data> extends Pick<
  NewAct,
  'subjectKind' | 'subjectId' | 'afterSeq' | 'idempotencyKey' | 'asked' | 'batchId'
> {
  readonly kind: Kind;
  readonly role: ActRole;
  readonly data: Data;
  /** Given where what the act changes names it (`statement.act_id`); else it gets one here. */
  readonly id?: string;
}

/** The act as it now stands in the ledger: what a fold goes on from. */
export interface RecordedAct<Kind extends string, Data> {
  readonly kind: Kind;
  readonly seq: number;
  readonly actor: ActorIdentity;
  readonly role: ActRole;
  readonly at: Instant;
  readonly onDay: PlainDate;
  readonly data: Data;
}

/**
 * The one way in which anything done gets into the ledger: by the actor, now. The caller has asked
 * rights and rules, and has looked for an earlier request of the same key. Refuses
 * CHANGED_MEANWHILE when somebody acted on the subject first, and when the same request slipped in
 * between: whatever the caller changed beside the act must then not stay. Refuses CLOCK_RAN_BACK
 * rather than date an act before the one before it.
 */
export async function recordAct<Kind extends string, Data>(
  deps: Deps,
  trx: Trx,
  actor: ActorIdentity,
  act: ActToRecord<Kind, Data>,
): Promise<Result<RecordedAct<Kind, Data>>> {
  const { kind, role, data } = act;
  const done = { kind, actor: identityOf(actor), role, data };
  const before = await findActBefore(trx, act);
  const dated = dateOf(deps, before);
  if (!dated.ok) return dated;
  const when = dated.value;
  const appended = await appendAct(trx, { id: deps.newId(), ...act, ...done, ...when }, before);
  if (!appended.ok) return appended;
  if (appended.value === 'repeated') return refuse('CHANGED_MEANWHILE');
  const { batchId = null } = act;
  await tellOf(deps, trx, { ...done, ...when, ...subjectOf(act), batchId, seq: act.afterSeq + 1 });
  return ok({ ...done, ...when, seq: act.afterSeq + 1 });
}

function subjectOf({ subjectKind, subjectId }: Pick<NewAct, 'subjectKind' | 'subjectId'>) {
  return { subjectKind, subjectId };
}

function dateOf(deps: Deps, before: ActDate | null): Result<ActDate> {
  const now = { at: deps.clock.now(), onDay: deps.clock.today() };
  // A demonstration is shown on any day: what is tried there on an earlier one follows the story.
  if (deps.demo) return ok(before ? later(now, before) : now);
  return before ? dateBehind(now, before) : ok(now);
}

/** Who acts without name and rights: those belong to the moment, the ledger keeps the identity. */
function identityOf(actor: ActorIdentity): ActorIdentity {
  switch (actor.kind) {
    case 'person':
      return { kind: 'person', accountId: actor.accountId };
    case 'console':
      return { kind: 'console', osUser: actor.osUser };
    case 'job':
      return { kind: 'job', name: actor.name };
    case 'program':
      return { kind: 'program', keyId: actor.keyId };
    case 'visitor':
      return { kind: 'visitor' };
  }
}
