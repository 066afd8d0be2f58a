import { describe, expect, test } from 'vitest';
import { plainDate } from '../calendar/plain-date.ts';
import type { UnitRegister } from '../units/register.ts';
import { checkEntry, ruralShare, type EntryInput } from './check-entry.ts';
import { ENTRY_FIELDS, ENTRY_KINDS, type EntryKind } from './kinds.ts';

const TODAY = plainDate(2026, 11, 30);
const COMMUNE = {
  id: 'bac-ha',
  level: 'commune',
  fullName: 'Xã Bắc Hà',
  validFrom: null,
  validTo: null,
};
const units = { unitById: () => COMMUNE } as unknown as UnitRegister;

const VILLAGE: EntryInput = {
  name: '  Làng nghề  rượu ngô Bản Phố ',
  unitId: 'bac-ha',
  street: 'thôn Bản Phố 2',
  values: {
    type: 'traditionalVillage',
    trade: 'Nấu rượu ngô',
    households: '1.240',
    ruralHouseholds: '250',
    paperNumber: '3391/QĐ-UBND',
    paperDay: '28/12/2016',
  },
};

describe('an entry of a further register', () => {
  test('is read field by field, each kept as its kind of value', () => {
    expect(checkEntry(units, 'craftVillage', VILLAGE, TODAY)).toEqual({
      ok: true,
      value: {
        name: 'Làng nghề rượu ngô Bản Phố',
        unitId: 'bac-ha',
        street: 'thôn Bản Phố 2',
        values: {
          type: 'traditionalVillage',
          trade: 'Nấu rượu ngô',
          households: 1240,
          ruralHouseholds: 250,
          workers: null,
          paperNumber: '3391/QĐ-UBND',
          paperDay: '2016-12-28',
          paperIssuer: null,
        },
      },
    });
  });

  test.each([
    ['12', 1200],
    ['12,5', 1250],
    ['1.012,25', 101_225],
    ['0,01', 1],
  ])('%s hectares are %i ares', (area, ares) => {
    const read = checkEntry(units, 'materialArea', areaOf(area), TODAY);
    expect(read.ok && read.value.values.area).toBe(ares);
  });

  test.each(['12,345', '-3', 'mười', '1,2,3', '123456789'])('%s is no area', (area) => {
    expect(codes('materialArea', areaOf(area))).toEqual(['ENTRY_NOT_A_NUMBER area']);
  });

  test.each(ENTRY_KINDS)('%s without anything names every field that it must have', (kind) => {
    const wanted = ENTRY_FIELDS[kind].filter(({ isRequired }) => isRequired);
    expect(codes(kind, { name: '', unitId: 'bac-ha', street: '', values: {} })).toEqual([
      'ENTRY_FIELD_MISSING name',
      ...wanted.map(({ name }) => `ENTRY_FIELD_MISSING ${name}`),
    ]);
  });

  test('is refused with all its mistakes at once', () => {
    const wrong = {
      ...VILLAGE.values,
      type: 'shop',
      households: '100',
      ruralHouseholds: '101',
      paperDay: '01/12/2026',
    };
    expect(codes('craftVillage', { ...VILLAGE, values: wrong })).toEqual([
      'ENTRY_NOT_OFFERED type',
      'ENTRY_DAY_AHEAD paperDay',
      'ENTRY_MORE_THAN_ALL ruralHouseholds',
    ]);
  });

  test('keeps of a checklist what is on it, in its order, and nothing else', () => {
    const shop = { type: 'shop', owner: 'HTX mẫu', criteriaMet: ['specialities', 'place'] };
    const point = { ...VILLAGE, values: shop };
    const read = checkEntry(units, 'salesPoint', point, TODAY);
    expect(read.ok && read.value.values.criteriaMet).toEqual(['place', 'specialities']);
    const invented = { ...point, values: { ...shop, criteriaMet: ['place', 'big'] } };
    expect(codes('salesPoint', invented)).toEqual(['ENTRY_NOT_OFFERED criteriaMet']);
  });

  test('a protection may end in days to come, but not before its paper', () => {
    const values = { type: 'collective', owner: 'Hội mẫu', paperDay: '02/05/2024' };
    const brand = (endsOn: string) => ({ ...VILLAGE, values: { ...values, endsOn } });
    expect(codes('brand', brand('02/05/2034'))).toEqual([]);
    expect(codes('brand', brand('02/05/2024'))).toEqual([]);
    expect(codes('brand', brand('01/05/2024'))).toEqual(['ENTRY_ENDS_BEFORE endsOn']);
  });
});

test('one household in five makes a craft village', () => {
  expect(ruralShare({ households: 1240, ruralHouseholds: 248 })).toBe(20);
  expect(ruralShare({ households: 1240, ruralHouseholds: 247 })).toBe(19);
  expect(ruralShare({ households: 0, ruralHouseholds: 0 })).toBe(null);
  expect(ruralShare({ households: 12 })).toBe(null);
});

function areaOf(area: string): EntryInput {
  return { ...VILLAGE, values: { trade: 'Mận Tam hoa', area } };
}

function codes(kind: EntryKind, input: EntryInput): readonly string[] {
  const read = checkEntry(units, kind, input, TODAY);
  return read.ok ? [] : read.refusals.map(({ code, field }) => `${code} ${field}`);
}
