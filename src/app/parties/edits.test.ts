import { describe, expect, test } from 'vitest';
import { plainDate as d, type PlainDate } from '#domain/calendar/plain-date.ts';
import type { ProducerInput } from '#domain/parties/producer.ts';
import { findProducer } from '#storage/parties/producers.ts';
import { findProduct } from '#storage/parties/products.ts';
import { viewProducerHistory, viewProductHistory } from '../facts/view-history.ts';
import { codeOf, valueOf } from '../testing/commune-work.ts';
import { makeDossier } from '../testing/make-dossier.ts';
import { makeActor, PLACES } from '../testing/make.ts';
import { testDeps } from '../testing/test-deps.ts';
import { addProduct } from './add-product.ts';
import { closeProducer } from './close-producer.ts';
import { editProduct } from './edit-product.ts';
import { editProducer } from './edit-producer.ts';
import { registerProducer } from './register-producer.ts';

const ENTERED = d(2026, 9, 1);
const TODAY = d(2026, 11, 30);
const deps = await testDeps({ today: ENTERED });
const commune = await makeActor(deps, 'communeOfficer', { unitId: PLACES.bacHa });
const office = await makeActor(deps, 'officeOfficer', { unitId: PLACES.laoCai });
const key = () => ({ idempotencyKey: deps.newId() });
const reason = 'Giấy đăng ký thay đổi lần 2.';
const PLUMS = { name: 'Mận sấy', annexI: 'I.3.c', summary: '', story: '', packing: '' };

let registered = 120;
/** A cooperative group of the register, and what its form holds. */
async function entered() {
  deps.clock.moveTo(ENTERED);
  const typed: ProducerInput = {
    kind: 'cooperativeGroup',
    legalName: 'Tổ hợp tác Bản Mây',
    identifier: `010185000${(registered += 1)}`,
    registrationNumber: '',
    foundedOn: '',
    representativeName: 'Giàng Thị Mẩy',
    representativePosition: '',
    representativeSex: 'female',
    representativeEthnicity: 'Mông',
    representativeAddress: 'thôn Bản Mây',
    unitId: PLACES.bacHa,
    street: 'thôn Bản Mây',
    phone: '0912 345 678',
    email: '',
  };
  const { producerId } = valueOf(
    await registerProducer(deps, commune, { producer: typed, ...key() }),
  );
  const owner = await makeActor(deps, 'producer', { producerId });
  const { productId } = valueOf(
    await addProduct(deps, owner, { producerId, product: PLUMS, ...key() }),
  );
  deps.clock.moveTo(TODAY);
  return { producerId, productId, typed, owner };
}

type Entered = Awaited<ReturnType<typeof entered>>;
const edit = (
  { producerId, typed }: Pick<Entered, 'producerId' | 'typed'>,
  change: Partial<ProducerInput>,
  { since = TODAY, why = reason, seenVersion = 1, actor = commune } = {},
) =>
  editProducer(deps, actor, {
    ...{ producerId, seenVersion, since, reason: why, ...key() },
    producer: { ...typed, ...change },
  });
const editName = (
  { producerId, productId }: Pick<Entered, 'producerId' | 'productId'>,
  name: string,
  { annexI = 'I.3.c', since = TODAY, actor = commune } = {},
) =>
  editProduct(deps, actor, {
    ...{ producerId, productId, seenVersion: 1, name, annexI, since, reason, ...key() },
  });
const noticesOf = (accountId: string) =>
  deps.db.selectFrom('notice').select('kind').where('accountId', '=', accountId).execute();

test('an official writes what is true since a day, by which paper, and the producer is told', async () => {
  const own = await entered();
  const since = d(2026, 10, 5);
  valueOf(await edit(own, { legalName: 'Tổ hợp tác Bản Mây Hồng' }, { since }));
  const { facts } = valueOf(await viewProducerHistory(deps, commune, own.producerId, null));
  const names = facts.find(({ name }) => name === 'legalName')?.stretches;
  expect(names?.map(({ from, to, source, reason: why }) => [from, to, source, why])).toEqual([
    [since, null, 'officer', reason],
    [ENTERED, d(2026, 10, 4), 'officer', ''],
  ]);
  const row = await findProducer(deps.db, own.producerId);
  expect([row?.legalName, row?.version]).toEqual(['Tổ hợp tác Bản Mây Hồng', 2]);
  expect(await noticesOf(own.owner.accountId)).toEqual([{ kind: 'ownEntryEdited' }]);
});

