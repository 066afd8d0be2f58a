import type { UnitLevel } from '../units/unit.ts';
import type { Role } from './rights.ts';

/** Where a role is given: to people of a producer, of a commune or of the whole province. */
export type GrantPlace = 'producer' | UnitLevel;

/**
 * The place each role needs when an administrator gives it. `councilMember` makes a person eligible
 * for the province's councils; seats, chair and secretary belong to one session and are given there.
 */
export const PLACE_OF_ROLE = {
  producer: 'producer',
  communeOfficer: 'commune',
  officeOfficer: 'province',
  officeHead: 'province',
  advisor: 'province',
  councilMember: 'province',
  secretary: null,
  chair: null,
  leader: 'province',
  inspector: 'province',
  administrator: 'province',
} as const satisfies Record<Role, GrantPlace | null>;

/** The roles an administrator can give. */
export type GrantableRole = Exclude<Role, 'secretary' | 'chair'>;

export function isGrantable(role: Role): role is GrantableRole {
  return PLACE_OF_ROLE[role] !== null;
}
