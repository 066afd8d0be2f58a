import { describe, expect, test } from 'vitest';
import { plainDate as d } from '#domain/calendar/plain-date.ts';
import {
  PRODUCT_ORDERS,
  type ProducerQuestion,
  type ProductQuestion,
} from '#domain/register/questions.ts';
import { closeProduct } from '../parties/close-product.ts';
import { registerProducer } from '../parties/register-producer.ts';
import { updateProducer } from '../parties/update-producer.ts';
import { codeOf, valueOf } from '../testing/commune-work.ts';
import { makeCertificate } from '../testing/make-certificate.ts';
import { makeActor, makeProducer, makeProduct, PLACES } from '../testing/make.ts';
import { testDeps } from '../testing/test-deps.ts';
import { listProducers } from './list-producers.ts';
import { listProducts } from './list-products.ts';
import { unitsNamed } from './unit-asked.ts';

const ENTERED = d(2026, 9, 24);
const TODAY = d(2026, 11, 30);
const deps = await testDeps({ today: ENTERED });
const office = await makeActor(deps, 'officeOfficer', { unitId: PLACES.laoCai });
const key = () => ({ idempotencyKey: deps.newId() });

/** Commune Tà Chải of the old district Bắc Hà, and both of today's that took it over. */
const [oldCommune] = unitsNamed(deps, 'Na Hối').filter(({ id }) => id.startsWith('o:'));
const [district] = unitsNamed(deps, 'huyện Bắc Hà');

const plums = await makeProducer(deps, { unitId: oldCommune?.id ?? '' });
const tea = await makeProducer(deps, {
  unitId: PLACES.lungPhinh,
  legalName: 'Hộ Chè Sương',
  folded: 'ho che suong',
  kind: 'household',
});
const far = await makeProducer(deps, { unitId: PLACES.vinhLong });
const dried = await makeProduct(deps, plums.id, { name: 'Mận sấy', folded: 'man say' });
const syrup = await makeProduct(deps, plums.id, { name: 'Siro mận', folded: 'siro man' });
const leaves = await makeProduct(deps, tea.id, {
  name: 'Chè Shan',
  folded: 'che shan',
  annexI: 'I.6.a',
});
await makeProduct(deps, far.id, { name: 'Dừa sáp' });
await makeCertificate(deps, {
  code: '15-02839-011-2023',
  decidedOn: d(2023, 3, 1),
  star: 3,
  product: dried,
});
await makeCertificate(deps, {
  code: '15-02839-012-2026',
  decidedOn: d(2026, 5, 4),
  star: 4,
  product: dried,
});
await makeCertificate(deps, {
  code: '15-02848-013-2022',
  decidedOn: d(2022, 7, 1),
  star: 3,
  product: leaves,
});
deps.clock.moveTo(TODAY);

const PRODUCTS: ProductQuestion = {
  text: '',
  unitId: null,
  stars: [],
  sectors: [],
  standings: [],
  closed: false,
  day: TODAY,
  order: 'name',
};
const PRODUCERS: ProducerQuestion = {
  text: '',
  unitId: null,
  stars: [],
  kinds: [],
  standings: [],
  closed: false,
  day: TODAY,
  order: 'name',
};

async function products(question: Partial<ProductQuestion> = {}, actor = office) {
  const list = valueOf(await listProducts(deps, actor, { ...PRODUCTS, ...question }, 1));
  expect(list.total).toBe(list.rows.length);
  return list.rows.map(({ name, standing, star }) => `${name} ${standing} ${star ?? '–'}`);
}
async function producers(question: Partial<ProducerQuestion> = {}) {
  const list = valueOf(await listProducers(deps, office, { ...PRODUCERS, ...question }, 1));
  return list.rows.map(({ name, standing, star, products: all, starred }) =>
    [name, standing, star ?? '–', `${starred}/${all}`].join(' '),
  );
}

const DRIED = 'Mận sấy valid 4';
const LEAVES = 'Chè Shan expired 3';
const SYRUP = 'Siro mận never –';

describe('the register of products', () => {
  test('lists what lies within reach, with the star that speaks for it today', async () => {
    expect(await products()).toEqual([LEAVES, DRIED, SYRUP]);
    const commune = await makeActor(deps, 'communeOfficer', { unitId: PLACES.lungPhinh });
    expect(await products({}, commune)).toEqual([LEAVES]);
  });

  test.each([
    ['words, folded', { text: 'MAN  say' }, [DRIED]],
    ['the code of its certificate', { text: '02848-013' }, [LEAVES]],
    ['its producer', { text: 'suong' }, [LEAVES]],
    ['the number of its decision', { text: '/QĐ-UBND' }, [LEAVES, DRIED]],
    ['a sign of patterns, as it stands', { text: '%' }, []],
    ['a sector', { sectors: ['II'] }, []],
    ['stars in force', { stars: [3, 4] }, [DRIED]],
    ['a standing', { standings: ['expired', 'never'] } as const, [LEAVES, SYRUP]],
    ['a commune of today', { unitId: PLACES.lungPhinh }, [LEAVES]],
    ['what is closed', { closed: true }, []],
  ])('is narrowed to %s', async (_name, question, expected) => {
    expect(await products(question)).toEqual(expected);
  });

  test('finds what lay in an old commune and in its district', async () => {
    expect(await products({ unitId: oldCommune?.id ?? '' })).toEqual([DRIED, SYRUP]);
    expect((await products({ unitId: district?.id ?? '' })).slice(-2)).toEqual([DRIED, SYRUP]);
  });

  test.each([
    ['the day before any certificate', d(2022, 6, 30), []],
    ['the first day of the first one', d(2022, 7, 1), ['Chè Shan valid 3']],
    ['the last day of the first one', d(2025, 6, 30), ['Chè Shan expiring 3', 'Mận sấy valid 3']],
    ['the day after it', d(2025, 7, 1), [LEAVES, 'Mận sấy valid 3']],
    ['the day the rest was entered', ENTERED, [LEAVES, DRIED, SYRUP]],
  ])('as of %s', async (_name, day, expected) => {
    expect(await products({ day })).toEqual(expected);
  });

  test('counts by standing and star what the other filters leave', async () => {
    const question = { ...PRODUCTS, standings: ['never'] as const, text: 'man' };
    const { counts, total } = valueOf(await listProducts(deps, office, question, 1));
    expect(total).toBe(1);
    expect(counts.toSorted((a, b) => a.standing.localeCompare(b.standing))).toEqual([
      { standing: 'never', star: null, count: 1 },
      { standing: 'valid', star: 4, count: 1 },
    ]);
  });

  test('has each order, and a page behind the last is empty', async () => {
    for (const order of PRODUCT_ORDERS) expect(await products({ order })).toHaveLength(3);
    expect((await products({ order: 'stars' }))[0]).toBe(DRIED);
    const behind = valueOf(await listProducts(deps, office, PRODUCTS, 2));
    expect([behind.rows, behind.total, behind.pages]).toEqual([[], 3, 1]);
  });
});

