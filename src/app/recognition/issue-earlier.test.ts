import { describe, expect, test } from 'vitest';
import { plainDate } from '#domain/calendar/plain-date.ts';
import type { CertificatePaper } from '#domain/recognition/earlier-certificate.ts';
import { inTransaction } from '#storage/database.ts';
import type { Tables } from '#storage/tables.ts';
import { checkCode } from '../catalogue/check-code.ts';
import { publicCheck } from '../catalogue/public-check.ts';
import { listProducts } from '../catalogue/list-products.ts';
import { verifyLedger } from '../ledger/verify-ledger.ts';
import { codeOf, valueOf } from '../testing/commune-work.ts';
import { makeActor, makeProducer, makeProduct, PLACES } from '../testing/make.ts';
import { FOUR, preparedDecision, signing } from '../testing/make-decision.ts';
import { testDeps } from '../testing/test-deps.ts';
import { annulEarlier } from './annul-earlier.ts';
import type { OwnLedger } from './issue-certificate.ts';
import { issueEarlier } from './issue-earlier.ts';
import { signDecision } from './sign-decision.ts';

const deps = await testDeps({ today: plainDate(2026, 11, 30) });
const head = await makeActor(deps, 'officeHead', { unitId: PLACES.laoCai });

/** A paper of the province of 2023 under 148. */
function paper(change: Partial<CertificatePaper> = {}): CertificatePaper {
  return {
    criteriaDecision: '148/QĐ-TTg',
    decidedOn: plainDate(2024, 12, 28),
    star: 4,
    total: '82,17',
    parts: { A: '32,67', B: '20,00', C: '29,50' },
    level: 'province',
    issuer: 'Ủy ban nhân dân tỉnh Lào Cai',
    signerName: 'Trịnh Văn Bách',
    signerTitle: 'Phó Chủ tịch',
    decisionNumber: '3391/QĐ-UBND',
    validTo: null,
    code: '',
    number: '',
    productName: '',
    producerName: '',
    address: '',
    unitId: null,
    ...change,
  };
}

const product = async () => makeProduct(deps, (await makeProducer(deps)).id);

function confirmed<T>(work: (ledger: OwnLedger) => Promise<T>): Promise<T> {
  return inTransaction(deps.db, (trx) => work({ deps, trx, actor: head, role: 'officeHead' }));
}

const enter = ({ id: productId }: Tables['product'], change: Partial<CertificatePaper> = {}) =>
  confirmed((ledger) => issueEarlier(ledger, { productId, paper: paper(change) }));

const annul = (id: string) => confirmed((ledger) => annulEarlier(ledger, id, 'Nhập nhầm cơ sở'));

const stateOf = async (code: string) => (await checkCode(deps, code)).state;

