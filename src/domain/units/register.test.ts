import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plainDate } from '../calendar/plain-date.ts';
import { days } from '../calendar/testing/days.ts';
import { checkCommune } from './check-commune.ts';
import { splitFullName } from './kind.ts';
import { UnitRegister } from './register.ts';
import type { EarlierName, Succession, Unit, UnitLevel } from './unit.ts';

const MERGER = plainDate(2025, 7, 1);
const RAISED = plainDate(2026, 9, 20);
const BEFORE = plainDate(2025, 6, 30);
const TODAY = plainDate(2026, 11, 21);

/** A small country: two provinces merged, a commune split, a commune raised to a ward. */
const register = new UnitRegister({
  units: [
    unit('c:15', 'province', 'Tỉnh Lào Cai', null),
    unit('c:02839', 'commune', 'Xã Bắc Hà', 'c:15'),
    unit('c:02848', 'commune', 'Xã Lùng Phình', 'c:15'),
    unit('c:04252', 'commune', 'Phường Yên Bái', 'c:15'),
    unit('o:10', 'province', 'Tỉnh Lào Cai', null),
    unit('o:085', 'district', 'Huyện Bắc Hà', 'o:10'),
    unit('o:02839', 'commune', 'Thị trấn Bắc Hà', 'o:085'),
    unit('o:02848', 'commune', 'Xã Lùng Phình', 'o:085'),
    unit('o:15', 'province', 'Tỉnh Yên Bái', null),
    unit('o:132', 'district', 'Thành phố Yên Bái', 'o:15'),
    unit('o:04252', 'commune', 'Phường Yên Thịnh', 'o:132'),
    { ...unit('o:earlier', 'commune', 'Xã Lầu Thí Ngài', 'o:085'), code: '', endKnown: false },
  ],
  earlierNames: [earlierName('c:04252', 'Xã Yên Bái')],
  successions: [
    succession('o:10', 'c:15'),
    succession('o:15', 'c:15'),
    succession('o:02839', 'c:02839'),
    succession('o:02848', 'c:02848', false),
    succession('o:02848', 'c:02839', false),
    succession('o:04252', 'c:04252'),
    succession('o:earlier', 'c:02848', false),
  ],
});

function unit(id: string, level: UnitLevel, fullName: string, parentId: string | null): Unit {
  const split = splitFullName(fullName);
  if (split === undefined) throw new Error(fullName);
  const span = id.startsWith('c:')
    ? { validFrom: MERGER, validTo: null }
    : { validFrom: null, validTo: MERGER };
  const code = id.slice(2);
  return {
    id,
    code,
    level,
    fullName,
    ...split,
    parentId,
    ...span,
    endKnown: true,
    source: 'ví dụ',
  };
}

function earlierName(unitId: string, fullName: string): EarlierName {
  return { unitId, kind: 'Xã', name: fullName.slice(3), fullName, until: RAISED, source: 'ví dụ' };
}

function succession(fromId: string, toId: string, whole = true): Succession {
  return { fromId, toId, on: MERGER, whole, source: 'ví dụ' };
}

const ids = (units: readonly Unit[]) => units.map((found) => found.id);

