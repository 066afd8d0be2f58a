import type { Actor } from '#domain/access/authorize.ts';
import {
  CHECK,
  hasSigned,
  isOnTeam,
  type CheckActKind,
  type CheckActs,
  type CheckStanding,
  type CheckState,
} from '#domain/supervision/check-acts.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import { lockCheck, type CheckRow } from '#storage/supervision/checks.ts';
import { projectCheck } from '#storage/supervision/project-check.ts';
import type { KeyedInput } from '../acts/act-on.ts';
import type { Found, StoredSubject } from '../acts/stored-subject.ts';

/** A request to act on a check; made by the form once, sent again on retry. */
export interface CheckRequest extends KeyedInput {
  readonly checkId: string;
}

/** What only the team does: it was there. */
const TEAMS: readonly CheckActKind[] = ['complete', 'sign', 'reopen'];

/** A check in the tables. The record is the team's: whoever was not sent writes and signs nothing. */
export const CHECKS: StoredSubject<CheckActs, CheckState, CheckStanding, CheckRow, CheckRequest> = {
  rules: CHECK,
  idOf: ({ checkId }) => checkId,
  lock: lockCheck,
  targetOf: (_trx, _actor, { unitId, producerId }) => ({ unitId, producerId }),
  check: checkMember,
  project: projectCheck,
};

function checkMember(
  actor: Actor,
  kind: CheckActKind,
  { standing }: Found<CheckActs, CheckStanding, CheckRow>,
): Promise<Result<null>> {
  return Promise.resolve(memberMay(actor, kind, standing));
}

function memberMay(
  { accountId }: Actor,
  kind: CheckActKind,
  standing: CheckStanding,
): Result<null> {
  if (!TEAMS.includes(kind)) return ok(null);
  if (standing.members.length === 0) return refuse('CHECK_WITHOUT_TEAM');
  if (!isOnTeam(standing, accountId)) return refuse('CHECK_NOT_ON_TEAM');
  if (kind === 'sign' && hasSigned(standing, accountId)) return refuse('CHECK_SIGNED_ALREADY');
  return ok(null);
}