describe('a certificate of an earlier year', () => {
  test('is in the register with its own criteria, level, points and term (Đ12.1)', async () => {
    const one = await product();
    const row = valueOf(await enter(one, { code: '10-085-02869-2-2023', number: '0238/2023' }));
    expect(row).toMatchObject({
      edition: 1,
      level: 'province',
      criteriaDecision: '148/QĐ-TTg',
      score: '82.17',
      parts: { A: 3267, B: 2000, C: 2950 },
      productName: one.name,
      validFrom: '2024-12-28',
      validTo: '2027-12-28',
    });
    expect(await checkCode(deps, '10-085-02869-2-2023')).toMatchObject({
      state: 'valid',
      certificate: { number: '0238/2023', decisionNumber: '3391/QĐ-UBND', lastDay: '2027-12-28' },
    });
    expect((await verifyLedger(deps, null)).finding).toBe(null);
  });

  test('without a printed code is looked up by one that no paper bears', async () => {
    const { code, number } = valueOf(await enter(await product()));
    expect({ code, number }).toEqual({ code: '15-CU-0001-2024', number: '' });
    expect(await stateOf('15 cu 1 2024')).toBe('valid');
    expect(valueOf(await enter(await product())).code).toBe('15-CU-0002-2024');
  });

  test('replaces the one before it and is replaced by the next, in whatever order', async () => {
    const one = await product();
    const years = [2024, 2020, 2022] as const;
    for (const year of years) {
      const criteria = year < 2023 ? '1048/QĐ-TTg' : '148/QĐ-TTg';
      const change = { decidedOn: plainDate(year, 12, 15), total: '', parts: NO_PARTS };
      const code = `10-085-02869-7-${year}`;
      valueOf(await enter(one, { ...change, code, criteriaDecision: criteria }));
    }
    const rows = await deps.db
      .selectFrom('certificate')
      .innerJoin('certificateState', 'certificateId', 'certificate.id')
      .leftJoin('certificate as newer', 'newer.id', 'replacedBy')
      .select(['certificate.code', 'replacedOn', 'newer.code as by'])
      .where('certificate.productId', '=', one.id)
      .orderBy('certificate.validFrom')
      .execute();
    expect(rows).toEqual([
      { code: '10-085-02869-7-2020', replacedOn: '2022-12-15', by: '10-085-02869-7-2022' },
      { code: '10-085-02869-7-2022', replacedOn: '2024-12-15', by: '10-085-02869-7-2024' },
      { code: '10-085-02869-7-2024', replacedOn: null, by: null },
    ]);
  });

  test('is refused where the product has one of that day, also from the same import', async () => {
    const one = await product();
    valueOf(await enter(one));
    expect(await codeOf(enter(one, { decisionNumber: '9/QĐ-UBND' }))).toBe('EARLIER_SAME_DAY');
    const other = await product();
    const both = confirmed(async (ledger) => [
      await issueEarlier(ledger, { productId: other.id, paper: paper() }),
      await issueEarlier(ledger, { productId: other.id, paper: paper({ number: '7' }) }),
    ]);
    expect((await both).map((one) => (one.ok ? 'entered' : one.refusals[0].code))).toEqual([
      'entered',
      'EARLIER_SAME_DAY',
    ]);
  });

  test('is refused with a code or a number that stands on another', async () => {
    const code = '10-085-02869-9-2023';
    valueOf(await enter(await product(), { code, number: '0300/2023' }));
    expect(await codeOf(enter(await product(), { code: '10.085.02869.09.2023' }))).toBe(
      'EARLIER_CODE_TAKEN',
    );
    expect(await codeOf(enter(await product(), { number: '300-2023' }))).toBe(
      'EARLIER_NUMBER_TAKEN',
    );
  });

  test('refused, leaves no serial, page or act behind', async () => {
    const one = await product();
    expect(await codeOf(enter(one, { validTo: plainDate(2024, 1, 1) }))).toBe('EARLIER_TERM');
    const pages = await deps.db
      .selectFrom('productPage')
      .selectAll()
      .where('productId', '=', one.id)
      .execute();
    expect(pages).toEqual([]);
  });
});

describe('a certificate that was entered by mistake', () => {
  test('is struck out: its code says that alone, and the catalogue never had it', async () => {
    const one = await product();
    const code = '10-085-02869-11-2023';
    const { id } = valueOf(await enter(one, { code, number: '0311/2023' }));
    expect(await inCatalogue(one)).toBe(true);
    valueOf(await annul(id));
    expect(await checkCode(deps, code)).toEqual({
      asked: code,
      at: '2026-11-30T01:00:00.000Z',
      day: '2026-11-30',
      state: 'annulled',
    });
    expect(await publicCheck(deps, code)).toMatchObject({ state: 'annulled', certificate: null });
    expect(await inCatalogue(one)).toBe(false);
    expect((await verifyLedger(deps, null)).finding).toBe(null);
    expect(await codeOf(annul(id))).toBe('ANNULLED_ALREADY');
  });

  test('is entered again under its own code and number, for the right product', async () => {
    const code = '10-085-02869-12-2023';
    const wrong = valueOf(await enter(await product(), { code, number: '0312/2023' }));
    valueOf(await annul(wrong.id));
    const right = valueOf(await enter(await product(), { code, number: '0312/2023' }));
    expect(right.edition).toBe(2);
    expect(await stateOf(code)).toBe('valid');
  });

  test('gives back what it had replaced, to what came after it or to itself', async () => {
    const one = await product();
    const [first, middle, last] = [2021, 2022, 2024].map((year) => ({
      decidedOn: plainDate(year, 12, 28),
      code: `10-085-02869-13-${year}`,
      criteriaDecision: year < 2023 ? '1048/QĐ-TTg' : '148/QĐ-TTg',
      total: '',
      parts: NO_PARTS,
    }));
    valueOf(await enter(one, first));
    const second = valueOf(await enter(one, middle));
    const third = valueOf(await enter(one, last));
    const replacedOn = async () => {
      const row = await deps.db
        .selectFrom('certificate')
        .innerJoin('certificateState', 'certificateId', 'certificate.id')
        .select('replacedOn')
        .where('code', '=', first?.code ?? '')
        .executeTakeFirstOrThrow();
      return row.replacedOn;
    };
    expect(await replacedOn()).toBe('2022-12-28');
    valueOf(await annul(second.id));
    expect(await replacedOn()).toBe('2024-12-28');
    valueOf(await annul(third.id));
    expect(await replacedOn()).toBe(null);
    expect((await verifyLedger(deps, null)).finding).toBe(null);
  });
});

