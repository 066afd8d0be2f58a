import type { Actor, Grant } from '#domain/access/authorize.ts';
import { ROLES, type Role } from '#domain/access/rights.ts';
import { tokenHash } from '#platform/tokens.ts';
import {
  hasLeft,
  isInForce,
  listGrantsOf,
  listSeats,
  type GrantRow,
  type Seat,
} from '#storage/access/grants.ts';
import { familyOf } from '#storage/parties/families.ts';
import { findWebSession, touchWebSession } from '#storage/access/web-sessions.ts';
import type { Deps } from '../deps.ts';
import { roleOfSeat, workingOf } from './held-roles.ts';
import { IDLE_LIFE, shifted, TOUCH_EVERY } from './session-life.ts';

/** Who is signed in, as pages greet the person; rights are asked of the actor, never of this. */
export interface SignedInAccount {
  readonly id: string;
  readonly signInName: string;
  readonly name: string;
  /** The office or producer the person speaks for; empty when none is noted. */
  readonly bodyName: string;
  /** Without repetition, in the order of the rights table. */
  readonly roles: readonly Role[];
}

export interface Loaded {
  readonly actor: Actor;
  readonly account: SignedInAccount;
}

/**
 * Who is behind the cookie, with the grants and council seats in force today; null when nobody is, and
 * for whoever's last role has ended: that session is worth nothing from then on.
 */
export async function loadActor(deps: Deps, token: string): Promise<Loaded | null> {
  const now = deps.clock.now();
  const hash = tokenHash(token);
  const session = await findWebSession(deps.db, hash, now, shifted(now, -IDLE_LIFE));
  if (!session || (session.isDemo && !deps.demo)) return null;
  if (session.lastSeenAt < shifted(now, -TOUCH_EVERY)) await touchWebSession(deps.db, hash, now);
  const rights = await rightsOf(deps, session.accountId);
  if (!rights) return null;
  const { accountId, signInName, displayName, bodyName } = session;
  return {
    actor: { kind: 'person', accountId, name: displayName, grants: rights.grants },
    account: { id: accountId, signInName, name: displayName, bodyName, roles: rights.roles },
  };
}

/** What an account may do today. */
interface Rights {
  readonly grants: readonly Grant[];
  readonly roles: readonly Role[];
}

/** The grants and council seats of an account in force today; null when its last role has ended. */
export async function rightsOf(deps: Deps, accountId: string): Promise<Rights | null> {
  const [grants, seats] = await Promise.all([
    listGrantsOf(deps.db, [accountId]),
    listSeats(deps.db, accountId),
  ]);
  const today = deps.clock.today();
  if (hasLeft(grants, today)) return null;
  const inForce = grants.filter((grant) => isInForce(grant, today));
  const spokenFor = inForce.flatMap(({ producerId }) => (producerId === null ? [] : [producerId]));
  return rightsFrom(inForce, seats, await familyOf(deps.db, spokenFor, today));
}

/** `producerIds`: for whom a producer's people speak, after merges: the one that is kept before its doubles. */
function rightsFrom(
  rows: readonly GrantRow[],
  seats: readonly Seat[],
  producerIds: readonly string[],
): Rights {
  const works = workingOf(rows, seats);
  const working = rows.filter((row) => works.has(row.role));
  const sitting = seats.filter((seat) => seat.closed || works.has(roleOfSeat(seat)));
  const role = 'producer';
  const own = works.has(role)
    ? producerIds.map((producerId) => ({ role, producerId }) as const)
    : [];
  const grants = [...own, ...working.flatMap(grantOf), ...sitting.map(grantOfSeat)];
  const roles = new Set<Role>([...working, ...grants].map((grant) => grant.role));
  return { grants, roles: ROLES.filter((role) => roles.has(role)) };
}

/** A grant of the table at a unit as a right. To be eligible for councils is none: seats give the rights. */
function grantOf({ role, unitId }: GrantRow): readonly Grant[] {
  if (role === 'councilMember' || role === 'secretary' || role === 'chair') return [];
  if (role === 'producer') return [];
  return unitId === null ? [] : [{ role, unitId }];
}

function grantOfSeat(seat: Seat): Grant {
  return { role: roleOfSeat(seat), sessionId: seat.sessionId };
}
