import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../calendar/day-arithmetic.ts';
import { plainDate } from '../calendar/plain-date.ts';
import { days } from '../calendar/testing/days.ts';
import { withChanges, type UnitChange } from './change.ts';
import { checkChange, leaningOn } from './check-change.ts';
import { splitFullName } from './kind.ts';
import { UnitRegister } from './register.ts';
import type { Unit, UnitRecords } from './unit.ts';

const BEGIN = plainDate(2025, 7, 1);
const ON = plainDate(2027, 1, 1);
const BEFORE = addDays(ON, -1);
const TODAY = plainDate(2026, 11, 24);
const LAW = {
  number: '1673/NQ-UBTVQH15',
  dated: plainDate(2026, 11, 10),
  body: 'standingCommittee',
} as const;

const records: UnitRecords = {
  units: [
    unit('p', 'Tỉnh Lào Cai', null),
    unit('q', 'Tỉnh Vĩnh Long', null),
    unit('a', 'Xã Bắc Hà', 'p'),
    unit('b', 'Xã Lùng Phình', 'p'),
    unit('c', 'Xã Bản Liền', 'p'),
    unit('z', 'Xã Cầu Kè', 'q'),
  ],
  earlierNames: [],
  successions: [],
};

function unit(id: string, fullName: string, parentId: string | null): Unit {
  const split = splitFullName(fullName);
  if (!split) throw new Error(fullName);
  const level = parentId === null ? 'province' : 'commune';
  const life = { validFrom: BEGIN, validTo: null, endKnown: true, source: 'ví dụ' };
  return { id, code: id, level, ...split, fullName, parentId, ...life };
}

function change(of: Partial<UnitChange>): UnitChange {
  return {
    kind: 'merge',
    on: ON,
    law: LAW,
    sources: ['a'],
    into: ['b'],
    made: [],
    sourceStays: false,
    named: null,
    ...of,
  };
}

const NEW = { id: 'a:new', kind: 'Phường', name: 'Bắc Hà', code: '02900' } as const;
const after = (...changes: UnitChange[]) => new UnitRegister(withChanges(records, changes));
const judge = (one: UnitChange, others: readonly UnitChange[] = [], today = TODAY) =>
  checkChange(one, { units: after(...others), others, today });
const codeOf = (one: UnitChange, others: readonly UnitChange[] = [], today = TODAY) => {
  const judged = judge(one, others, today);
  return judged.ok ? 'ok' : `${judged.refusals[0].code} ${judged.refusals[0].field ?? ''}`;
};
const ids = (units: readonly Unit[]) => units.map(({ id }) => id);

describe('on its day a change holds by itself', () => {
  test('communes merged into a new ward are listed until the day before, the ward from the day on', () => {
    const units = after(change({ sources: ['a', 'b'], into: [NEW.id], made: [NEW] }));
    expect(ids(units.descendantsOf('p', BEFORE))).toEqual(['a', 'b', 'c']);
    expect(ids(units.descendantsOf('p', ON))).toEqual([NEW.id, 'c']);
    expect(units.currentUnitsOf('a', ON)).toMatchObject({
      certain: true,
      units: [{ fullName: 'Phường Bắc Hà' }],
    });
    expect([...units.unitsWithin(NEW.id, ON)].sort()).toEqual(['a', NEW.id, 'b']);
    expect([...units.unitsWithin(NEW.id, BEFORE)]).toEqual([NEW.id]);
  });

  test('a name of its day stays: the old one before, the new one from the day on', () => {
    const units = after(
      change({ kind: 'rename', into: [], named: { kind: 'Phường', name: 'Bắc Hà' } }),
    );
    expect(units.unitById('a', BEFORE)?.fullName).toBe('Xã Bắc Hà');
    expect(units.unitById('a', ON)?.fullName).toBe('Phường Bắc Hà');
    expect(units.fullAddress('a', BEFORE)).toBe('xã Bắc Hà, tỉnh Lào Cai');
  });

  test('a commune that went to several is a question, not a guess', () => {
    const units = after(change({ kind: 'split', into: ['b', 'c'] }));
    expect(units.currentUnitsOf('a', ON)).toMatchObject({ certain: false });
    expect(units.isWithin('a', 'b', ON)).toBe(false);
    expect(units.isWithin('a', 'p', ON)).toBe(true);
  });

  test('what gave a part away and merged later went to the later one alone', () => {
    const gave = change({ kind: 'split', sourceStays: true, into: [NEW.id], made: [NEW] });
    const later = plainDate(2028, 1, 1);
    const units = after(gave, change({ on: later, into: ['b'] }));
    expect(ids(units.descendantsOf('p', ON))).toEqual([NEW.id, 'a', 'b', 'c']);
    expect(units.currentUnitsOf('a', later)).toMatchObject({ certain: true, units: [{ id: 'b' }] });
    expect(units.isWithin('a', 'b', later)).toBe(true);
  });

  test('a boundary moves no unit', () => {
    const moved = withChanges(records, [change({ kind: 'boundary' })]);
    expect(moved).toBe(records);
  });

  test('whatever is merged when, every commune lies in the province on every day', () => {
    const property = fc.property(
      days({ from: BEGIN, to: plainDate(2029, 1, 1), edges: [ON, plainDate(2028, 1, 1)] }),
      days({ from: addDays(BEGIN, 1), to: plainDate(2028, 1, 1), edges: [ON] }),
      (day, on) => {
        const units = after(change({ on, sources: ['a', 'b'], into: [NEW.id], made: [NEW] }));
        for (const id of ['a', 'b', 'c', NEW.id]) expect(units.isWithin(id, 'p', day)).toBe(true);
        const listed = ids(units.descendantsOf('p', day));
        expect(listed.includes('a')).toBe(day < on);
        expect(listed.includes(NEW.id)).toBe(day >= on);
      },
    );
    fc.assert(property, { seed: 7, numRuns: 200 });
  });
});

