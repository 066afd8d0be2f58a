import type { Actor } from '#domain/access/authorize.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import type { Db, Trx } from '#storage/database.ts';
import { isId } from '#storage/ids.ts';
import { isAtWork } from '#storage/imports/runs.ts';
import { findList, lockList } from '#storage/imports/lists.ts';
import type { Verb } from '#domain/access/verbs.ts';
import { allow } from '../allow.ts';
import type { Deps } from '../deps.ts';

export type FoundList = NonNullable<Awaited<ReturnType<typeof findList>>>;

/** A list of the office, to be looked at. Refuses NOT_FOUND and NOT_ALLOWED. */
export async function findOwnList(
  deps: Deps,
  db: Db | Trx,
  actor: Actor,
  id: string,
): Promise<Result<FoundList>> {
  return own(deps, actor, 'import.view', await findList(db, id));
}

/**
 * The same, for nobody else to work on until the transaction ends. Refuses IMPORT_AT_WORK, IMPORT_LAID_DOWN and
 * IMPORT_ENTERED besides: what is being entered, what a second person reads, or confirmed, stays as it is.
 */
export async function lockOwnList(
  deps: Deps,
  trx: Trx,
  actor: Actor,
  id: string,
): Promise<Result<FoundList>> {
  // Asked before the lock, which whoever works on it holds until the end.
  const busy = isId(id) && (await isAtWork(trx, id));
  const seen = busy ? await findList(trx, id) : await lockList(trx, id);
  const list = own(deps, actor, 'earlier.enter', seen);
  if (list.ok && busy) return refuse('IMPORT_AT_WORK');
  if (!list.ok || list.value.state === 'open') return list;
  return refuse(list.value.state === 'laidDown' ? 'IMPORT_LAID_DOWN' : 'IMPORT_ENTERED');
}

function own(deps: Deps, actor: Actor, verb: Verb, list: FoundList | undefined): Result<FoundList> {
  if (!list) return refuse('NOT_FOUND');
  const allowed = allow(deps, actor, verb, { unitId: list.provinceId });
  return allowed.ok ? ok(list) : allowed;
}
