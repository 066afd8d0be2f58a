import { describe, expect, test } from 'vitest';
import { plainDate as d } from '#domain/calendar/plain-date.ts';
import { PRODUCER } from '#domain/parties/producer-acts.ts';
import type { ProductQuestion } from '#domain/register/questions.ts';
import { readStanding } from '#storage/acts/list-acts.ts';
import { readRegisterOfProvince } from '#storage/imports/register-of-province.ts';
import { closingsDiffer } from '#storage/parties/closings.ts';
import { findProduct } from '../catalogue/find-product.ts';
import { openDossier } from '../dossier/open-dossier.ts';
import { listProducts } from '../register/list-products.ts';
import { codeOf, valueOf } from '../testing/commune-work.ts';
import { makeCertificate } from '../testing/make-certificate.ts';
import { makeDossier } from '../testing/make-dossier.ts';
import { makeActor, makeProducer, makeProduct, PLACES } from '../testing/make.ts';
import { testDeps } from '../testing/test-deps.ts';
import { closeProduct } from './close-product.ts';
import { confirmMerge } from './confirm-merge.ts';
import { refuseMerge } from './refuse-merge.ts';
import { reopenProduct } from './reopen-product.ts';
import { requestMerge } from './request-merge.ts';
import { requestProductMerge } from './request-product-merge.ts';
import { requestUndoMerge } from './request-undo-merge.ts';
import { requestUndoProductMerge } from './request-undo-product-merge.ts';
import { viewProduct } from './view-product.ts';

const TODAY = d(2026, 11, 30);
const deps = await testDeps({ today: TODAY });
const commune = await makeActor(deps, 'communeOfficer', { unitId: PLACES.bacHa });
const office = await makeActor(deps, 'officeOfficer', { unitId: PLACES.laoCai });
const head = await makeActor(deps, 'officeHead', { unitId: PLACES.laoCai });
const key = () => ({ idempotencyKey: deps.newId() });
const reason = 'ghi hai lần khi nhập sổ năm 2022';
let serial = 100;
const code = () => `15-02839-${serial++}-2025`;

interface Pair {
  readonly producerId: string;
  readonly productId: string;
  readonly intoId: string;
}

/** Two products of one producer; the double has three stars since May 2025. */
async function pair() {
  const { id: producerId } = await makeProducer(deps);
  const double = await makeProduct(deps, producerId, { name: 'Mận sấy dẻo' });
  const kept = await makeProduct(deps, producerId, { name: 'Mận sấy' });
  const starred = { code: code(), decidedOn: d(2025, 5, 6), star: 3, product: double };
  await makeCertificate(deps, starred);
  return { producerId, double, kept, productId: double.id, intoId: kept.id, code: starred.code };
}
const ask = ({ producerId, productId, intoId }: Pair, change: object = {}) =>
  requestProductMerge(deps, commune, {
    ...{ producerId, productId, intoId, kind: 'same', on: TODAY, reason, ...key(), ...change },
  });
const confirm = (of: Pair, requestId: string, actor = office, shown = '1.1') => {
  const { producerId, productId } = of;
  return confirmMerge(deps, actor, { producerId, productId, requestId, shown, ...key() });
};
async function merge(of: Pair, change: object = {}) {
  valueOf(await confirm(of, valueOf(await ask(of, change)).requestId));
}
async function part({ producerId, productId }: Pair) {
  const undo = { producerId, productId, reason, ...key() };
  const { requestId } = valueOf(await requestUndoProductMerge(deps, office, undo));
  const again = { producerId, productId, requestId, shown: '1.1', ...key() };
  valueOf(await confirmMerge(deps, head, again));
}

const QUESTION: ProductQuestion = {
  ...{ text: '', unitId: null, stars: [], sectors: [], standings: [], closed: false },
  ...{ day: TODAY, order: 'name' },
};
/** What the register of a day says of the products of one producer. */
async function listed(producerId: string, day = TODAY, text = '') {
  const { rows } = valueOf(await listProducts(deps, office, { ...QUESTION, day, text }, 1));
  return rows
    .filter((row) => row.producerId === producerId)
    .map(({ name, standing, star }) => `${name} ${standing} ${star ?? '–'}`);
}
const DAYS = [d(2025, 5, 5), d(2025, 5, 6), d(2026, 1, 1), TODAY];
const onAllDays = async (producerId: string) =>
  Promise.all(DAYS.map((day) => listed(producerId, day)));

