import { describe, expect, test } from 'vitest';
import { plainDate } from '../calendar/plain-date.ts';
import type { Given, RowAnswers } from './answers.ts';
import { planImport, type RegisterOfProvince } from './plan-import.ts';
import { kindOfListed } from './producer-kind.ts';
import type { Problem } from './problem.ts';
import { settleRow, type AnsweredRow } from './settle-row.ts';
import { streetOf } from './listed-producer.ts';

const DAY = plainDate(2021, 12, 29);
const EMPTY: RegisterOfProvince = { producers: [], products: [], stars: [] };
const VALUES: AnsweredRow['values'] = {
  product: 'Mận sấy dẻo',
  producer: 'HTX Bản Mây',
  producerKind: null,
  address: 'thôn Bản Mây, xã Bắc Hà, huyện Bắc Hà',
  commune: 'xã Bắc Hà',
  district: 'huyện Bắc Hà',
  province: 'Lào Cai',
  group: 'Thực phẩm',
  score: null,
  star: 4,
  decisionNumber: '4261/QĐ-UBND',
  decisionDate: DAY,
};
const DETAILS: AnsweredRow['details'] = {
  representative: null,
  phone: null,
  taxCode: null,
  issuer: null,
  expiry: null,
  parts: null,
  note: null,
  earlier: null,
};

interface Said {
  readonly values?: Partial<AnsweredRow['values']>;
  readonly details?: Partial<AnsweredRow['details']>;
  readonly place?: string | null;
  readonly problems?: readonly Problem[];
  readonly answers?: RowAnswers;
  readonly given?: Given;
}

function row(at: number, { values, details, place = 'c:02839', ...said }: Said = {}): AnsweredRow {
  return {
    row: at,
    values: { ...VALUES, ...values },
    details: { ...DETAILS, ...details },
    place: { unitId: place, todayId: place },
    problems: [],
    answers: {},
    given: {},
    ...said,
  };
}

const settle = (one: AnsweredRow) => settleRow(one, () => undefined);
const plan = (rows: readonly AnsweredRow[], register = EMPTY) =>
  planImport(rows.flatMap(settle), register, {
    today: plainDate(2026, 11, 30),
    unitOf: ({ todayId }) => ({ unitId: todayId ?? 'c:15', certain: todayId !== null }),
    sectorOf: (group) => (group === 'Thực phẩm' ? 'I' : ''),
  });
const short = ({ producers, products, stars }: ReturnType<typeof plan>) => ({
  producers: producers.map(({ id, producer }) => `${id ?? 'new'} ${producer.legalName}`),
  products: products.map(({ id, of, name }) => `${id ?? 'new'} ${of} ${name}`),
  stars: stars.map(({ of, star, decidedOn }) => `${of} ${star}★ ${decidedOn}`),
});

describe('what of a row is entered', () => {
  test('a proposal that was taken, a value that was given, else what is printed', () => {
    const problems: readonly Problem[] = [
      { code: 'DATE_PARTLY', column: 'H', found: '29/12', proposed: '2021-12-29' },
      { code: 'STAR_NOT_GIVEN', column: 'F', found: 'tiềm năng 5 sao', proposed: null },
    ];
    const values = { decisionDate: null, star: null };
    const answers = { DATE_PARTLY: 'proposed', STAR_NOT_GIVEN: 'printed' } as const;
    const [printed] = settle(row(4, { values, problems, answers }));
    expect(printed).toMatchObject({ stars: [], paperMissing: false });
    const [given] = settle(row(4, { values, problems, answers, given: { star: 4 } }));
    expect(given?.stars).toMatchObject([{ star: 4, decidedOn: DAY }]);
  });

  test('the recognition before stands beside the one that holds', () => {
    const earlier = {
      star: 3,
      number: '7/QĐ-UBND',
      day: plainDate(2019, 5, 1),
      year: null,
      issuer: null,
    } as const;
    const [settled] = settle(row(4, { details: { earlier } }));
    expect(settled?.stars.map(({ star, decidedOn }) => [star, decidedOn])).toEqual([
      [4, DAY],
      [3, plainDate(2019, 5, 1)],
    ]);
  });

  test('several products of one cell are several rows when a person says so, one otherwise', () => {
    const problems: readonly Problem[] = [
      {
        code: 'PRODUCTS_SEVERAL',
        column: 'B',
        found: 'Mật ong; Rượu ngô',
        proposed: 'Mật ong | Rượu ngô',
      },
    ];
    const asked = { values: { product: 'Mật ong; Rượu ngô' }, problems };
    const names = (answers: RowAnswers) =>
      settle(row(4, { ...asked, answers })).map(({ product }) => product);
    expect(names({ PRODUCTS_SEVERAL: 'proposed' })).toEqual(['Mật ong', 'Rượu ngô']);
    expect(names({ PRODUCTS_SEVERAL: 'printed' })).toEqual(['Mật ong; Rượu ngô']);
  });

  test('nothing without product or producer', () => {
    expect(settle(row(4, { values: { producer: null } }))).toEqual([]);
    expect(settle(row(4, { values: { product: null } }))).toEqual([]);
  });
});

