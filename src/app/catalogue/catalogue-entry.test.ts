import { sql } from 'kysely';
import { afterAll, afterEach, expect, test } from 'vitest';
import { plainDate } from '#domain/calendar/plain-date.ts';
import { fold } from '#domain/text/fold.ts';
import { inCatalogue } from '#storage/catalogue/catalogue-day.ts';
import { openDatabase } from '#storage/database.ts';
import { makeCertificate } from '../testing/make-certificate.ts';
import { makeProducer, makeProduct, PLACES } from '../testing/make.ts';
import { movableClock } from '../testing/clock.ts';
import { testDeps } from '../testing/test-deps.ts';
import { listProducts } from './list-products.ts';

const today = plainDate(2026, 11, 24);
const deps = await testDeps({ today });
const { db } = deps;
const owner = openDatabase(deps.ownerUrl);
afterAll(() => owner.destroy());

/** What the projection says otherwise than the tables that it is made of. */
async function differences() {
  const { rows } = await sql`
    with fold as (
      select s.*, is_star_in_force(s.first_day, s.last_day, s.gone_on, d.day) as in_force
      from catalogue_source s, catalogue_day d
    ), stands as (
      select certificate_id as id, product_id, producer_id, unit_id, code, star, sector, decided_on, first_day,
        last_day, gone_on, name, folded, in_force
      from catalogue_entry
    ), counted as (
      select unit_id || ' ' || sector || ' ' || star as what, count(*) as products from fold where in_force group by 1
      union all select last_day::text, count(*) from fold where in_force group by 1
      union all select extract(year from decided_on)::text, count(*) from fold where in_force group by 1
    ), counters as (
      select unit_id || ' ' || sector || ' ' || star, products from catalogue_count where products <> 0
      union all select last_day::text, products from catalogue_end where products <> 0
      union all select year::text, products from catalogue_year where products <> 0
    )
    select 'entry' as of, row_to_json(x) as is from ((table fold except table stands) union all (table stands except table fold)) x
    union all
    select 'counter', row_to_json(x) from ((table counted except table counters) union all (table counters except table counted)) x`.execute(
    owner,
  );
  return rows;
}

const turnTo = (day: ReturnType<typeof plainDate>) => inCatalogue(db, day, () => Promise.resolve());

const standing = () =>
  db
    .selectFrom('catalogueEntry')
    .select(['code', 'name', 'unitId', 'inForce'])
    .orderBy('code')
    .execute();

afterEach(async () => {
  expect(await differences()).toEqual([]);
});

const producer = await makeProducer(deps, { legalName: 'Hộ Bản Mây', unitId: PLACES.bacHa });
const tea = await makeProduct(deps, producer.id, { name: 'Chè Shan tuyết' });
const plums = await makeProduct(deps, producer.id, { name: 'Mận sấy dẻo' });
const TEA = '15-02839-01-2025';
const PLUMS = '15-02839-02-2026';

test('a certificate stands in the catalogue as soon as it is issued', async () => {
  await turnTo(today);
  await makeCertificate(deps, { code: TEA, decidedOn: plainDate(2025, 3, 1), product: tea });
  await makeCertificate(deps, { code: PLUMS, decidedOn: plainDate(2026, 6, 1), product: plums });
  expect(await standing()).toEqual([
    { code: TEA, name: 'che shan tuyet', unitId: PLACES.bacHa, inForce: true },
    { code: PLUMS, name: 'man say deo', unitId: PLACES.bacHa, inForce: true },
  ]);
});

test('one that is revoked is not in force from that day on', async () => {
  const honey = await makeProduct(deps, producer.id, { name: 'Mật ong' });
  const from = plainDate(2026, 11, 25);
  const data = { ground: 'c', decisionNumber: '88/QĐ-UBND', from } as const;
  await makeCertificate(deps, {
    ...{ code: '15-02839-03-2026', decidedOn: plainDate(2026, 1, 1), product: honey },
    acts: [{ kind: 'revoke', data }],
  });
  const inForce = async () => (await standing()).map((row) => row.inForce);
  expect(await inForce()).toEqual([true, true, true]);
  await turnTo(from);
  expect(await inForce()).toEqual([true, true, false]);
  expect(await differences()).toEqual([]);
  await turnTo(today);
});

test('a product that is renamed and a producer that moves are found where they are now', async () => {
  const name = 'Chè cổ thụ';
  await db
    .updateTable('product')
    .set({ name, folded: fold(name) })
    .where('id', '=', tea.id)
    .execute();
  await db
    .updateTable('producer')
    .set({ unitId: PLACES.lungPhinh })
    .where('id', '=', producer.id)
    .execute();
  const moved = (await standing()).map(({ name: of, unitId }) => [of, unitId]);
  expect(moved).toEqual([
    ['che co thu', PLACES.lungPhinh],
    ['man say deo', PLACES.lungPhinh],
    ['mat ong', PLACES.lungPhinh],
  ]);
  const found = db.selectFrom('catalogueEntry').select('code');
  expect(await found.where('folded', 'like', '%lung phinh%').execute()).toHaveLength(3);
});

test('the catalogue turns on the last day of a star, and back', async () => {
  const inForceOn = async (day: ReturnType<typeof plainDate>) => {
    await turnTo(day);
    expect(await differences()).toEqual([]);
    return (await standing()).flatMap(({ code, inForce }) => (inForce ? [code] : []));
  };
  // Issued on 01/03/2025, valid until the day before 01/03/2028.
  expect(await inForceOn(plainDate(2025, 2, 28))).toEqual([]);
  expect(await inForceOn(plainDate(2025, 3, 1))).toEqual([TEA]);
  expect(await inForceOn(plainDate(2028, 2, 29))).toEqual([TEA, PLUMS]);
  expect(await inForceOn(plainDate(2028, 3, 1))).toEqual([PLUMS]);
  expect(await inForceOn(today)).toEqual([TEA, PLUMS, '15-02839-03-2026']);
});

test('of readers who turn it at once each sees its day', async () => {
  const day = plainDate(2026, 11, 26);
  await Promise.all(Array.from({ length: 5 }, () => turnTo(day)));
  expect((await standing()).map(({ inForce }) => inForce)).toEqual([true, true, false]);
});

test('of two servers whose clocks stand on both sides of midnight each lists the stars of its own day', async () => {
  const listed = async (day: ReturnType<typeof plainDate>) => {
    const question = {
      text: '',
      stars: [],
      sectors: [],
      communes: [],
      expiring: false,
      year: null,
    };
    const at = { ...deps, clock: movableClock(day) };
    const list = await listProducts(at, { ...question, order: 'name', page: 1 });
    return [list.total, ...list.products.map(({ code }) => code)];
  };
  // Revoked from 25/11/2026 on.
  const [before, after] = [plainDate(2026, 11, 24), plainDate(2026, 11, 25)];
  const days = Array.from({ length: 40 }, (_, turn) => (turn % 2 === 0 ? before : after));
  const answers = await Promise.all(days.map((day) => listed(day)));
  const expected = { [before]: [3, TEA, PLUMS, '15-02839-03-2026'], [after]: [2, TEA, PLUMS] };
  expect(answers).toEqual(days.map((day) => expected[day]));
});
