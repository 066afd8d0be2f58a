import { ROLES, type Role } from './rights.ts';

/** Two roles that one account never holds at a time, and why. */
export interface Exclusion {
  readonly roles: readonly [Role, Role];
  readonly reason: ExclusionReason;
}

/** Why two roles exclude each other; pages put it into words. */
export const EXCLUSION_REASONS = ['ownMatter', 'laterStep', 'inspects', 'givesRoles'] as const;
export type ExclusionReason = (typeof EXCLUSION_REASONS)[number];

/**
 * - `ownMatter`: whoever speaks for a producer would deal with the own dossiers, or with a
 *   competitor's.
 * - `laterStep`: commune, office, council and signature look at one dossier after each other, and
 *   each is there to find what the one before overlooked. A secretary comes from the office and
 *   scores nothing; the chair of the council is a leader (Đ7.3b-2), so these two go together, and
 *   the dossier itself keeps such a leader from signing what the own council scored.
 * - `inspects`: nobody inspects the own work; the inspector reads every other role's.
 * - `givesRoles`: whoever gives roles and resets passwords could take part under any name already;
 *   holding a deciding role as well would need no second account.
 *
 * Not excluded: an advisor sits with office, council or leader, because the advisory group has no
 * act of its own; officer and head of one office; member, chair and secretary, because a seat is
 * held for one session.
 */
const PARTNERS: readonly (readonly [ExclusionReason, Role, readonly Role[]])[] = [
  [
    'ownMatter',
    'producer',
    [
      'communeOfficer',
      'officeOfficer',
      'officeHead',
      'advisor',
      'councilMember',
      'secretary',
      'chair',
      'leader',
      'inspector',
      'administrator',
    ],
  ],
  [
    'laterStep',
    'communeOfficer',
    ['officeOfficer', 'officeHead', 'advisor', 'councilMember', 'secretary', 'chair', 'leader'],
  ],
  ['laterStep', 'officeOfficer', ['councilMember', 'chair', 'leader']],
  ['laterStep', 'officeHead', ['councilMember', 'chair', 'leader']],
  ['laterStep', 'leader', ['councilMember', 'secretary']],
  [
    'inspects',
    'inspector',
    [
      'communeOfficer',
      'officeOfficer',
      'officeHead',
      'advisor',
      'councilMember',
      'secretary',
      'chair',
      'leader',
      'administrator',
    ],
  ],
  [
    'givesRoles',
    'administrator',
    [
      'communeOfficer',
      'officeOfficer',
      'officeHead',
      'councilMember',
      'secretary',
      'chair',
      'leader',
    ],
  ],
];

/** The table of roles that exclude each other, each pair once. */
export const EXCLUSIONS: readonly Exclusion[] = PARTNERS.flatMap(([reason, role, partners]) =>
  partners.map((partner): Exclusion => ({ roles: [role, partner], reason })),
);

/** Why one account cannot hold both roles; null when it can. */
export function exclusionOf(one: Role, other: Role): ExclusionReason | null {
  const found = EXCLUSIONS.find(
    ({ roles: [a, b] }) => (a === one && b === other) || (a === other && b === one),
  );
  return found?.reason ?? null;
}

/** Every role by how much harm it could do together with one that excludes it; the least first. */
const BY_HARM: readonly Role[] = [
  'producer',
  'advisor',
  'inspector',
  'communeOfficer',
  'officeOfficer',
  'officeHead',
  'secretary',
  'councilMember',
  'chair',
  'leader',
  'administrator',
];

/**
 * What still works of roles that were given before the table was kept: of two that exclude each
 * other the one that could do less harm, whatever came first. Nobody is locked out of the own
 * entry, and nobody decides in it.
 */
export function workingRoles(held: Iterable<Role>): ReadonlySet<Role> {
  const all = new Set(held);
  const working = new Set<Role>();
  for (const role of BY_HARM) {
    if (!all.has(role)) continue;
    if ([...working].every((kept) => exclusionOf(kept, role) === null)) working.add(role);
  }
  return working;
}

/** The first of the held roles that a new one cannot stand beside, in the order of the rights table. */
export function heldAgainst(role: Role, held: Iterable<Role>): Role | null {
  const all = new Set(held);
  return ROLES.find((one) => all.has(one) && exclusionOf(one, role) !== null) ?? null;
}
