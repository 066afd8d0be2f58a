import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { addDays, addMonths } from '#domain/calendar/day-arithmetic.ts';
import { plainDate } from '#domain/calendar/plain-date.ts';
import { days } from '#domain/calendar/testing/days.ts';
import { isStarInForce } from '#domain/recognition/certificate.ts';
import { certificateTerm } from '#domain/recognition/certificate-term.ts';
import { fold } from '#domain/text/fold.ts';
import { historyOf } from '#storage/catalogue/certificates.ts';
import { makeCertificate, type CertificateWish } from '../testing/make-certificate.ts';
import { makeProducer, makeProduct, PLACES } from '../testing/make.ts';
import { testDeps } from '../testing/test-deps.ts';
import { homeFigures } from './home-figures.ts';
import { listProducts, type CatalogueQuestion } from './list-products.ts';

const today = plainDate(2026, 11, 21);
const deps = await testDeps({ today });

const everything: CatalogueQuestion = {
  text: '',
  stars: [],
  sectors: [],
  communes: [],
  expiring: false,
  year: null,
  order: 'newest',
  page: 1,
};
const ask = (question: Partial<CatalogueQuestion>) =>
  listProducts(deps, { ...everything, ...question });
const namesOf = (list: { readonly products: readonly { readonly name: string }[] }) =>
  list.products.map(({ name }) => name);

async function product(
  name: string,
  more: { annexI?: string; commune?: string; producer?: string } = {},
) {
  const legalName = more.producer ?? `Hộ kinh doanh ${name}`;
  const producer = await makeProducer(deps, {
    legalName,
    unitId: more.commune ?? PLACES.bacHa,
  });
  return makeProduct(deps, producer.id, { name, annexI: more.annexI ?? 'I.3.c' });
}

beforeAll(async () => {
  await makeCertificate(deps, {
    code: '15-02839-01-2025',
    decidedOn: plainDate(2025, 12, 28),
    star: 4,
    product: await product('Mận Tam hoa sấy dẻo'),
  });
  await makeCertificate(deps, {
    code: '15-02848-01-2026',
    decidedOn: plainDate(2026, 6, 20),
    star: 3,
    product: await product('Mật ong bạc hà', { annexI: 'I.2.b', commune: PLACES.lungPhinh }),
  });
  await makeCertificate(deps, {
    code: '15-02839-02-2024',
    decidedOn: plainDate(2024, 1, 10),
    star: 5,
    product: await product('Rượu ngô men lá', { annexI: 'II.1.a' }),
  });
  await makeCertificate(deps, {
    code: '15-02839-03-2023',
    decidedOn: plainDate(2023, 6, 20),
    star: 3,
    product: await product('Miến dong sợi rối'),
  });
  await makeCertificate(deps, {
    code: '15-02839-04-2025',
    decidedOn: plainDate(2025, 5, 5),
    star: 3,
    product: await product('Tinh dầu tràm', { annexI: 'III.3' }),
    acts: [
      {
        kind: 'revoke',
        data: { ground: 'd', decisionNumber: '2790/QĐ-UBND', from: plainDate(2026, 11, 5) },
      },
    ],
  });
  await product('Siro mận chưa có sao');
});