test('and of a product its name and class, from the first day on if it was always so', async () => {
  const own = await entered();
  valueOf(await editName(own, 'Mận sấy dẻo', { since: ENTERED }));
  const { facts } = valueOf(await viewProductHistory(deps, commune, own.productId, null));
  const [now, ...before] = facts.find(({ name }) => name === 'name')?.stretches ?? [];
  expect([now?.from, now?.source, before]).toEqual([ENTERED, 'officer', []]);
  expect((await findProduct(deps.db, own.productId))?.name).toBe('Mận sấy dẻo');
  expect(await noticesOf(own.owner.accountId)).toEqual([{ kind: 'productEdited' }]);
});

describe('an edit is refused', () => {
  test.each<readonly [string, PlainDate]>([
    ['EDIT_BEFORE_ENTRY', d(2026, 8, 31)],
    ['EDIT_AHEAD', d(2026, 12, 1)],
  ])('with %s from %s', async (code, since) => {
    const own = await entered();
    expect(await codeOf(edit(own, { street: 'thôn Na Áng' }, { since }))).toBe(code);
    expect(await codeOf(editName(own, 'Mận khô', { since }))).toBe(code);
  });

  test('without a reason, without a change, behind an older page, with a fault', async () => {
    const own = await entered();
    const street = 'thôn Na Áng';
    expect(await codeOf(edit(own, { street }, { why: ' ' }))).toBe('EDIT_WITHOUT_REASON');
    expect(await codeOf(edit(own, {}))).toBe('EDIT_WITHOUT_CHANGE');
    expect(await codeOf(editName(own, ' Mận  sấy '))).toBe('EDIT_WITHOUT_CHANGE');
    expect(await codeOf(edit(own, { street }, { seenVersion: 2 }))).toBe('CHANGED_MEANWHILE');
    expect(await codeOf(edit(own, { phone: '1' }))).toBe('INVALID_PHONE');
    expect(await codeOf(editName(own, ''))).toBe('PRODUCT_NAME_MISSING');
    expect(await codeOf(editName(own, 'Mận', { annexI: 'IX.9' }))).toBe('CRITERIA_ANNEX_I_UNKNOWN');
    const other = await entered();
    const { identifier } = other.typed;
    expect(await codeOf(edit(own, { identifier }))).toBe('IDENTIFIER_TAKEN');
  });

  test('to the producer, to readers, to another commune, and out of the own commune', async () => {
    const own = await entered();
    const street = 'thôn Na Áng';
    const others = [
      own.owner,
      await makeActor(deps, 'leader', { unitId: PLACES.laoCai }),
      await makeActor(deps, 'communeOfficer', { unitId: PLACES.lungPhinh }),
    ];
    for (const actor of others) {
      expect(await codeOf(edit(own, { street }, { actor }))).toBe('NOT_ALLOWED');
      expect(await codeOf(editName(own, 'Mận khô', { actor }))).toBe('NOT_ALLOWED');
    }
    const away = { unitId: PLACES.lungPhinh };
    expect(await codeOf(edit(own, away))).toBe('NOT_ALLOWED');
    valueOf(await edit(own, away, { actor: office }));
  });

  test('while a dossier of it is assessed, and once it is closed', async () => {
    const { producer, product } = await makeDossier(deps, 'submitted');
    const own = await entered();
    const held = { producerId: producer.id, productId: product.id, typed: own.typed };
    expect(await codeOf(edit(held, {}, { actor: office }))).toBe('EDIT_WHILE_ASSESSED');
    expect(await codeOf(editName(held, 'Mận khô', { actor: office }))).toBe('EDIT_WHILE_ASSESSED');
    const { producerId } = own;
    const closing = { kind: 'stopped', on: TODAY, reason, ...key() } as const;
    valueOf(await closeProducer(deps, office, { producerId, ...closing }));
    expect(await codeOf(edit(own, { street: 'x' }))).toBe('PRODUCER_CLOSED');
  });
});
