import { afterAll, describe, expect, test } from 'vitest';
import { plainDate } from '#domain/calendar/plain-date.ts';
import { openDatabase } from '#storage/database.ts';
import { addProduct } from '../parties/add-product.ts';
import { registerProducer } from '../parties/register-producer.ts';
import { findBent } from '../testing/bend-ledger.ts';
import { valueOf } from '../testing/commune-work.ts';
import { makeActor, PLACES } from '../testing/make.ts';
import { testDeps } from '../testing/test-deps.ts';
import { checkpointNow } from './checkpoint-now.ts';
import { verifyLedger } from './verify-ledger.ts';

const deps = await testDeps({ today: plainDate(2026, 9, 24) });
const owner = openDatabase(deps.ownerUrl, { max: 1 });
afterAll(() => owner.destroy());

/** A cooperative and its product, entered as commune and producer enter them. */
const commune = await makeActor(deps, 'communeOfficer', { unitId: PLACES.bacHa });
const { producerId } = valueOf(
  await registerProducer(deps, commune, {
    producer: {
      kind: 'cooperative',
      legalName: 'Hợp tác xã Nông sản Bản Mẫu',
      identifier: '5300123467',
      registrationNumber: '100700000125',
      foundedOn: '05/03/2019',
      representativeName: 'Giàng Thị Mẫu',
      representativePosition: 'Giám đốc',
      representativeSex: 'female',
      representativeEthnicity: 'Mông',
      representativeAddress: 'thôn Bản Mẫu, xã Bắc Hà',
      unitId: PLACES.bacHa,
      street: 'thôn Bản Mẫu',
      phone: '0912 345 678',
      email: '',
    },
    idempotencyKey: deps.newId(),
  }),
);
const producer = await makeActor(deps, 'producer', { producerId });
const { productId } = valueOf(
  await addProduct(deps, producer, {
    producerId,
    product: { name: 'Mận sấy dẻo', annexI: 'I.3.c', summary: '', story: '', packing: '' },
    idempotencyKey: deps.newId(),
  }),
);
await checkpointNow(deps);

const foundAfter = (bend: string) => findBent(deps, owner, bend);

test('the register is found whole: every row says what was stated', async () => {
  expect((await verifyLedger(deps, null)).finding).toBeNull();
});

describe('the check of the ledger finds an owner’s change of', () => {
  test.each([
    ['the name of a producer', `update producer set legal_name = 'Khác'`, 'legalName'],
    ['its representative', `update producer set representative_sex = 'male'`, 'representativeSex'],
    ['an address that was none', `update producer set email = 'a@b.vn'`, 'email'],
    ['its commune', `update producer set unit_id = '${PLACES.lungPhinh}'`, 'unitId'],
  ])('%s', async (_what, bend, name) => {
    const found = await foundAfter(`${bend} where id = '${producerId}'`);
    expect(found).toEqual({ code: 'LEDGER_ROW_DIFFERS', id: producerId, name });
  });

  test('the name of a product', async () => {
    const found = await foundAfter(`update product set name = 'Khác' where id = '${productId}'`);
    expect(found).toEqual({ code: 'LEDGER_ROW_DIFFERS', id: productId, name: 'name' });
  });
});

test('a value deleted as the law on personal data asks leaves the check whole', async () => {
  const erased = `
    update fact set value = null, nonce = null
      from statement where statement.id = fact.statement_id
       and statement.subject_id = '${producerId}' and fact.name = 'representativeEthnicity'`;
  expect(await foundAfter(erased)).toBeNull();
});
