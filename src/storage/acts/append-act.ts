import type { ActRole } from '#domain/acts/act.ts';
import { createHash } from 'node:crypto';
import { actorText, type ActorIdentity } from '#domain/access/actor-identity.ts';
import type { Instant, PlainDate } from '#domain/calendar/plain-date.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import { countAct } from '#platform/metrics.ts';
import type { Trx } from '../database.ts';
import type { ActBefore } from './last-act.ts';
import type { Tables } from '../tables.ts';
import { actorColumns } from './actor-columns.ts';
import { canonicalJson } from './canonical-json.ts';
import { hashOfRequest, lookUpRequest, type KeyedRequest } from './find-request.ts';

/** One act to be added behind the `afterSeq`th of its subject. */
export interface NewAct {
  readonly id: string;
  readonly subjectKind: Tables['act']['subjectKind'];
  readonly subjectId: string;
  /** The number of acts the actor had seen: somebody else's act in between is noticed. */
  readonly afterSeq: number;
  readonly kind: string;
  readonly actor: ActorIdentity;
  readonly role: ActRole;
  readonly at: Instant;
  readonly onDay: PlainDate;
  readonly data: unknown;
  readonly idempotencyKey: string | null;
  /** All that the request of this key asked for; left out, the kind of the subject alone. */
  readonly asked?: unknown;
  /** The act from which this one follows in the same transaction; left out, it stands by itself. */
  readonly batchId?: string;
}

/** Whether the act was added now or had been added before by the same request sent twice. */
export type Appended = 'added' | 'repeated';

/**
 * Adds an act to the ledger. Two who act at once reach for the same `seq`, and the unique key lets
 * one of them win; the other is refused: CHANGED_MEANWHILE. The same idempotency key a second time
 * adds nothing and is no refusal; for another request it is refused KEY_USED_FOR_ANOTHER. The hash
 * covers the act and the hash of the one `before` it.
 */
export async function appendAct(
  trx: Trx,
  act: NewAct,
  before: ActBefore | null,
): Promise<Result<Appended>> {
  const request = requestOf(act);
  if (request !== null) {
    const done = await lookUpRequest(trx, request);
    if (!done.ok) return done;
    if (done.value !== null) {
      const same = act.afterSeq === 0 || done.value.subjectId === act.subjectId;
      return same ? ok('repeated') : refuse('KEY_USED_FOR_ANOTHER');
    }
  }
  if (act.afterSeq > 0 && before === null) return refuse('CHANGED_MEANWHILE');
  const previous = before?.hash ?? null;
  const inserted = await trx
    .insertInto('act')
    .values({
      id: act.id,
      subjectKind: act.subjectKind,
      subjectId: act.subjectId,
      seq: act.afterSeq + 1,
      kind: act.kind,
      ...actorColumns(act.actor),
      role: act.role,
      at: act.at,
      onDay: act.onDay,
      data: canonicalJson(act.data),
      idempotencyKey: act.idempotencyKey,
      requestHash: request && (await hashOfRequest(trx, request)),
      batchId: act.batchId ?? null,
      previousHash: previous,
      hash: hashOf(act, previous),
    })
    .onConflict((conflict) => conflict.columns(['subjectKind', 'subjectId', 'seq']).doNothing())
    .returning('id')
    .executeTakeFirst();
  if (!inserted) return refuse('CHANGED_MEANWHILE');
  countAct(act.kind);
  return ok('added');
}

/** Without what was asked, the kind of the subject stands for it; which subject, appendAct compares. */
function requestOf(act: NewAct): KeyedRequest | null {
  const { actor, kind, idempotencyKey, subjectKind } = act;
  return idempotencyKey === null
    ? null
    : { actor, kind, idempotencyKey, asked: act.asked ?? [subjectKind] };
}

/** SHA-256 over what happened, by whom, when, and over the hash of the act before. */
export function hashOf(
  act: Omit<NewAct, 'id' | 'idempotencyKey' | 'asked' | 'batchId'>,
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