describe('refused by name', () => {
  test.each([
    ['before its law', { on: plainDate(2026, 11, 9) }, 'UNIT_CHANGE_BEFORE_LAW on'],
    [
      'a paper of tomorrow',
      { law: { ...LAW, dated: addDays(TODAY, 1) } },
      'UNIT_LAW_IN_FUTURE dated',
    ],
    ['a unit into itself', { into: ['a'] }, 'UNIT_INTO_ITSELF into0'],
    ['a unit twice', { sources: ['a', 'a'] }, 'UNIT_INTO_ITSELF source0'],
    ['nobody takes over', { into: [] }, 'UNIT_CHANGE_COUNT into0'],
    ['a division into one', { kind: 'split' }, 'UNIT_CHANGE_COUNT into0'],
    ['no unit', { sources: [] }, 'UNIT_CHANGE_COUNT source0'],
    ['an unknown unit', { sources: ['x'] }, 'UNIT_UNKNOWN source0'],
    ['an unknown successor', { into: ['x'] }, 'UNIT_UNKNOWN into0'],
    ['a province', { sources: ['p'] }, 'UNIT_NOT_COMMUNE source0'],
    ['another province', { into: ['z'] }, 'UNIT_OTHER_PROVINCE into0'],
    [
      'the name it has',
      { kind: 'rename', into: [], named: { kind: 'Xã', name: 'Bắc Hà' } },
      'UNIT_CHANGE_CHANGES_NOTHING named',
    ],
    [
      'the name of a neighbour',
      { kind: 'rename', into: [], named: { kind: 'Xã', name: 'Bản Liền' } },
      'UNIT_NAME_TAKEN named',
    ],
  ] as const)('%s', (_, of, code) => {
    expect(codeOf(change(of as Partial<UnitChange>))).toBe(code);
  });

  test('a unit that ends before it begins', () => {
    const law = { ...LAW, dated: plainDate(2025, 6, 1) };
    expect(codeOf(change({ law, on: BEGIN }))).toBe('UNIT_ENDS_BEFORE_BEGIN on');
    expect(codeOf(change({ law, on: addDays(BEGIN, 1) }))).toBe('ok');
  });

  test('two changes of one unit on one day, and one that is not in the order of days', () => {
    const first = change({ into: ['c'] });
    expect(codeOf(change({}), [first])).toBe('UNIT_CHANGE_SAME_DAY source0');
    expect(codeOf(change({ on: BEFORE }), [first])).toBe('UNIT_CHANGED_LATER on');
    expect(codeOf(change({ on: addDays(ON, 1) }), [first])).toBe('UNIT_ABOLISHED source0');
  });

  test('a circle: each into the other', () => {
    const first = change({ sources: ['b'], into: ['a'] });
    expect(codeOf(change({}), [first])).toBe('UNIT_CHANGE_CIRCLE into0');
  });

  test('the National Assembly may move a commune to another province', () => {
    expect(codeOf(change({ into: ['z'], law: { ...LAW, body: 'nationalAssembly' } }))).toBe('ok');
  });

  test('what another change leans on is not taken back', () => {
    const made = change({ sources: ['a', 'b'], into: [NEW.id], made: [NEW] });
    const next = change({ on: plainDate(2028, 1, 1), sources: [NEW.id], into: ['c'] });
    expect(leaningOn(made, [next])).toBe(next);
    expect(leaningOn(next, [made])).toBeUndefined();
  });
});