async function row(id: string) {
  const { producerId, ...rest } = await deps.db
    .selectFrom('product')
    .select(['producerId', 'closedAs', 'closedInto', 'goneFrom', 'sameAs'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  const standing = await readStanding(deps.db, PRODUCER, producerId);
  expect(await closingsDiffer(deps.db, producerId, standing)).toBe(false);
  return rest;
}

test('a double is read through the other on every day, and undoing gives exactly the former lists', async () => {
  const one = await pair();
  const [before, rowBefore] = [await onAllDays(one.producerId), await row(one.productId)];
  expect(before).toEqual([
    [],
    ['Mận sấy dẻo valid 3'],
    ['Mận sấy dẻo valid 3'],
    ['Mận sấy never –', 'Mận sấy dẻo valid 3'],
  ]);
  await merge(one);
  const kept = 'Mận sấy valid 3';
  expect(await onAllDays(one.producerId)).toEqual([[], [kept], [kept], [kept]]);
  expect(await listed(one.producerId, TODAY, 'deo')).toEqual([kept]);
  const { certificates } = valueOf(await viewProduct(deps, office, one.intoId));
  expect(certificates.map((each) => each.code)).toEqual([one.code]);
  const again = { ...one, reason, ...key() };
  expect(await codeOf(reopenProduct(deps, head, again))).toBe('CLOSING_NEEDS_TWO');
  await part(one);
  expect(await onAllDays(one.producerId)).toEqual(before);
  expect(await row(one.productId)).toEqual(rowBefore);
});

test('what became another leaves its stars behind, and each page leads to the other', async () => {
  const one = await pair();
  const on = d(2026, 11, 1);
  const change = { kind: 'becameAnother', on };
  expect(await codeOf(ask(one, change))).toBe('CLOSING_STAR_IN_FORCE');
  const old = await makeProduct(deps, one.producerId, { name: 'Ô mai mận' });
  const of = { ...one, productId: old.id };
  await merge(of, change);
  expect(await listed(one.producerId)).toEqual(['Mận sấy never –', 'Mận sấy dẻo valid 3']);
  expect(await row(old.id)).toEqual({
    ...{ closedAs: 'becameAnother', closedInto: one.intoId, goneFrom: on, sameAs: null },
  });
  await part(of);
  expect(await row(old.id)).toEqual({
    ...{ closedAs: null, closedInto: null, goneFrom: null, sameAs: null },
  });
});

test('a line of doubles is read through its last, and parts where it is undone', async () => {
  const one = await pair();
  const third = await makeProduct(deps, one.producerId, { name: 'Mận khô' });
  await merge(one);
  const further = { ...one, productId: one.intoId, intoId: third.id };
  await merge(further);
  expect(await listed(one.producerId)).toEqual(['Mận khô valid 3']);
  expect(await row(one.productId)).toMatchObject({ sameAs: third.id });
  expect(await codeOf(ask({ ...one, productId: third.id }))).toBe('MERGE_INTO_CLOSED');
  await part(further);
  expect(await listed(one.producerId)).toEqual(['Mận khô never –', 'Mận sấy valid 3']);
  await part(one);
  expect(await listed(one.producerId)).toEqual([
    'Mận khô never –',
    'Mận sấy never –',
    'Mận sấy dẻo valid 3',
  ]);
});

test('two that ask for each other at once end with one of them kept', async () => {
  const one = await pair();
  const turned = { ...one, productId: one.intoId, intoId: one.productId };
  const [there, back] = [valueOf(await ask(one)), valueOf(await ask(turned))];
  valueOf(await confirm(one, there.requestId));
  expect(await codeOf(confirm(turned, back.requestId))).toBe('MERGE_INTO_CLOSED');
});

test('a list finds the kept product by the name and the star of its double', async () => {
  const one = await pair();
  await merge(one);
  const { products, stars } = await readRegisterOfProvince(deps.db, PLACES.laoCai, TODAY);
  const found = products.filter(({ id }) => id === one.intoId || id === one.productId);
  expect(found.map(({ id, name }) => [id, name]).sort()).toEqual(
    [
      [one.intoId, 'Mận sấy'],
      [one.intoId, 'Mận sấy dẻo'],
    ].sort(),
  );
  expect(stars.filter(({ productId }) => productId === one.intoId)).toHaveLength(1);
});

test('the kept product continues the star of its double, and then they cannot be parted', async () => {
  const one = await pair();
  await merge(one);
  const actor = await makeActor(deps, 'producer', { producerId: one.producerId });
  const open = (productId: string, kind: 'first' | 'upgrade') =>
    openDossier(deps, actor, { productId, kind, ...key() });
  expect(await codeOf(open(one.productId, 'upgrade'))).toBe('PRODUCT_CLOSED');
  expect(await codeOf(open(one.intoId, 'first'))).toBe('FIRST_HAS_STAR');
  valueOf(await open(one.intoId, 'upgrade'));
  const undo = { producerId: one.producerId, productId: one.productId, reason, ...key() };
  expect(await codeOf(requestUndoProductMerge(deps, office, undo))).toBe('UNDO_MERGE_WORKED_ON');
});

test('the public page of either code tells all recognitions of the one product', async () => {
  const one = await pair();
  const older = { code: code(), decidedOn: d(2021, 3, 1), star: 3, product: one.kept };
  await makeCertificate(deps, older);
  const told = async (asked: string) =>
    (await findProduct(deps, asked))?.recognitions.map((each) => [each.code, each.state]);
  expect(await told(older.code)).toEqual([[older.code, 'expired']]);
  await merge(one);
  const both = [
    [one.code, 'valid'],
    [older.code, 'expired'],
  ];
  expect(await told(older.code)).toEqual(both);
  expect(await told(one.code)).toEqual(both);
  await part(one);
  expect(await told(older.code)).toEqual([[older.code, 'expired']]);
});

test('a kept product is not closed while a star of its double is in force', async () => {
  const one = await pair();
  await merge(one);
  const closing = { kind: 'stopped', on: TODAY, reason, ...key() } as const;
  const request = { producerId: one.producerId, productId: one.intoId, ...closing };
  expect(await codeOf(closeProduct(deps, office, request))).toBe('CLOSING_STAR_IN_FORCE');
});

describe('a merge of products is refused', () => {
  test('to whoever asked, to readers, into itself, into nothing, twice, and when seen before an edit', async () => {
    const one = await pair();
    expect(await codeOf(ask({ ...one, intoId: one.productId }))).toBe('CLOSING_INTO_ITSELF');
    expect(await codeOf(ask({ ...one, intoId: deps.newId() }))).toBe('NOT_FOUND');
    const leader = await makeActor(deps, 'leader', { unitId: PLACES.laoCai });
    const request = { ...one, kind: 'same', on: TODAY, reason } as const;
    expect(await codeOf(requestProductMerge(deps, leader, { ...request, ...key() }))).toBe(
      'NOT_ALLOWED',
    );
    const { requestId } = valueOf(
      await requestProductMerge(deps, office, { ...request, ...key() }),
    );
    expect(await codeOf(ask(one))).toBe('MERGE_ALREADY_ASKED');
    expect(await codeOf(confirm(one, requestId, office))).toBe('CONFIRM_OWN_REQUEST');
    expect(await codeOf(confirm(one, requestId, commune))).toBe('NOT_ALLOWED');
    expect(await codeOf(confirm(one, requestId, head, '2.1'))).toBe('CHANGED_MEANWHILE');
    const { producerId, productId } = one;
    const refusal = { producerId, productId, requestId, reason: 'hai sản phẩm', ...key() };
    valueOf(await refuseMerge(deps, office, refusal));
    expect(await codeOf(confirm(one, requestId, head))).toBe('NOT_FOUND');
    const undo = { producerId, productId, reason, ...key() };
    expect(await codeOf(requestUndoProductMerge(deps, office, undo))).toBe('PRODUCT_NOT_CLOSED');
  });

  test('between producers that are not merged, whose own merge then waits for the products', async () => {
    const [one, other] = [await pair(), await pair()];
    const across = { ...one, intoId: other.intoId };
    expect(await codeOf(ask(across))).toBe('MERGE_OTHER_PRODUCER');
    const { producerId } = one;
    const asked = {
      producerId,
      intoId: other.producerId,
      kind: 'same',
      on: TODAY,
      reason,
    } as const;
    await deps.db
      .updateTable('product')
      .set({ folded: 'khac' })
      .where('id', '=', one.productId)
      .execute();
    const { requestId } = valueOf(await requestMerge(deps, commune, { ...asked, ...key() }));
    valueOf(await confirmMerge(deps, office, { producerId, requestId, shown: '1.1', ...key() }));
    await merge(across);
    expect(await codeOf(requestUndoMerge(deps, office, { producerId, reason, ...key() }))).toBe(
      'UNDO_PRODUCTS_MERGED',
    );
    await part(across);
    valueOf(await requestUndoMerge(deps, office, { producerId, reason, ...key() }));
  });

  test('while a dossier of either is under way', async () => {
    const { product } = await makeDossier(deps, 'submitted');
    const { producerId } = product;
    const { id: other } = await makeProduct(deps, producerId, { name: 'Mứt mận' });
    const there = { producerId, productId: product.id, intoId: other };
    expect(await codeOf(ask(there))).toBe('MERGE_DOSSIER_UNDER_WAY');
    const back = { producerId, productId: other, intoId: product.id };
    expect(await codeOf(ask(back))).toBe('MERGE_DOSSIER_UNDER_WAY');
  });

  test('where two certificates would be in force on one day', async () => {
    const one = await pair();
    const wish = { code: code(), decidedOn: d(2026, 1, 5), product: one.kept };
    await makeCertificate(deps, wish);
    expect(await ask(one)).toMatchObject({
      refusals: [
        {
          code: 'MERGE_STARS_SAME_DAY',
          data: { code: one.code, other: wish.code, day: '30/11/2026' },
        },
      ],
    });
  });
});
