import { expect, test } from 'vitest';
import { plainDate } from '#domain/calendar/plain-date.ts';
import { makeActor, makeProducer, makeProduct, PLACES } from './make.ts';
import { testDeps } from './test-deps.ts';

const deps = await testDeps({ today: plainDate(2026, 9, 24) });

test('the places that tests name are in the register', () => {
  const names = Object.values(PLACES).map(
    (id) => deps.units.unitById(id, deps.clock.today())?.fullName,
  );
  expect(names).toEqual(['Tỉnh Lào Cai', 'Xã Bắc Hà', 'Xã Lùng Phình', 'Tỉnh Vĩnh Long']);
});

test('an actor, a producer and a product are in the database', async () => {
  const officer = await makeActor(deps, 'communeOfficer', { unitId: PLACES.bacHa });
  expect(officer.grants).toEqual([{ role: 'communeOfficer', unitId: 'c:02839' }]);
  const producer = await makeProducer(deps);
  const product = await makeProduct(deps, producer.id);
  expect(product.producerId).toBe(producer.id);
});

test('the clock stands still until it is moved', () => {
  expect(deps.clock.today()).toBe('2026-09-24');
  deps.clock.passMinutes(60 * 20);
  expect(deps.clock.today()).toBe('2026-09-25');
  deps.clock.moveTo(plainDate(2029, 10, 25));
  expect(deps.clock.now()).toBe('2029-10-25T01:00:00.000Z');
});
