import { expect, test } from 'vitest';
import type { Unit, UnitRecords } from '#domain/units/unit.ts';
import { loadUnits } from '#platform/units/load.ts';
import { testDatabase } from '../testing/test-database.ts';
import { saveUnits } from './save-units.ts';

const { db } = await testDatabase();

const province: Unit = {
  id: 'c:15',
  code: '15',
  level: 'province',
  kind: 'Tỉnh',
  name: 'Lào Cai',
  fullName: 'Tỉnh Lào Cai',
  parentId: null,
  validFrom: null,
  validTo: null,
  endKnown: true,
  source: 'test',
};
const commune: Unit = {
  ...province,
  id: 'c:02839',
  code: '02839',
  level: 'commune',
  kind: 'Xã',
  name: 'Bắc Hà',
  fullName: 'Xã Bắc Hà',
  parentId: 'c:15',
};

const records = (units: readonly Unit[]): UnitRecords => ({
  units,
  earlierNames: [],
  successions: [],
});

const names = () =>
  db.selectFrom('unit').select(['id', 'fullName', 'folded']).orderBy('id').execute();

test('a child may stand before its parent, and names are kept folded for searching', async () => {
  await saveUnits(db, records([commune, province]));
  expect(await names()).toEqual([
    { id: 'c:02839', fullName: 'Xã Bắc Hà', folded: 'xa bac ha' },
    { id: 'c:15', fullName: 'Tỉnh Lào Cai', folded: 'tinh lao cai' },
  ]);
});

test('a corrected name replaces the old one, and no unit is ever removed', async () => {
  const corrected = { ...commune, kind: 'Phường', fullName: 'Phường Bắc Hà' } as const;
  await saveUnits(db, records([corrected, province]));
  await saveUnits(db, records([province]));
  expect((await names()).map((unit) => unit.fullName)).toEqual(['Phường Bắc Hà', 'Tỉnh Lào Cai']);
});

test('the records of the software are saved whole, and a second time changes nothing', async () => {
  const all = loadUnits();
  const states = async () =>
    db
      .selectFrom('unit')
      .select(({ fn }) => fn.countAll<number>().as('units'))
      .execute();
  await saveUnits(db, all);
  expect(await states()).toEqual([{ units: all.units.length }]);
  await saveUnits(db, all);
  expect(await states()).toEqual([{ units: all.units.length }]);
});
