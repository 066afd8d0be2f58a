import { standingOf } from '#domain/acts/subject.ts';
import type { Actor } from '#domain/access/authorize.ts';
import { CHECK, hasFailed, isOnTeam, type CheckStanding } from '#domain/supervision/check-acts.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import type { Opening } from '#domain/supervision/grounds.ts';
import type { Ground } from '#domain/supervision/revocation-acts.ts';
import { listActs } from '#storage/acts/list-acts.ts';
import type { Db, Trx } from '#storage/database.ts';
import { findCheck } from '#storage/supervision/checks.ts';
import type { Deps } from '../deps.ts';
import { viewCheck } from './view-check.ts';

/** What a check that failed gives to the form of a case, for a person to look over. */
export interface FromCheck {
  readonly checkId: string;
  readonly code: string;
  readonly closedOn: CheckStanding['closedOn'];
  readonly ground: Ground;
  readonly found: string;
}

/**
 * A case that follows from a check: b where a criterion is no longer met, d where only the mark is misused;
 * what the team wrote stands as what was seen. Refuses NOT_FOUND and REVOCATION_CHECK_NOT_FAILED.
 */
export async function draftFromCheck(
  deps: Deps,
  actor: Actor,
  checkId: string,
): Promise<Result<FromCheck>> {
  const view = await viewCheck(deps, actor, checkId);
  if (!view.ok) return view;
  const { check, standing, record } = view.value;
  if (!hasFailed(standing)) return refuse('REVOCATION_CHECK_NOT_FAILED');
  const lost = check.items.filter(({ id }) => record?.answers[id]?.answer === 'lost');
  const onlyMark = lost.length > 0 && lost.every(({ part }) => part === 'mark');
  const notes = lost.map(({ id }) => record?.answers[id]?.note ?? '').filter(Boolean);
  const { closedOn } = standing;
  const found = check.paper ? check.reason : notes.join('\n');
  return ok({ checkId, code: check.code, closedOn, ground: onlyMark ? 'd' : 'b', found });
}

/**
 * Whether a case may rest on the check it names: it is of this certificate, all have signed it, and it
 * failed. Gives its id, null where the case rests on something else. Refuses REVOCATION_CHECK_NOT_FAILED.
 */
export async function checkOfOpening(
  trx: Trx,
  { source, sourceId }: Opening,
  certificateId: string,
): Promise<Result<string | null>> {
  if (source !== 'check' || sourceId === null) return ok(null);
  const check = await findCheck(trx, sourceId);
  if (check?.certificateId !== certificateId) return refuse('REVOCATION_CHECK_NOT_FAILED');
  const standing = standingOf(CHECK, await listActs(trx, CHECK, sourceId));
  return hasFailed(standing) ? ok(sourceId) : refuse('REVOCATION_CHECK_NOT_FAILED');
}

/** Whether the person was sent to the check a case rests on: who found it does not decide it. */
export async function wasOnTeam(
  db: Db | Trx,
  { accountId }: Pick<Actor, 'accountId'>,
  checkId: string | null,
): Promise<boolean> {
  if (checkId === null) return false;
  return isOnTeam(standingOf(CHECK, await listActs(db, CHECK, checkId)), accountId);
}