// Last, for their dossiers are made without papers, which the ledger would find.
describe('a product with a star of this register', () => {
  test('gets no older certificate dated after it, nor one of an unknown unit', async () => {
    const office = await makeActor(deps, 'officeOfficer', { unitId: PLACES.laoCai });
    const leader = await makeActor(deps, 'leader', { unitId: PLACES.laoCai });
    const { decisionId, dossiers } = await preparedDecision(deps, office, [FOUR]);
    valueOf(await signDecision(deps, leader, await signing(deps, decisionId)));
    const own = await deps.db
      .selectFrom('dossier')
      .innerJoin('product', 'product.id', 'productId')
      .selectAll('product')
      .where('dossier.id', '=', dossiers[0]?.id ?? '')
      .executeTakeFirstOrThrow();
    const today = { decidedOn: plainDate(2026, 11, 30), total: '', parts: NO_PARTS };
    expect(await codeOf(enter(own, today))).toBe('EARLIER_SAME_DAY');
    deps.clock.moveTo(plainDate(2026, 12, 1));
    expect(await codeOf(enter(own, { ...today, decidedOn: plainDate(2026, 12, 1) }))).toBe(
      'EARLIER_AFTER_OWN',
    );
    deps.clock.moveTo(plainDate(2026, 11, 30));
    expect(valueOf(await enter(own)).star).toBe(4);
    expect(await codeOf(enter(await product(), { unitId: 'c:99999' }))).toBe(
      'EARLIER_UNIT_UNKNOWN',
    );
    expect(await codeOf(enter({ ...own, id: deps.newId() }))).toBe('NOT_FOUND');
  });

  test('loses it by a revocation, not as a mistake', async () => {
    expect(await codeOf(annul(deps.newId()))).toBe('NOT_FOUND');
    const office = await makeActor(deps, 'officeOfficer', { unitId: PLACES.laoCai });
    const leader = await makeActor(deps, 'leader', { unitId: PLACES.laoCai });
    const { decisionId } = await preparedDecision(deps, office, [FOUR]);
    valueOf(await signDecision(deps, leader, await signing(deps, decisionId)));
    const own = await deps.db
      .selectFrom('certificate')
      .select('id')
      .where('decisionId', '=', decisionId)
      .executeTakeFirstOrThrow();
    expect(await codeOf(annul(own.id))).toBe('ANNUL_ONLY_EARLIER');
  });
});

const NO_PARTS = { A: '', B: '', C: '' };

async function inCatalogue({ id }: Tables['product']): Promise<boolean> {
  const rows = await deps.db
    .selectFrom('catalogueEntry')
    .selectAll()
    .where('productId', '=', id)
    .execute();
  await listProducts(deps, EVERYTHING);
  return rows.some(({ goneOn }) => goneOn === null);
}

const EVERYTHING = {
  text: '',
  stars: [],
  sectors: [],
  communes: [],
  expiring: false,
  year: null,
  order: 'newest',
  page: 1,
} as const;
