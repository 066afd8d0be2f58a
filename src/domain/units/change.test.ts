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
    ['a province into a commune', { sources: ['p'] }, 'UNIT_NOT_COMMUNE into0'],
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

describe('provinces that become one', () => {
  const BODY = { ...LAW, number: '250/2026/QH16', body: 'nationalAssembly' } as const;
  const MADE = { id: 'a:tinh', kind: 'Tỉnh', name: 'Hoàng Liên', code: '' } as const;
  const merger = (of: Partial<UnitChange> = {}) =>
    change({ law: BODY, sources: ['p', 'q'], into: [MADE.id], made: [MADE], ...of });

  test('hold all their communes from the day on, and papers of before name the old one', () => {
    const units = after(merger());
    expect(ids(units.descendantsOf('p', BEFORE))).toEqual(['a', 'b', 'c']);
    expect(ids(units.descendantsOf(MADE.id, BEFORE))).toEqual([]);
    expect(ids(units.descendantsOf('p', ON))).toEqual([]);
    expect(ids(units.descendantsOf(MADE.id, ON))).toEqual(['a', 'b', 'c', 'z']);
    expect(units.fullAddress('z', BEFORE)).toBe('xã Cầu Kè, tỉnh Vĩnh Long');
    expect(units.fullAddress('z', ON)).toBe('xã Cầu Kè, tỉnh Hoàng Liên');
    expect([...units.unitsWithin(MADE.id, ON)].sort()).toEqual(
      ['a', 'b', 'c', 'p', 'q', 'z', MADE.id].sort(),
    );
    // Who was of the old province keeps what was its own, and gains nothing.
    expect([...units.unitsWithin('p', ON)].sort()).toEqual(['a', 'b', 'c', 'p']);
    expect([...units.unitsWithin(MADE.id, BEFORE)]).toEqual([MADE.id]);
  });

  test('into one that goes on, and a commune that is merged there later', () => {
    const later = plainDate(2028, 1, 1);
    const into = merger({ sources: ['q'], into: ['p'], made: [] });
    const units = after(
      into,
      change({ on: later, sources: ['z', 'a'], into: [NEW.id], made: [NEW] }),
    );
    expect(units.isWithin('z', 'p', BEFORE)).toBe(false);
    expect(units.isWithin('z', 'p', ON)).toBe(true);
    expect(ids(units.descendantsOf('p', later))).toEqual([NEW.id, 'b', 'c']);
    expect(units.fullAddress(NEW.id, later)).toBe('phường Bắc Hà, tỉnh Lào Cai');
    expect(codeOf(change({ on: later, sources: ['z'], into: ['b'] }), [into])).toBe('ok');
  });

  test.each([
    ['by another body', { law: LAW }, 'UNIT_PROVINCE_BY_ASSEMBLY body'],
    ['into a commune', { sources: ['p'], into: ['z'], made: [] }, 'UNIT_NOT_COMMUNE into0'],
    ['with a commune', { sources: ['p', 'z'] }, 'UNIT_NOT_COMMUNE source1'],
    ['into a ward', { made: [{ ...MADE, kind: 'Phường' }] }, 'UNIT_KIND_UNFIT newKind0'],
    [
      'under a name in use',
      { sources: ['p'], made: [{ ...MADE, name: 'Vĩnh Long' }] },
      'UNIT_NAME_TAKEN newName0',
    ],
    [
      'as a division',
      { kind: 'split', sources: ['p'], into: ['q', MADE.id] },
      'UNIT_NOT_COMMUNE source0',
    ],
    ['as it should be', {}, 'ok '],
  ] as const)('are judged: %s', (_, of, code) => {
    expect(codeOf(merger(of as Partial<UnitChange>))).toBe(code.trim());
  });

  test('rights, pages and lists say the same of every unit on every day', () => {
    const day = days({
      from: BEGIN,
      to: plainDate(2029, 12, 31),
      edges: [ON, plainDate(2028, 1, 1)],
    });
    const provinces = fc.constantFrom(
      merger(),
      merger({ sources: ['q'], into: ['p'], made: [] }),
      merger({ sources: ['p'], into: ['q'], made: [] }),
    );
    const communes = fc.constantFrom(
      change({ on: plainDate(2028, 1, 1), sources: ['a', 'b'], into: [NEW.id], made: [NEW] }),
      change({ on: plainDate(2026, 12, 1), sources: ['a'], into: ['c'] }),
      change({ on: plainDate(2026, 12, 1), kind: 'split', sources: ['a'], into: ['b', 'c'] }),
    );
    fc.assert(
      fc.property(provinces, communes, day, (first, second, on) => {
        const units = after(first, second);
        const all = units.records.units.map(({ id }) => id);
        const within = units.everyWithin();
        for (const id of all)
          for (const ancestor of all) {
            const said = units.isWithin(id, ancestor, on);
            const kept = within.some(
              ({ unitId, withinId, from, until }) =>
                unitId === id &&
                withinId === ancestor &&
                (from === null || from <= on) &&
                (until === null || on < until),
            );
            const reached = units.unitsWithin(ancestor, on).has(id);
            expect([id, ancestor, kept, reached]).toEqual([id, ancestor, said, said]);
          }
      }),
      { seed: 34, numRuns: 200 },
    );
  });
});