describe('the register of producers', () => {
  const PLUMS = 'Hợp tác xã Nông sản Bản Mây starred 4 1/2';
  const TEA = 'Hộ Chè Sương lapsed – 0/1';
  test.each([
    ['all', {}, [TEA, PLUMS]],
    ['words, folded', { text: 'ban may' }, [PLUMS]],
    ['a kind', { kinds: ['household'] } as const, [TEA]],
    ['a standing', { standings: ['starred'] } as const, [PLUMS]],
    ['a star', { stars: [4] }, [PLUMS]],
    ['an old commune', { unitId: oldCommune?.id ?? '' }, [PLUMS]],
    ['the order of products', { order: 'products' } as const, [PLUMS, TEA]],
    [
      'a day',
      { day: d(2025, 6, 30) },
      ['Hộ Chè Sương starred 3 1/1', 'Hợp tác xã Nông sản Bản Mây starred 3 1/1'],
    ],
  ])('lists %s', async (_name, question, expected) => {
    expect(await producers(question)).toEqual(expected);
  });

  test('says and finds the name of its day', async () => {
    const typed = {
      kind: 'cooperativeGroup',
      legalName: 'Tổ hợp tác Đào Chuông',
      identifier: '010185000123',
      registrationNumber: '',
      foundedOn: '',
      representativeName: 'Giàng Thị Mẩy',
      representativePosition: '',
      representativeSex: 'female',
      representativeEthnicity: 'Mông',
      representativeAddress: 'thôn Bản Mây',
      unitId: PLACES.bacHa,
      street: '',
      phone: '0912 345 678',
      email: '',
    };
    deps.clock.moveTo(d(2026, 10, 1));
    const { producerId } = valueOf(
      await registerProducer(deps, office, { producer: typed, ...key() }),
    );
    deps.clock.moveTo(d(2026, 11, 1));
    const actor = await makeActor(deps, 'producer', { producerId });
    const producer = { ...typed, legalName: 'Tổ hợp tác Lê Tai Nung' };
    valueOf(await updateProducer(deps, actor, { producerId, seenVersion: 1, producer, ...key() }));
    deps.clock.moveTo(TODAY);
    const then = (day: typeof TODAY) => producers({ day, text: 'to hop tac' });
    expect(await then(d(2026, 9, 30))).toEqual([]);
    expect(await then(d(2026, 10, 1))).toEqual(['Tổ hợp tác Đào Chuông never – 0/0']);
    expect(await then(d(2026, 10, 31))).toEqual(['Tổ hợp tác Đào Chuông never – 0/0']);
    expect(await then(d(2026, 11, 1))).toEqual(['Tổ hợp tác Lê Tai Nung never – 0/0']);
    expect(await producers({ day: d(2026, 10, 31), text: 'dao chuong' })).toHaveLength(1);
  });
});

test('what is closed leaves the list of its day on, and stands among the closed', async () => {
  const { id: productId, producerId } = syrup;
  const on = d(2026, 11, 15);
  const closing = {
    producerId,
    productId,
    kind: 'stopped',
    on,
    reason: 'ngừng làm',
    ...key(),
  } as const;
  valueOf(await closeProduct(deps, office, closing));
  expect(await products()).not.toContain(SYRUP);
  expect(await products({ day: on })).not.toContain(SYRUP);
  expect(await products({ day: d(2026, 11, 14) })).toContain(SYRUP);
  expect(await products({ closed: true })).toEqual([SYRUP]);
});

test('the register is refused to producers and for a day to come', async () => {
  const producer = await makeActor(deps, 'producer', { producerId: plums.id });
  expect(await codeOf(listProducts(deps, producer, PRODUCTS, 1))).toBe('NOT_ALLOWED');
  expect(await codeOf(listProducers(deps, producer, PRODUCERS, 1))).toBe('NOT_ALLOWED');
  const tomorrow = d(2026, 12, 1);
  expect(await codeOf(listProducts(deps, office, { ...PRODUCTS, day: tomorrow }, 1))).toBe(
    'REGISTER_DAY_AHEAD',
  );
  expect(await codeOf(listProducers(deps, office, { ...PRODUCERS, day: tomorrow }, 1))).toBe(
    'REGISTER_DAY_AHEAD',
  );
});
