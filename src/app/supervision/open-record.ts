import type { Actor } from '#domain/access/authorize.ts';
import { CHECK, isOnTeam } from '#domain/supervision/check-acts.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import { readStanding } from '#storage/acts/list-acts.ts';
import type { Trx } from '#storage/database.ts';
import { lockCheck, type CheckRow } from '#storage/supervision/checks.ts';
import { allow } from '../allow.ts';
import type { Deps } from '../deps.ts';

/**
 * The check whose record one of its team writes just now, kept from everybody else until the transaction ends. Refuses
 * NOT_FOUND, NOT_ALLOWED, CHECK_NOT_ON_TEAM, CHECK_NOT_OPEN.
 */
export async function openRecord(
  deps: Deps,
  trx: Trx,
  actor: Actor,
  checkId: string,
): Promise<Result<CheckRow>> {
  const check = await lockCheck(trx, checkId);
  if (!check) return refuse('NOT_FOUND');
  const allowed = allow(deps, actor, 'check.record', { unitId: check.unitId });
  if (!allowed.ok) return allowed;
  const standing = await readStanding(trx, CHECK, checkId);
  if (!isOnTeam(standing, actor.accountId)) return refuse('CHECK_NOT_ON_TEAM');
  return standing.state === 'planned' ? ok(check) : refuse('CHECK_NOT_OPEN');
}
