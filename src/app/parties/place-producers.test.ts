import { expect, test } from 'vitest';
import { plainDate } from '#domain/calendar/plain-date.ts';
import { rememberedPlace } from '#storage/units/place-answers.ts';
import { makeActor, makeProducer, PLACES } from '../testing/make.ts';
import { testDeps } from '../testing/test-deps.ts';
import { listOpenPlaces } from './list-open-places.ts';
import { placeProducers, type PlaceProducers } from './place-producers.ts';

const TODAY = plainDate(2026, 11, 24);
const deps = await testDeps({ today: TODAY });
/** Phường Ngọc Khánh, quận Ba Đình: divided on 01/07/2025. */
const OLD = 'o:00025';
const [part] = deps.units.currentUnitsOf(OLD, TODAY).units;
const unitId = part?.id ?? '';
const office = await makeActor(deps, 'officeOfficer', { unitId: 'c:01' });
const elsewhere = await makeActor(deps, 'officeOfficer', { unitId: PLACES.laoCai });
const commune = await makeActor(deps, 'communeOfficer', { unitId });
const first = await makeProducer(deps, { unitId: OLD, legalName: 'HTX Một', street: 'Ngõ 1' });
const second = await makeProducer(deps, { unitId: OLD, legalName: 'HTX Hai', street: 'Ngõ 2' });
const settled = await makeProducer(deps, { unitId, legalName: 'HTX Ba' });

const form = (of: Partial<PlaceProducers> = {}): PlaceProducers => ({
  producerIds: [first.id, second.id],
  unitId,
  idempotencyKey: deps.newId(),
  ...of,
});
const refused = (code: string) => ({ ok: false, refusals: [{ code }] });
const open = async () => {
  const list = await listOpenPlaces(deps, office, 1);
  if (!list.ok) throw new Error(JSON.stringify(list.refusals));
  return list.value;
};

test('where a divided commune’s producers lie is asked of the office, and of nobody else', async () => {
  expect(await open()).toMatchObject({
    total: 2,
    places: [{ unitId: OLD, producers: [{ legalName: 'HTX Hai' }, { legalName: 'HTX Một' }] }],
  });
  expect(await listOpenPlaces(deps, commune, 1)).toMatchObject(refused('NOT_ALLOWED'));
  expect(await placeProducers(deps, commune, form())).toMatchObject(refused('NOT_ALLOWED'));
  expect(await placeProducers(deps, elsewhere, form())).toMatchObject(refused('NOT_ALLOWED'));
  const there = form({ unitId: PLACES.bacHa });
  expect(await placeProducers(deps, elsewhere, there)).toMatchObject(refused('NOT_ALLOWED'));
});

test('what cannot be is refused, and nothing of the form is half done', async () => {
  const none = form({ producerIds: [] });
  expect(await placeProducers(deps, office, none)).toMatchObject(refused('PLACE_NONE_CHOSEN'));
  expect(await placeProducers(deps, office, form({ unitId: OLD }))).toMatchObject(
    refused('UNIT_ABOLISHED'),
  );
  const one = form({ producerIds: [first.id, settled.id] });
  expect(await placeProducers(deps, office, one)).toMatchObject(refused('PLACE_NOT_OPEN'));
  expect((await open()).total).toBe(2);
});

test('answered in bulk they are recorded there from today, and the answer is remembered', async () => {
  const sent = form();
  expect(await placeProducers(deps, office, sent)).toEqual({ ok: true, value: { placed: 2 } });
  expect(await placeProducers(deps, office, sent)).toEqual({ ok: true, value: { placed: 2 } });
  expect((await open()).total).toBe(0);
  const rows = await deps.db
    .selectFrom('producer')
    .select(['unitId', 'version'])
    .where('id', 'in', [first.id, second.id])
    .execute();
  expect(rows).toEqual([
    { unitId, version: 2 },
    { unitId, version: 2 },
  ]);
  expect(await rememberedPlace(deps.db, { oldUnitId: OLD, street: 'NGÕ 1' })).toBe(unitId);
  expect(await rememberedPlace(deps.db, { oldUnitId: OLD, street: 'Ngõ 3' })).toBeUndefined();
  expect(await placeProducers(deps, office, form())).toMatchObject(refused('PLACE_NOT_OPEN'));
});
