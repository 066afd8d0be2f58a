import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import type { Actor } from '#domain/access/authorize.ts';
import { plainDate as d } from '#domain/calendar/plain-date.ts';
import { historyOf } from '#domain/facts/true-on.ts';
import { producerFrom, productFrom } from '#domain/facts/rows.ts';
import type { FactName, FactSubject } from '#domain/facts/values.ts';
import type { ProducerInput } from '#domain/parties/producer.ts';
import { listFacts } from '#storage/facts/list-facts.ts';
import { findProducer } from '#storage/parties/producers.ts';
import { findProduct } from '#storage/parties/products.ts';
import { addProduct } from '../parties/add-product.ts';
import { registerProducer } from '../parties/register-producer.ts';
import { updateProducer } from '../parties/update-producer.ts';
import { updateProduct } from '../parties/update-product.ts';
import { codeOf, valueOf } from '../testing/commune-work.ts';
import { makeActor, PLACES } from '../testing/make.ts';
import { testDeps } from '../testing/test-deps.ts';

const ENTERED = d(2026, 9, 24);
const EDITED = d(2026, 10, 5);
const deps = await testDeps({ today: ENTERED });
const commune = await makeActor(deps, 'communeOfficer', { unitId: PLACES.bacHa });

const TYPED: ProducerInput = {
  kind: 'cooperativeGroup',
  legalName: 'Tổ hợp tác Bản Mây',
  identifier: '010185000123',
  registrationNumber: '',
  foundedOn: '05/03/2019',
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
const COOPERATIVE: ProducerInput = {
  ...TYPED,
  kind: 'cooperative',
  legalName: 'Hợp tác xã Bản Mây',
  identifier: '5300123467',
  registrationNumber: '100700000125',
};
const PLUMS = { name: 'Mận sấy', annexI: 'I.3.c', summary: '', story: '', packing: '' };

const key = () => ({ idempotencyKey: deps.newId() });

async function entered(): Promise<string> {
  deps.clock.moveTo(ENTERED);
  const { producerId } = valueOf(
    await registerProducer(deps, commune, { producer: TYPED, ...key() }),
  );
  return producerId;
}

async function edit(actor: Actor, producerId: string, producer: ProducerInput, seenVersion = 1) {
  return updateProducer(deps, actor, { producerId, seenVersion, producer, ...key() });
}

/** The history of a fact, a line a stretch. */
async function lines<Of extends FactSubject>(of: Of, id: string, name: FactName<Of>) {
  return historyOf(await listFacts(deps.db, of, id), name).map(({ from, to, fact }) => {
    const stated = fact?.stated;
    const value = stated?.is === 'value' ? JSON.stringify(stated.value) : (stated?.is ?? '?');
    return `${from} ${to ?? '…'} ${value}`;
  });
}

const producerId = await entered();
const actor = await makeActor(deps, 'producer', { producerId });

describe('a producer that changes', () => {
  test('keeps what it was, with its days, and the row says what it is', async () => {
    deps.clock.moveTo(EDITED);
    valueOf(await edit(actor, producerId, COOPERATIVE));
    expect(await lines('producer', producerId, 'legalName')).toEqual([
      '2026-09-24 2026-10-04 "Tổ hợp tác Bản Mây"',
      '2026-10-05 … "Hợp tác xã Bản Mây"',
    ]);
    expect(await lines('producer', producerId, 'registrationNumber')).toEqual([
      '2026-09-24 2026-10-04 none',
      '2026-10-05 … "100700000125"',
    ]);
    expect(await lines('producer', producerId, 'phone')).toEqual(['2026-09-24 … "+84912345678"']);
    const facts = await listFacts(deps.db, 'producer', producerId);
    expect(await findProducer(deps.db, producerId)).toMatchObject(producerFrom(facts));
  });

  test('has each statement tied to its act, and none to an edit that changes nothing', async () => {
    valueOf(await edit(actor, producerId, COOPERATIVE, 2));
    const rows = await deps.db
      .selectFrom('statement')
      .innerJoin('act', 'act.id', 'statement.actId')
      .select(['statement.source', 'statement.statedOn', 'act.kind', 'act.subjectId'])
      .where('statement.subjectId', '=', producerId)
      .orderBy('statement.no')
      .execute();
    expect(rows).toEqual([
      {
        source: 'officer',
        statedOn: ENTERED,
        kind: 'registerProducer',
        subjectId: producerId,
      },
      { source: 'form', statedOn: EDITED, kind: 'updateProducer', subjectId: producerId },
    ]);
  });

  test('says nothing when the edit was refused', async () => {
    const before = await listFacts(deps.db, 'producer', producerId);
    expect(await codeOf(edit(actor, producerId, TYPED, 1))).toBe('CHANGED_MEANWHILE');
    expect(await codeOf(edit(actor, producerId, { ...TYPED, phone: '1' }, 3))).toBe(
      'INVALID_PHONE',
    );
    expect(await codeOf(edit(commune, producerId, TYPED, 3))).toBe('NOT_ALLOWED');
    expect(await listFacts(deps.db, 'producer', producerId)).toEqual(before);
  });

  test('entered a second time under the same number leaves no facts behind', async () => {
    const count = () =>
      deps.db
        .selectFrom('statement')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .executeTakeFirst();
    const before = await count();
    const again = registerProducer(deps, commune, { producer: COOPERATIVE, ...key() });
    expect(await codeOf(again)).toBe('PRODUCER_ALREADY_REGISTERED');
    expect(await count()).toEqual(before);
  });
});

test('a product that changes keeps what it was, with its days', async () => {
  const { productId } = valueOf(
    await addProduct(deps, actor, { producerId, product: PLUMS, ...key() }),
  );
  deps.clock.moveTo(d(2026, 11, 1));
  const product = { ...PLUMS, name: 'Mận sấy dẻo', story: 'Mận của bản.' };
  const change = { producerId, productId, product, seenVersion: 1 };
  valueOf(await updateProduct(deps, actor, { ...change, ...key() }));
  expect(await codeOf(updateProduct(deps, actor, { ...change, ...key() }))).toBe(
    'CHANGED_MEANWHILE',
  );
  expect(await lines('product', productId, 'name')).toEqual([
    '2026-10-05 2026-10-31 "Mận sấy"',
    '2026-11-01 … "Mận sấy dẻo"',
  ]);
  expect(await lines('product', productId, 'story')).toEqual([
    '2026-10-05 2026-10-31 none',
    '2026-11-01 … "Mận của bản."',
  ]);
  const facts = await listFacts(deps.db, 'product', productId);
  expect(await findProduct(deps.db, productId)).toMatchObject(productFrom(facts));
});

test.each([
  "update fact set value = '1'",
  'delete from fact',
  "update statement set reason = 'x'",
  'delete from statement',
])('the application may not %s', async (text) => {
  await expect(sql.raw(text).execute(deps.db)).rejects.toThrow('permission denied');
});
