import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { EXCLUSIONS, exclusionOf, heldAgainst, workingRoles } from './exclusive-roles.ts';
import { ROLES, type Role } from './rights.ts';

/** o: own matter, s: a later step on the same dossier, i: inspects, a: gives roles; `.` go together. */
const LETTERS = { ownMatter: 'o', laterStep: 's', inspects: 'i', givesRoles: 'a' } as const;

const TABLE = {
  //                 pr co oo oh ad cm se ch le in ma
  producer: /*      */ '. o o o o o o o o o o',
  communeOfficer: /**/ 'o . s s s s s s s i a',
  officeOfficer: /* */ 'o s . . . s . s s i a',
  officeHead: /*    */ 'o s . . . s . s s i a',
  advisor: /*       */ 'o s . . . . . . . i .',
  councilMember: /* */ 'o s s s . . . . s i a',
  secretary: /*     */ 'o s . . . . . . s i a',
  chair: /*         */ 'o s s s . . . . . i a',
  leader: /*        */ 'o s s s . s s . . i a',
  inspector: /*     */ 'o i i i i i i i i . i',
  administrator: /* */ 'o a a a . a a a a i .',
} as const satisfies Record<Role, string>;

const roles = fc.uniqueArray(fc.constantFrom(...ROLES));

test.each(ROLES)('%s goes together with exactly these roles, and says why not', (role) => {
  const row = ROLES.map((other) => {
    const reason = exclusionOf(role, other);
    return reason === null ? '.' : LETTERS[reason];
  });
  expect(row.join(' ')).toBe(TABLE[role]);
});

test('each pair stands in the table once', () => {
  const pairs = EXCLUSIONS.map((one) => [...one.roles].sort().join(' '));
  expect(pairs.filter((pair, at) => pairs.indexOf(pair) !== at)).toEqual([]);
});

describe('what works of roles given before the table', () => {
  test.each([
    [['leader', 'officeHead', 'inspector', 'communeOfficer', 'producer'], ['producer']],
    [['councilMember', 'communeOfficer'], ['communeOfficer']],
    [
      ['leader', 'chair'],
      ['leader', 'chair'],
    ],
    [
      ['leader', 'councilMember', 'chair'],
      ['councilMember', 'chair'],
    ],
    [
      ['officeOfficer', 'secretary', 'administrator'],
      ['officeOfficer', 'secretary'],
    ],
    [
      ['administrator', 'advisor'],
      ['administrator', 'advisor'],
    ],
  ] as const)('of %j remain %j', (held, working) => {
    expect([...workingRoles(held)].sort()).toEqual([...working].sort());
  });

  test('no two that work exclude each other, and none is lost without one that stands against it', () => {
    fc.assert(
      fc.property(roles, (held) => {
        const working = [...workingRoles(held)];
        for (const one of working)
          for (const other of working) expect(exclusionOf(one, other)).toBeNull();
        for (const lost of held.filter((role) => !working.includes(role)))
          expect(heldAgainst(lost, working)).not.toBeNull();
      }),
      { seed: 5 },
    );
  });
});

test('a new role is refused exactly when one held stands against it', () => {
  expect(heldAgainst('leader', ['producer', 'officeHead'])).toBe('producer');
  expect(heldAgainst('leader', ['chair', 'advisor', 'leader'])).toBeNull();
});