describe('a unit is found by code and name as of a day', () => {
  test('the same code is another unit before and after 01/07/2025', () => {
    expect(register.unitByCode('02839', BEFORE)?.fullName).toBe('Thị trấn Bắc Hà');
    expect(register.unitByCode('02839', MERGER)?.fullName).toBe('Xã Bắc Hà');
    expect(register.unitByCode('085', TODAY)).toBeUndefined();
    expect(register.unitByCode('99', TODAY)).toBeUndefined();
  });

  test('a name without diacritics finds all units that carry it that day', () => {
    expect(ids(register.findByName('bac ha', BEFORE))).toEqual(['o:02839', 'o:085']);
    expect(ids(register.findByName('Bắc Hà', TODAY))).toEqual(['c:02839']);
    expect(ids(register.findByName('huyện bắc hà', BEFORE))).toEqual(['o:085']);
  });

  test('the search is narrowed by level and by the unit around', () => {
    expect(ids(register.findByName('Yên Bái', BEFORE, { level: 'district' }))).toEqual(['o:132']);
    expect(ids(register.findByName('Lào Cai', BEFORE, { level: 'commune' }))).toEqual([]);
    expect(ids(register.findByName('Lùng Phình', BEFORE, { within: 'o:10' }))).toEqual(['o:02848']);
    expect(ids(register.findByName('Lùng Phình', BEFORE, { within: 'o:15' }))).toEqual([]);
  });

  test('a unit that ended earlier is found, but not listed', () => {
    expect(ids(register.findByName('Lầu Thí Ngài', plainDate(2019, 1, 1)))).toEqual(['o:earlier']);
    expect(ids(register.unitsOfLevel('commune', BEFORE))).toEqual([
      'o:02839',
      'o:02848',
      'o:04252',
    ]);
  });

  test('a ward raised from a commune answers to the name of the day', () => {
    expect(register.unitById('c:04252', plainDate(2026, 9, 19))?.fullName).toBe('Xã Yên Bái');
    expect(register.unitById('c:04252', RAISED)?.fullName).toBe('Phường Yên Bái');
    expect(ids(register.findByName('Xã Yên Bái', plainDate(2026, 1, 1)))).toEqual(['c:04252']);
    expect(ids(register.findByName('Xã Yên Bái', TODAY))).toEqual([]);
  });
});

describe('the tree has three levels before 01/07/2025 and two since', () => {
  test('parents and ancestors are those of the time', () => {
    expect(register.parentOf('o:02839', BEFORE)?.id).toBe('o:085');
    expect(ids(register.ancestorsOf('o:02839', BEFORE))).toEqual(['o:085', 'o:10']);
    expect(ids(register.ancestorsOf('c:02839', TODAY))).toEqual(['c:15']);
    expect(register.parentOf('c:15', TODAY)).toBeUndefined();
  });

  test('descendants are those standing that day', () => {
    expect(ids(register.descendantsOf('o:10', BEFORE))).toEqual(['o:085', 'o:02839', 'o:02848']);
    expect(ids(register.descendantsOf('c:15', TODAY))).toEqual(['c:02839', 'c:02848', 'c:04252']);
    expect(ids(register.descendantsOf('o:10', TODAY))).toEqual([]);
  });

  test('an address is written in the form of its time', () => {
    expect(register.fullAddress('o:02839', BEFORE, 'tổ 3')).toBe(
      'tổ 3, thị trấn Bắc Hà, huyện Bắc Hà, tỉnh Lào Cai',
    );
    expect(register.fullAddress('o:02839', TODAY)).toBe(
      'thị trấn Bắc Hà, huyện Bắc Hà, tỉnh Lào Cai',
    );
    expect(register.fullAddress('c:02839', TODAY, ' thôn Na Quang ')).toBe(
      'thôn Na Quang, xã Bắc Hà, tỉnh Lào Cai',
    );
    expect(register.fullAddress('c:04252', plainDate(2026, 1, 1))).toBe('xã Yên Bái, tỉnh Lào Cai');
    expect(register.fullAddress('unknown', TODAY, 'tổ 3')).toBe('tổ 3');
  });
});

