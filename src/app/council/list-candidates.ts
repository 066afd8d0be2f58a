import { isAllowedSomewhere, isWithinReach, type Actor } from '#domain/access/authorize.ts';
import { ROLES, type Role } from '#domain/access/rights.ts';
import type { PlainDate } from '#domain/calendar/plain-date.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import { listCandidateRows } from '#storage/council/candidates.ts';
import type { Db, Trx } from '#storage/database.ts';
import type { Deps } from '../deps.ts';
import { reachFor } from '../allow.ts';

/** A person who may be given a seat, with the roles that say so. */
export interface Candidate {
  readonly accountId: string;
  readonly name: string;
  readonly bodyName: string;
  readonly roles: readonly Role[];
}

/** A province the actor may plan a session for, with its candidates. */
export interface CandidateList {
  readonly unitId: string;
  readonly unitName: string;
  readonly candidates: readonly Candidate[];
}

/**
 * Who can sit: people whom the administrator made eligible for the province's councils, its leaders
 * (Đ7.3b-2: the chair is one), and the office, which gives the secretary.
 */
const ELIGIBLE = [
  'councilMember',
  'leader',
  'officeHead',
  'officeOfficer',
  'advisor',
] as const satisfies readonly Role[];

/** The candidates of every province the actor plans sessions for. Refuses NOT_ALLOWED. */
export async function listCandidates(
  deps: Deps,
  actor: Actor,
): Promise<Result<readonly CandidateList[]>> {
  if (!isAllowedSomewhere(actor, 'session.create')) return refuse('NOT_ALLOWED');
  const today = deps.clock.today();
  const reach = reachFor(deps, actor, 'session.create');
  const provinces = deps.units
    .unitsOfLevel('province', today)
    .filter((unit) => isWithinReach(reach, { unitId: unit.id }, deps.units));
  return ok(
    await Promise.all(
      provinces.map(async ({ id, fullName }) => ({
        unitId: id,
        unitName: fullName,
        candidates: await candidatesOf(deps.db, id, today),
      })),
    ),
  );
}

/** Who can sit on the councils of a unit on a day. */
export async function candidatesOf(
  db: Db | Trx,
  unitId: string,
  day: PlainDate,
): Promise<readonly Candidate[]> {
  const rows = await listCandidateRows(db, unitId, ELIGIBLE, day);
  return rows.map((row) => ({ ...row, roles: ROLES.filter((role) => row.roles.includes(role)) }));
}
