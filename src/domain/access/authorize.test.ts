import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plainDate } from '../calendar/plain-date.ts';
import {
  authorize,
  isAllowedSomewhere,
  isWithinReach,
  reachOf,
  type Actor,
  type Grant,
  type Target,
} from './authorize.ts';
import { PLACE_OF_ROLE } from './places.ts';
import { RIGHTS, ROLES } from './rights.ts';
import { VERBS } from './verbs.ts';

/** A small country: a province with two communes, one of them made of an old one, and another province. */
const TREE: Readonly<Record<string, readonly string[]>> = {
  province: ['province', 'bac-ha', 'na-hoi-cu', 'sa-pa'],
  'bac-ha': ['bac-ha', 'na-hoi-cu'],
  'sa-pa': ['sa-pa'],
  'na-hoi-cu': ['na-hoi-cu'],
  elsewhere: ['elsewhere'],
};
const units = { unitsWithin: (unitId: string) => new Set(TREE[unitId]) };
const DAY = plainDate(2026, 9, 24);

function actor(...grants: readonly Grant[]): Actor {
  return { kind: 'person', accountId: 'a', name: 'Lù Văn Toàn', grants };
}

const officer = actor({ role: 'communeOfficer', unitId: 'bac-ha' });

describe('a right', () => {
  test('is given in the role that carries it', () => {
    expect(authorize(officer, 'dossier.receive', { unitId: 'bac-ha' }, units, DAY)).toEqual({
      ok: true,
      value: 'communeOfficer',
    });
  });

  test('reaches what lies in the unit, also an old commune that became part of it', () => {
    expect(authorize(officer, 'dossier.receive', { unitId: 'na-hoi-cu' }, units, DAY).ok).toBe(
      true,
    );
  });

  test.each([
    ['another commune', { unitId: 'sa-pa' }],
    ['the province above', { unitId: 'province' }],
    ['another province', { unitId: 'elsewhere' }],
    ['a unit nobody knows', { unitId: 'nowhere' }],
    ['a record without a place', {}],
  ] satisfies [string, Target][])('does not reach %s', (_name, target) => {
    expect(authorize(officer, 'dossier.receive', target, units, DAY)).toEqual({
      ok: false,
      refusals: [{ code: 'NOT_ALLOWED', data: {} }],
    });
  });

  test('of a producer reaches that producer only, wherever it lies', () => {
    const producer = actor({ role: 'producer', producerId: 'ban-may' });
    const may = (target: Target) => authorize(producer, 'dossier.submit', target, units, DAY).ok;
    expect(may({ producerId: 'ban-may', unitId: 'bac-ha' })).toBe(true);
    expect(may({ producerId: 'may-trang', unitId: 'bac-ha' })).toBe(false);
  });

  test('of a council member reaches the dossiers of the own session only', () => {
    const member = actor({ role: 'councilMember', sessionId: 'round-2' });
    const may = (target: Target) => authorize(member, 'dossier.view', target, units, DAY).ok;
    expect(may({ unitId: 'bac-ha', sessionIds: ['round-1', 'round-2'] })).toBe(true);
    expect(may({ unitId: 'bac-ha', sessionIds: ['round-1'] })).toBe(false);
    expect(may({ unitId: 'bac-ha', sessionIds: [] })).toBe(false);
  });

  test('is taken from the first role that has it there: verb and place must belong to one role', () => {
    const both = actor(
      { role: 'communeOfficer', unitId: 'bac-ha' },
      { role: 'leader', unitId: 'province' },
    );
    expect(authorize(both, 'dossier.view', { unitId: 'sa-pa' }, units, DAY)).toEqual({
      ok: true,
      value: 'leader',
    });
    expect(authorize(both, 'dossier.receive', { unitId: 'sa-pa' }, units, DAY).ok).toBe(false);
  });

  test('is nobody’s without a role', () => {
    for (const verb of VERBS) {
      expect(isAllowedSomewhere(actor(), verb)).toBe(false);
      expect(authorize(actor(), verb, { unitId: 'province' }, units, DAY).ok).toBe(false);
    }
  });
});

const UNITS = Object.keys(TREE);
const PRODUCERS = ['p1', 'p2'];
const SESSIONS = ['s1', 's2'];

const anyGrant: fc.Arbitrary<Grant> = fc
  .constantFrom(...ROLES)
  .chain((role): fc.Arbitrary<Grant> => {
    if (role === 'producer') {
      return fc.constantFrom(...PRODUCERS).map((producerId) => ({ role, producerId }));
    }
    if (role === 'councilMember' || role === 'secretary' || role === 'chair') {
      return fc.constantFrom(...SESSIONS).map((sessionId) => ({ role, sessionId }));
    }
    return fc.constantFrom(...UNITS).map((unitId) => ({ role, unitId }));
  });
const anyActor = fc.array(anyGrant, { maxLength: 4 }).map((grants) => actor(...grants));
const anyTarget: fc.Arbitrary<Target> = fc.record(
  {
    producerId: fc.constantFrom(...PRODUCERS),
    unitId: fc.constantFrom(...UNITS),
    sessionIds: fc.subarray(SESSIONS),
  },
  { requiredKeys: [] },
);

describe('for every actor, verb and record', () => {
  test('the guard of one record and the filter of the list agree', () => {
    fc.assert(
      fc.property(anyActor, fc.constantFrom(...VERBS), anyTarget, (who, verb, target) => {
        const guarded = authorize(who, verb, target, units, DAY).ok;
        expect(isWithinReach(reachOf(who, verb, DAY), target, units)).toBe(guarded);
      }),
      { seed: 26, numRuns: 2000 },
    );
  });

  test('what is allowed here is allowed somewhere, in a role that the table gives the verb', () => {
    fc.assert(
      fc.property(anyActor, fc.constantFrom(...VERBS), anyTarget, (who, verb, target) => {
        const answer = authorize(who, verb, target, units, DAY);
        if (!answer.ok) return;
        expect(isAllowedSomewhere(who, verb)).toBe(true);
        expect(RIGHTS[answer.value].verbs).toContain(verb);
      }),
      { seed: 27, numRuns: 2000 },
    );
  });

  test('a role more never takes a right away', () => {
    fc.assert(
      fc.property(
        anyActor,
        anyGrant,
        fc.constantFrom(...VERBS),
        anyTarget,
        (who, more, verb, at) => {
          if (!authorize(who, verb, at, units, DAY).ok) return;
          const wider = { ...who, grants: [...who.grants, more] };
          expect(authorize(wider, verb, at, units, DAY).ok).toBe(true);
        },
      ),
      { seed: 28, numRuns: 2000 },
    );
  });
});

describe('the places of roles', () => {
  test('fit the reach of the rights table', () => {
    const expected = Object.fromEntries(
      ROLES.map((role) => {
        const place = PLACE_OF_ROLE[role];
        const eligible = role === 'councilMember' || place === null;
        return [role, eligible ? 'session' : place === 'producer' ? 'producer' : 'unit'];
      }),
    );
    expect(Object.fromEntries(ROLES.map((role) => [role, RIGHTS[role].reach]))).toEqual(expected);
  });
});