describe('what became of a unit is followed over time', () => {
  test('a commune that went whole into one is certain', () => {
    const places = register.currentUnitsOf('o:02839', TODAY);
    expect(ids(places.units)).toEqual(['c:02839']);
    expect(places.certain).toBe(true);
  });

  test('a split commune gives a list of proposals', () => {
    const places = register.currentUnitsOf('o:02848', TODAY);
    expect(ids(places.units)).toEqual(['c:02839', 'c:02848']);
    expect(places.certain).toBe(false);
  });

  test('a commune whose end is not known gives a proposal, never a certainty', () => {
    const places = register.currentUnitsOf('o:earlier', TODAY);
    expect(ids(places.units)).toEqual(['c:02848']);
    expect(places.certain).toBe(false);
  });

  test('a district lives on in what became of its communes', () => {
    expect(ids(register.currentUnitsOf('o:085', TODAY).units)).toEqual(['c:02839', 'c:02848']);
  });

  test('a present commune is followed back, a standing one is itself', () => {
    expect(ids(register.currentUnitsOf('c:02839', BEFORE).units)).toEqual(['o:02839', 'o:02848']);
    expect(ids(register.currentUnitsOf('c:02839', TODAY).units)).toEqual(['c:02839']);
    expect(register.currentUnitsOf('unknown', TODAY)).toEqual({ units: [], certain: false });
  });

  test('successors and predecessors are the lines of the texts', () => {
    expect(register.successorsOf('o:02848').map((line) => line.toId)).toEqual([
      'c:02848',
      'c:02839',
    ]);
    expect(register.predecessorsOf('c:15').map((line) => line.fromId)).toEqual(['o:10', 'o:15']);
    expect(register.successorsOf('c:15')).toEqual([]);
  });

  test('old units lie in today’s province, today’s communes lay in an old one', () => {
    expect(register.isWithin('o:02839', 'c:15', TODAY)).toBe(true);
    expect(register.isWithin('o:085', 'c:15', TODAY)).toBe(true);
    expect(register.isWithin('o:132', 'c:02839', TODAY)).toBe(false);
    expect(register.isWithin('o:02848', 'c:02848', TODAY)).toBe(false);
    expect(register.isWithin('c:04252', 'o:15', BEFORE)).toBe(true);
    expect(register.isWithin('c:04252', 'o:10', BEFORE)).toBe(false);
    expect(register.isWithin('o:02839', 'o:10', TODAY)).toBe(true);
    expect(register.isWithin('c:15', 'c:15', TODAY)).toBe(true);
    expect(register.isWithin('c:15', 'c:02839', TODAY)).toBe(false);
    expect(register.isWithin('unknown', 'c:15', TODAY)).toBe(false);
  });

  test('the reach of a right holds exactly the units that lie within', () => {
    const all = [...register.unitsWithin('c:15', TODAY), 'unknown'];
    expect(all).toHaveLength(13);
    fc.assert(
      fc.property(
        fc.constantFrom(...all),
        fc.constantFrom(...all),
        days({ from: plainDate(2019, 1, 1), to: TODAY, edges: [MERGER, RAISED] }),
        (id, ancestor, day) => {
          expect(register.unitsWithin(ancestor, day).has(id)).toBe(
            register.isWithin(id, ancestor, day),
          );
        },
      ),
      { seed: 15, numRuns: 700 },
    );
  });
});

describe('a new address needs a commune of today', () => {
  test('a standing commune is taken', () => {
    expect(checkCommune(register, 'c:02839', TODAY)).toMatchObject({
      ok: true,
      value: { fullName: 'Xã Bắc Hà' },
    });
  });

  test.each([
    ['unknown', { code: 'UNIT_UNKNOWN', data: { unit: 'unknown' } }],
    ['c:15', { code: 'UNIT_NOT_COMMUNE', data: { unit: 'Tỉnh Lào Cai' } }],
    [
      'o:02848',
      {
        code: 'UNIT_ABOLISHED',
        data: {
          unit: 'Xã Lùng Phình',
          proposals: 'xã Bắc Hà, tỉnh Lào Cai; xã Lùng Phình, tỉnh Lào Cai',
        },
      },
    ],
  ])('%s is refused', (id, refusal) => {
    expect(checkCommune(register, id, TODAY)).toEqual({
      ok: false,
      refusals: [{ ...refusal, field: 'unitId' }],
    });
  });
});

describe('faulty records are found at the start', () => {
  const place = unit('c:01', 'province', 'Thành phố Hà Nội', null);
  test.each([
    ['an id used twice', { units: [place, place], earlierNames: [], successions: [] }],
    [
      'a successor that is not there',
      { units: [place], earlierNames: [], successions: [succession('c:01', 'c:99')] },
    ],
    [
      'a parent that is not there',
      { units: [{ ...place, parentId: 'c:99' }], earlierNames: [], successions: [] },
    ],
  ])('%s', (_, records) => {
    expect(() => new UnitRegister(records)).toThrow();
  });
});
