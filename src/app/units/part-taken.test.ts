import { expect, test } from 'vitest';
import { plainDate } from '#domain/calendar/plain-date.ts';
import { UnitRegister } from '#domain/units/register.ts';
import { loadUnits } from '#platform/units/load.ts';
import { findingsOf } from '#storage/quality/findings.ts';
import { rememberedPlace } from '#storage/units/place-answers.ts';
import { listOpenPlaces } from '../parties/list-open-places.ts';
import { placeProducers } from '../parties/place-producers.ts';
import { codeOf, valueOf } from '../testing/commune-work.ts';
import { makeActor, makeProducer, PLACES } from '../testing/make.ts';
import { testDeps } from '../testing/test-deps.ts';
import { confirmChange } from './confirm-change.ts';
import { prepareChange, type PrepareChange } from './prepare-change.ts';
import { NOTHING_TYPED } from './testing/nothing-typed.ts';

const TODAY = plainDate(2026, 11, 24);
const ON = plainDate(2027, 1, 1);
const { bacHa, lungPhinh, laoCai } = PLACES;
const deps = { ...(await testDeps({ today: TODAY })), units: new UnitRegister(loadUnits()) };
const administrator = await makeActor(deps, 'administrator', { unitId: laoCai });
const second = await makeActor(deps, 'administrator', { unitId: laoCai });
const office = await makeActor(deps, 'officeOfficer', { unitId: laoCai });
const commune = await makeActor(deps, 'communeOfficer', { unitId: bacHa });
const key = () => ({ idempotencyKey: deps.newId() });
const NEW = 'a:2027-01-01.c-15.xa-ban-pho';

async function change(of: Partial<PrepareChange>) {
  const entered = await prepareChange(deps, administrator, {
    ...NOTHING_TYPED,
    ...{ on: ON, number: '1673/NQ-UBTVQH15', dated: plainDate(2026, 11, 10) },
    ...{ body: 'standingCommittee', note: '', sourceStays: false, source0: bacHa, ...key() },
    ...of,
  } as PrepareChange);
  const { changeId } = valueOf(entered);
  valueOf(await confirmChange(deps, second, { changeId, ...key() }));
}
const open = async () => {
  const { places, total } = valueOf(await listOpenPlaces(deps, office, 1));
  return { total, names: places.flatMap(({ producers }) => producers.map((one) => one.legalName)) };
};
const found = async () => {
  const { rows } = await findingsOf('placeUnresolved', {
    day: deps.clock.today(),
    bands: [],
  }).execute(deps.db);
  return rows.map(({ name }) => name).sort();
};
const place = (producerIds: readonly [string, ...string[]], unitId: string, actor = office) =>
  placeProducers(deps, actor, { producerIds: [...producerIds], unitId, ...key() });

const one = await makeProducer(deps, { legalName: 'HTX Một', street: 'thôn 1' });
const two = await makeProducer(deps, { legalName: 'HTX Hai', street: 'thôn 2' });
await makeProducer(deps, { legalName: 'HTX Xa', unitId: lungPhinh });

test('from the day on which a part is taken out, each producer of the unit is asked about, and the answer is remembered', async () => {
  await change({ kind: 'split', sourceStays: true, newKind0: 'Xã', newName0: 'Bản Phố' });
  expect([await open(), await found()]).toEqual([{ total: 0, names: [] }, []]);
  deps.clock.moveTo(ON);
  expect(await open()).toEqual({ total: 2, names: ['HTX Hai', 'HTX Một'] });
  expect(await found()).toEqual(['HTX Hai', 'HTX Một']);
  const { places } = valueOf(await listOpenPlaces(deps, office, 1));
  expect(places[0]?.parted).toEqual({ on: ON, into: ['Xã Bản Phố'] });
  expect(places[0]?.choices.slice(0, 2).map(({ id }) => id)).toEqual([bacHa, NEW]);
  // Who comes after it gives the address of its own day.
  await makeProducer(deps, { legalName: 'HTX Mới' });
  expect(await codeOf(place([one.id], NEW, commune))).toBe('NOT_ALLOWED');

  valueOf(await place([one.id], NEW));
  valueOf(await place([two.id], bacHa));
  expect([await open(), await found()]).toEqual([{ total: 0, names: [] }, []]);
  expect(await codeOf(place([two.id], NEW))).toBe('PLACE_NOT_OPEN');
  expect(await rememberedPlace(deps.db, { oldUnitId: bacHa, street: 'THÔN 1' })).toBe(NEW);
  expect(await rememberedPlace(deps.db, { oldUnitId: bacHa, street: 'thôn 2' })).toBe(bacHa);
  const { unitId } = await deps.db
    .selectFrom('producer')
    .select('unitId')
    .where('id', '=', one.id)
    .executeTakeFirstOrThrow();
  expect(unitId).toBe(NEW);
});

test('a boundary that moves later asks once more about those that are left', async () => {
  const later = plainDate(2027, 6, 1);
  deps.clock.moveTo(plainDate(2027, 5, 1));
  await change({ kind: 'boundary', on: later, into0: lungPhinh });
  expect((await open()).total).toBe(0);
  deps.clock.moveTo(later);
  expect(await open()).toEqual({ total: 2, names: ['HTX Hai', 'HTX Mới'] });
});
