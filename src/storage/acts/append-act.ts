import { createHash } from 'node:crypto';
import { actorText, type ActorIdentity } from '#domain/access/actor-identity.ts';
import type { Role } from '#domain/access/rights.ts';
import type { Instant, PlainDate } from '#domain/calendar/plain-date.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import { countAct } from '#platform/metrics.ts';
import { hasLookedFirst, type Trx } from '../database.ts';
import type { ActBefore } from './last-act.ts';
import type { ActTable } from '../tables/ledger.ts';
import { actorColumns } from './actor-columns.ts';
import { canonicalJson } from './canonical-json.ts';

/** One act to be added behind the `afterSeq`th of its subject. */
export interface NewAct {
  readonly id: string;
  readonly subjectKind: ActTable['subject_kind'];
  readonly subjectId: string;
  /** The number of acts the actor had seen: somebody else's act in between is noticed. */
  readonly afterSeq: number;
  readonly kind: string;
  readonly actor: ActorIdentity;
  readonly role: Role;
  readonly at: Instant;
  readonly onDay: PlainDate;
  readonly data: unknown;
  readonly idempotencyKey: string | null;
}

/** Whether the act was added now or had been added before by the same request sent twice. */
export type Appended = 'added' | 'repeated';

/**
 * Adds an act to the ledger. Two who act at once reach for the same `seq`, and the unique key lets
 * one of them win; the other is refused: CHANGED_MEANWHILE. The same idempotency key a second time
 * adds nothing and is no refusal. The hash covers the act and the hash of the one `before` it.
 */
export async function appendAct(
  trx: Trx,
  act: NewAct,
  before: ActBefore | null,
): Promise<Result<Appended>> {
  if (act.idempotencyKey !== null && (await lookUp(trx, act.actor, act.idempotencyKey)))
    return ok('repeated');
  if (act.afterSeq > 0 && before === null) return refuse('CHANGED_MEANWHILE');
  const previous = before?.hash ?? null;
  const inserted = await trx
    .insertInto('act')
    .values({
      id: act.id,
      subject_kind: act.subjectKind,
      subject_id: act.subjectId,
      seq: act.afterSeq + 1,
      kind: act.kind,
      ...actorColumns(act.actor),
      role: act.role,
      at: act.at,
      on_day: act.onDay,
      data: canonicalJson(act.data),
      idempotency_key: act.idempotencyKey,
      previous_hash: previous,
      hash: hashOf(act, previous),
    })
    .onConflict((conflict) => conflict.columns(['subject_kind', 'subject_id', 'seq']).doNothing())
    .returning('id')
    .executeTakeFirst();
  if (!inserted) return refuse('CHANGED_MEANWHILE');
  countAct(act.kind);
  return ok('added');
}

/** SHA-256 over what happened, by whom, when, and over the hash of the act before. */
export function hashOf(
  act: Omit<NewAct, 'id' | 'idempotencyKey'>,
  previous: Buffer | null,
): Buffer {
  const text = canonicalJson([
    act.subjectKind,
    act.subjectId,
    act.afterSeq + 1,
    act.kind,
    actorText(act.actor),
    act.role,
    act.at,
    act.onDay,
    act.data,
  ]);
  const hash = createHash('sha256');
  if (previous) hash.update(previous);
  return hash.update(text).digest();
}

/** True when this actor's request has been carried out before: the form was sent twice. */
export async function wasDone(
  trx: Trx,
  actor: ActorIdentity,
  idempotencyKey: string,
): Promise<boolean> {
  return (await findRequest(trx, actor, idempotencyKey)) !== undefined;
}

/** What this actor's request did when it came the first time. */
export async function findRequest(
  trx: Trx,
  actor: ActorIdentity,
  idempotencyKey: string,
): Promise<{ readonly subjectId: string; readonly data: unknown } | undefined> {
  const found = await lookUp(trx, actor, idempotencyKey);
  hasLookedFirst(trx);
  return found;
}

async function lookUp(
  trx: Trx,
  actor: ActorIdentity,
  idempotencyKey: string,
): Promise<{ readonly subjectId: string; readonly data: unknown } | undefined> {
  const by = actorColumns(actor);
  return await trx
    .selectFrom('act')
    .select(['subject_id as subjectId', 'data'])
    .where('idempotency_key', '=', idempotencyKey)
    .where('actor_kind', '=', by.actor_kind)
    .where('actor_id', 'is not distinct from', by.actor_id)
    .where('actor_name', 'is not distinct from', by.actor_name)
    .executeTakeFirst();
}

/** How many acts a subject has: the number a new one stands behind. */
export async function countActs(
  trx: Trx,
  subjectKind: ActTable['subject_kind'],
  subjectId: string,
): Promise<number> {
  const row = await trx
    .selectFrom('act')
    .select(({ fn }) => fn.max('seq').as('seq'))
    .where('subject_kind', '=', subjectKind)
    .where('subject_id', '=', subjectId)
    .executeTakeFirst();
  return row?.seq ?? 0;
}
