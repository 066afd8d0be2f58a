import { expect, test } from 'vitest';
import { ROLES, type Role } from '../access/rights.ts';
import { rolesAllowed } from '../acts/subject.ts';
import { CHECK, CHECK_ACTS, type CheckActKind, type CheckState } from './check-acts.ts';

const STATES: readonly CheckState[] = ['none', 'planned', 'signing', 'closed', 'cancelled'];
const KINDS = Object.keys(CHECK_ACTS) as CheckActKind[];
const OFFICE = ['officeOfficer', 'officeHead'] as const;
const RECORDERS = ['communeOfficer', ...OFFICE, 'advisor'] as const;

/** What may be done, written out once more by hand: state, act, roles. */
const EXPECTED: readonly (readonly [CheckState, CheckActKind, ...Role[]])[] = [
  ['none', 'order', ...OFFICE],
  ['none', 'cite', ...OFFICE],
  ['planned', 'assign', ...OFFICE],
  ['planned', 'complete', ...RECORDERS],
  ['planned', 'cancel', 'officeHead', 'leader'],
  ['signing', 'sign', ...RECORDERS],
  ['signing', 'reopen', ...RECORDERS],
  ['signing', 'close', ...RECORDERS],
  ['closed', 'remark', 'producer'],
  ['closed', 'settle', ...OFFICE],
];

test('whoever may do what to a check stands in the table, and nothing else', () => {
  const found = STATES.flatMap((state) =>
    KINDS.flatMap((kind) => {
      const roles = rolesAllowed(CHECK, state, kind);
      return roles.length === 0 ? [] : [[state, kind, ...roles].join(' ')];
    }),
  );
  const meant = EXPECTED.map(([state, kind, ...roles]) =>
    [state, kind, ...ROLES.filter((role) => roles.includes(role))].join(' '),
  );
  expect(found.sort()).toEqual(meant.sort());
});