describe('rows become producers, products and certificates', () => {
  test('one producer by its name and commune, one product by its name under it', () => {
    const found = plan([
      row(4),
      row(5, { values: { product: 'Gạo Séng cù', producer: 'Hợp tác xã Bản Mây', star: 3 } }),
      row(6, { values: { product: 'mận sấy dẻo.', decisionDate: plainDate(2025, 1, 2) } }),
      row(7, { place: 'c:02848' }),
    ]);
    expect(short(found)).toEqual({
      producers: ['new HTX Bản Mây', 'new HTX Bản Mây'],
      products: ['new 0 Mận sấy dẻo', 'new 0 Gạo Séng cù', 'new 1 Mận sấy dẻo'],
      stars: ['0 4★ 2021-12-29', '0 4★ 2025-01-02', '1 3★ 2021-12-29', '2 4★ 2021-12-29'],
    });
  });

  test('each was there by its oldest day, also without a star', () => {
    const late = plainDate(2025, 1, 2);
    const found = plan([
      row(4, { values: { decisionDate: late } }),
      row(5),
      row(6, { values: { product: 'Ớt', star: null, decisionDate: late } }),
    ]);
    expect(found.producers.map(({ since }) => since)).toEqual([DAY]);
    expect(found.products.map(({ since }) => since)).toEqual([DAY, late]);
  });

  test('a row without a place belongs to the only producer of its name, and to none of two', () => {
    const without = row(9, { place: null, values: { product: 'Ớt' } });
    expect(plan([row(4), without]).producers).toHaveLength(1);
    expect(plan([row(4), row(5, { place: 'c:02848' }), without]).producers).toHaveLength(3);
  });

  test('a person keeps two spellings, or two products of one name, apart', () => {
    const apart = plan([
      row(4),
      row(5, {
        values: { producer: 'Hợp tác xã Bản Mây' },
        answers: { PRODUCER_SPELT: 'printed' },
      }),
      row(6, { answers: { PRODUCT_TWICE: 'printed' } }),
    ]);
    expect(short(apart)).toMatchObject({
      producers: ['new HTX Bản Mây', 'new Hợp tác xã Bản Mây'],
      products: ['new 0 Mận sấy dẻo', 'new 0 Mận sấy dẻo', 'new 1 Mận sấy dẻo'],
    });
  });

  test('products that were kept apart are known again in a later copy, each by its star, and a third is new', () => {
    const register: RegisterOfProvince = {
      producers: [{ id: 'P', legalName: 'HTX Bản Mây', identifier: null, unitId: 'c:02839' }],
      products: ['M2', 'M1'].map((id) => ({ id, producerId: 'P', name: 'Mận sấy dẻo' })),
      stars: [{ productId: 'M1', decidedOn: DAY, decisionNumber: '4261/QĐ-UBND' }],
    };
    const apart = { answers: { PRODUCT_TWICE: 'printed' } } as const;
    const copy = plan([row(4), row(5, apart)], register);
    expect(short(copy).products).toEqual(['M1 0 Mận sấy dẻo', 'M2 0 Mận sấy dẻo']);
    const longer = plan([row(4), row(5, apart), row(6, apart)], register);
    expect(short(longer).products.at(-1)).toBe('new 0 Mận sấy dẻo');
  });

  test('the register has some of it: that is found and nothing is entered twice', () => {
    const register: RegisterOfProvince = {
      producers: [
        { id: 'P', legalName: 'Hợp tác xã Bản Mây', identifier: null, unitId: 'c:02839' },
      ],
      products: [{ id: 'M', producerId: 'P', name: 'Mận sấy dẻo' }],
      stars: [{ productId: 'M', decidedOn: DAY, decisionNumber: '4261/QĐ-UBND' }],
    };
    const found = plan([row(4), row(5, { values: { product: 'Ớt' } })], register);
    expect(short(found)).toEqual({
      producers: ['P HTX Bản Mây'],
      products: ['M 0 Mận sấy dẻo', 'new 0 Ớt'],
      stars: ['1 4★ 2021-12-29'],
    });
    expect(found.knownStars).toBe(1);
    const elsewhere = plan([row(4, { place: 'c:02848' })], register);
    expect(elsewhere.namesakes).toEqual([{ row: 4, producer: 'HTX Bản Mây', unitId: 'c:02839' }]);
  });

  test('of two of the register nobody can say which is meant', () => {
    const one = { legalName: 'HTX Bản Mây', identifier: null };
    const register = {
      ...EMPTY,
      producers: [
        { ...one, id: 'P', unitId: 'c:02839' },
        { ...one, id: 'Q', unitId: 'c:02848' },
      ],
    };
    expect(plan([row(4, { place: null })], register)).toMatchObject({
      producers: [],
      unclear: [{ row: 4, producer: 'HTX Bản Mây' }],
    });
  });
});

test.each([
  ['hộ kinh doanh/cơ sở', 'Cơ sở Làng Chài', 'household'],
  ['HTX', 'Bản Mây', 'cooperative'],
  [null, 'Tổ hợp tác trồng quế', 'cooperativeGroup'],
  [null, 'Chi nhánh Công ty TNHH Ceres', 'smallMediumEnterprise'],
  [null, 'Cơ sở chế biến Làng Chài', null],
  [null, 'Suối Giàng', null],
])('the kind of (%s) %s is %s', (column, name, kind) => {
  expect(kindOfListed(column, name)).toBe(kind);
});

test('the street is what comes before commune and district', () => {
  expect(streetOf(VALUES)).toBe('thôn Bản Mây');
  expect(streetOf({ ...VALUES, address: 'Bắc Hà' })).toBe('');
  expect(streetOf({ ...VALUES, address: null })).toBe('');
});