describe('the public list', () => {
  test('shows only products whose star is in force today (Đ2.1), the newest first', async () => {
    const list = await ask({});
    expect(namesOf(list)).toEqual(['Mật ong bạc hà', 'Mận Tam hoa sấy dẻo', 'Rượu ngô men lá']);
    expect(list).toMatchObject({ total: 3, page: 1, pages: 1, from: 1, to: 3, lapsed: [] });
    expect(list.products[0]).toEqual({
      code: '15-02848-01-2026',
      name: 'Mật ong bạc hà',
      producer: 'Hộ kinh doanh Mật ong bạc hà',
      commune: 'xã Lùng Phình',
      star: 3,
      state: 'valid',
      lastDay: '2029-06-19',
      daysLeft: 941,
      picture: null,
    });
  });

  test.each([
    ['man tam hoa', ['Mận Tam hoa sấy dẻo']],
    ['MẬT ong', ['Mật ong bạc hà']],
    ['ho kinh doanh ruou', ['Rượu ngô men lá']],
    ['lùng phình', ['Mật ong bạc hà']],
    ['ngô mận', []],
    ['100%', []],
    ['siro', []],
  ])('%j, with or without diacritics, finds %j', async (text, names) => {
    expect(namesOf(await ask({ text }))).toEqual(names);
  });

  test('the name of a former district finds what lies there today', async () => {
    const { products } = await ask({ text: 'huyện Bắc Hà' });
    expect(new Set(products.map(({ commune }) => commune))).toEqual(
      new Set(['xã Bắc Hà', 'xã Lùng Phình']),
    );
  });

  test('who searches for a lost star learns that it is lost, outside of the list', async () => {
    const list = await ask({ text: 'mien dong' });
    expect(list.products).toEqual([]);
    expect(list.lapsed).toMatchObject([
      { name: 'Miến dong sợi rối', state: 'expired', lastDay: '2026-06-19' },
    ]);
    expect((await ask({ text: 'tinh dau' })).lapsed).toMatchObject([{ state: 'revoked' }]);
  });

  test('filters narrow together, and each is counted beside the others', async () => {
    const list = await ask({ stars: [4, 5], sectors: ['I'] });
    expect(namesOf(list)).toEqual(['Mận Tam hoa sấy dẻo']);
    expect(list.stars).toEqual([
      { value: 5, products: 0 },
      { value: 4, products: 1 },
      { value: 3, products: 1 },
    ]);
    expect(list.sectors.filter(({ products }) => products > 0)).toEqual([
      { value: 'I', products: 1 },
      { value: 'II', products: 1 },
    ]);
    expect((await ask({ communes: [PLACES.lungPhinh] })).total).toBe(1);
    expect(namesOf(await ask({ expiring: true }))).toEqual(['Rượu ngô men lá']);
    expect(namesOf(await ask({ year: 2026 }))).toEqual(['Mật ong bạc hà']);
  });

  test('orders by name and by stars', async () => {
    expect(namesOf(await ask({ order: 'name' }))).toEqual([
      'Mận Tam hoa sấy dẻo',
      'Mật ong bạc hà',
      'Rượu ngô men lá',
    ]);
    expect(namesOf(await ask({ order: 'stars' }))[0]).toBe('Rượu ngô men lá');
  });

  test('a page beyond the last is the last', async () => {
    expect(await ask({ page: 99 })).toMatchObject({ page: 1, from: 1, to: 3 });
  });
});

describe('every figure of the home page', () => {
  test('is as long as the list it leads to', async () => {
    const figures = await homeFigures(deps);
    expect(figures).toMatchObject({
      inForce: 3,
      fourAndFive: 2,
      recognisedThisYear: 1,
      expiring: 1,
    });
    expect(figures.inForce).toBe((await ask({})).total);
    expect(figures.fourAndFive).toBe((await ask({ stars: [4, 5] })).total);
    expect(figures.recognisedThisYear).toBe((await ask({ year: figures.year })).total);
    expect(figures.expiring).toBe((await ask({ expiring: true })).total);
    for (const { value, products } of figures.sectors) {
      expect((await ask({ sectors: [value] })).total).toBe(products);
    }
  });
});

describe('the list and the rule of the domain', () => {
  test(
    'agree on which stars are in force, whatever happened and on whatever day',
    { timeout: 90_000 },
    async () => {
      const day = days({
        from: addDays(today, -1500),
        to: addDays(today, 1500),
        edges: [today, addMonths(today, -36)],
      });
      const life = fc.record({
        decidedOn: day,
        revoked: fc.option(day),
        replaced: fc.option(day),
        extended: fc.option(day),
        any: day,
        asked: fc.constantFrom('decidedOn', 'lastDay', 'revoked', 'replaced', 'extended', 'any'),
        beside: fc.constantFrom(-1, 0, 1),
      });
      const ground = { ground: 'c', decisionNumber: '88/QĐ-UBND' } as const;
      let serial = 100;
      const newer = await makeCertificate(deps, { code: '15-02839-100-2026', decidedOn: today });
      await fc.assert(
        fc.asyncProperty(life, async ({ any, asked: about, beside, ...dates }) => {
          const { decidedOn, revoked, replaced, extended } = dates;
          serial += 1;
          const name = `Vật thử số ${serial}`;
          const made = await product(name);
          await makeCertificate(deps, {
            code: `15-02839-${serial}-2026`,
            decidedOn,
            product: made,
            acts: [
              ...(replaced === null
                ? []
                : [{ kind: 'replace', data: { by: newer.id, from: replaced } }]),
              ...(revoked === null ? [] : [{ kind: 'revoke', data: { ...ground, from: revoked } }]),
              ...(extended === null ? [] : [{ kind: 'extend', data: { until: extended } }]),
            ] as CertificateWish['acts'] & object,
          });
          // The days on which anything begins or ends, and those beside them, are where rules differ.
          const lastDay = certificateTerm(decidedOn, 'dayBefore').validTo;
          const asked = addDays({ ...dates, any, lastDay }[about] ?? any, beside);
          deps.clock.moveTo(asked);
          const listed = (await ask({ text: fold(name) })).total === 1;
          deps.clock.moveTo(today);
          const [row] = await historyOf(deps.db, made.id, plainDate(9999, 12, 31)).execute();
          expect(row && isStarInForce(row, asked)).toBe(listed);
        }),
        { numRuns: 120, seed: 26 },
      );
    },
  );
});
