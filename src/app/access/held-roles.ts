import {
  exclusionOf,
  heldAgainst,
  workingRoles,
  type ExclusionReason,
} from '#domain/access/exclusive-roles.ts';
import type { Role } from '#domain/access/rights.ts';
import type { PlainDate } from '#domain/calendar/plain-date.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import { lockAccounts } from '#storage/access/accounts.ts';
import { listGrantsOf, listSeats, type Seat } from '#storage/access/grants.ts';
import type { Trx } from '#storage/database.ts';

/** A role an account is to hold from one day to another; null = until it is ended. */
export interface RoleToHold {
  readonly accountId: string;
  readonly role: Role;
  readonly validFrom: PlainDate;
  readonly validTo: PlainDate | null;
}

/**
 * Can the account hold this role beside those it has on any of the days, and beside its seats in
 * sessions that are not over? The account stays locked, so that of two roles given at once the
 * second sees the first. Refuses ROLES_OWN_MATTER, ROLES_LATER_STEP, ROLES_INSPECTION and
 * ROLES_ADMINISTRATION.
 */
export async function checkBesideHeld(trx: Trx, wanted: RoleToHold): Promise<Result<null>> {
  await lockAccounts(trx, [wanted.accountId]);
  const grants = (await listGrantsOf(trx, [wanted.accountId])).filter((one) => meet(one, wanted));
  const seats = (await listSeats(trx, wanted.accountId)).filter((seat) => !seat.closed);
  const held = heldAgainst(wanted.role, [
    ...grants.map((one) => one.role),
    ...seats.map(roleOfSeat),
  ]);
  const reason = held === null ? null : exclusionOf(held, wanted.role);
  return reason === null ? ok(null) : refuse(REFUSAL_OF[reason], {}, 'role');
}

/**
 * Which of the roles in force today work: where two were given that exclude each other, before the
 * table was kept, the more harmful one gives no rights.
 */
export function workingOf(
  grants: readonly { readonly role: Role }[],
  seats: readonly Seat[],
): ReadonlySet<Role> {
  const sitting = seats.filter((seat) => !seat.closed).map(roleOfSeat);
  return workingRoles([...grants.map((grant) => grant.role), ...sitting]);
}

/** Deputies and invited experts are members; the chair has rights beyond that. */
export function roleOfSeat({ role }: Pick<Seat, 'role'>): 'chair' | 'secretary' | 'councilMember' {
  return role === 'chair' || role === 'secretary' ? role : 'councilMember';
}

const REFUSAL_OF = {
  ownMatter: 'ROLES_OWN_MATTER',
  laterStep: 'ROLES_LATER_STEP',
  inspects: 'ROLES_INSPECTION',
  givesRoles: 'ROLES_ADMINISTRATION',
} as const satisfies Record<ExclusionReason, string>;

type Days = Pick<RoleToHold, 'validFrom' | 'validTo'>;

/** Whether there is a day on which both are in force. */
function meet(one: Days, other: Days): boolean {
  return beginsInTime(one, other) && beginsInTime(other, one);
}

function beginsInTime(one: Days, { validTo }: Days): boolean {
  return validTo === null || one.validFrom <= validTo;
}
