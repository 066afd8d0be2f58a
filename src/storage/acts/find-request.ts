import { sql } from 'kysely';
import type { ActorIdentity } from '#domain/access/actor-identity.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import { keyedHash } from '#platform/tokens.ts';
import { hasLookedFirst, type Trx } from '../database.ts';
import { secretKey } from '../secret-key.ts';
import { actorColumns } from './actor-columns.ts';
import { canonicalJson } from './canonical-json.ts';

/** A request by its form's key, with all it asks for: the same key is not the same request. */
export interface KeyedRequest {
  readonly actor: ActorIdentity;
  readonly kind: string;
  readonly idempotencyKey: string;
  /** The input of the use case, subject included. */
  readonly asked: unknown;
}

/** What a request did when it came the first time. */
export interface DoneRequest {
  readonly subjectId: string;
  readonly data: unknown;
}

/** Until the end of the transaction nobody else with this key goes on from here. */
export async function lockRequest(trx: Trx, idempotencyKey: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('request'), hashtext(${idempotencyKey}))`.execute(
    trx,
  );
}

/**
 * What this very request did, when it came before: the form was sent twice. Null when it is new.
 * Refuses KEY_USED_FOR_ANOTHER when the key belongs to another act, another subject or other data:
 * answering that with success would tell a person of something that was never done.
 */
export async function findRequest(
  trx: Trx,
  request: KeyedRequest,
): Promise<Result<DoneRequest | null>> {
  const found = await lookUpRequest(trx, request);
  hasLookedFirst(trx);
  return found;
}

/** The same for whoever has changed something before asking: such work is not done again by itself. */
export async function lookUpRequest(
  trx: Trx,
  request: KeyedRequest,
): Promise<Result<DoneRequest | null>> {
  const by = actorColumns(request.actor);
  const row = await trx
    .selectFrom('act')
    .select(['subjectId', 'data', 'kind', 'requestHash as hash'])
    .where('idempotencyKey', '=', request.idempotencyKey)
    .where('actorKind', '=', by.actorKind)
    .where('actorId', 'is not distinct from', by.actorId)
    .where('actorName', 'is not distinct from', by.actorName)
    .executeTakeFirst();
  if (!row) return ok(null);
  const { hash, kind, ...done } = row;
  // Acts from before requests were hashed: the kind is all there is to compare.
  const same = hash === null ? kind === request.kind : await isHashOf(trx, hash, request);
  return same ? ok(done) : refuse('KEY_USED_FOR_ANOTHER');
}

/** Whether a kept hash is that of this request. */
export async function isHashOf(
  trx: Trx,
  hash: Buffer,
  request: Pick<KeyedRequest, 'kind' | 'asked'>,
): Promise<boolean> {
  return hash.equals(await hashOfRequest(trx, request));
}

/**
 * Recognises a request without keeping it: a keyed hash, because it may hold a personal number and
 * the ledger is kept for ever. Passwords typed to confirm are no part of what is asked.
 */
export async function hashOfRequest(
  trx: Trx,
  { kind, asked }: Pick<KeyedRequest, 'kind' | 'asked'>,
): Promise<Buffer> {
  const text = JSON.stringify([kind, asked], (name, value: unknown) =>
    name === 'idempotencyKey' || /password/i.test(name) ? undefined : value,
  );
  return keyedHash(await secretKey(trx, 'requestKey'), canonicalJson(JSON.parse(text)));
}
