import { Readable } from 'node:stream';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { plainDate } from '#domain/calendar/plain-date.ts';
import type { ProducerInput } from '#domain/parties/producer.ts';
import { openDossier } from '../dossier/open-dossier.ts';
import { viewDossier } from '../dossier/view-dossier.ts';
import { uploadFile } from '../files/upload-file.ts';
import { codeOf, valueOf } from '../testing/commune-work.ts';
import { makeDossier } from '../testing/make-dossier.ts';
import { makeActor, makeProducer, makeProduct, PLACES } from '../testing/make.ts';
import { testDeps } from '../testing/test-deps.ts';
import { addProductPicture, MOST_PICTURES } from './add-product-picture.ts';
import { addProduct } from './add-product.ts';
import { removeProductPicture } from './remove-product-picture.ts';
import { updateProducer } from './update-producer.ts';
import { updateProduct } from './update-product.ts';
import { viewProducer } from './view-producer.ts';
import { viewProduct, viewProductsOf } from './view-product.ts';

const deps = await testDeps({ today: plainDate(2026, 9, 24) });
const producer = await makeProducer(deps);
const actor = await makeActor(deps, 'producer', { producerId: producer.id });
const neighbour = await makeProducer(deps, { identifier: '0100109106' });
const strangers = [
  await makeActor(deps, 'producer', { producerId: neighbour.id }),
  await makeActor(deps, 'communeOfficer', { unitId: PLACES.bacHa }),
  await makeActor(deps, 'administrator', { unitId: PLACES.laoCai }),
];

const TYPED: ProducerInput = {
  kind: 'cooperative',
  legalName: 'Hợp tác xã Nông sản Bản Mây',
  identifier: '5300123467',
  registrationNumber: '100700000125',
  foundedOn: '05/03/2019',
  representativeName: 'Giàng Thị Mẩy',
  representativePosition: 'Giám đốc',
  representativeSex: 'female',
  representativeEthnicity: 'Mông',
  representativeAddress: 'thôn Bản Mây, xã Bắc Hà',
  unitId: PLACES.bacHa,
  street: 'thôn Bản Mây',
  phone: '0912 345 678',
  email: '',
};
const PLUMS = { name: 'Mận sấy', annexI: 'I.3.c', summary: '', story: '', packing: '' };

function request(producerId = producer.id) {
  return { producerId, idempotencyKey: deps.newId() };
}

async function version(): Promise<number> {
  return valueOf(await viewProducer(deps, actor, producer.id)).producer.version;
}

async function update(changes: Partial<ProducerInput>) {
  const input = { ...request(), seenVersion: await version(), producer: { ...TYPED, ...changes } };
  return updateProducer(deps, actor, input);
}

describe("a producer's own entry", () => {
  test('is corrected, checked and written into the ledger without personal data', async () => {
    valueOf(await update({ legalName: '  HTX   Nông sản Bản Mây ' }));
    const view = valueOf(await viewProducer(deps, actor, producer.id));
    expect(view.producer).toMatchObject({
      legalName: 'HTX Nông sản Bản Mây',
      identifier: '5300123467',
      phone: '+84912345678',
      email: null,
    });
    expect(view.address).toBe('thôn Bản Mây, xã Bắc Hà, tỉnh Lào Cai');
    const acts = await deps.db
      .selectFrom('act')
      .select(['kind', 'data'])
      .where('subjectId', '=', producer.id)
      .execute();
    expect(acts).toEqual([{ kind: 'updateProducer', data: { version: 2 } }]);
  });

  test.each([
    [
      'a tax code with a wrong digit',
      { identifier: '5300123468' },
      'TAX_CODE_MISTYPED',
      'identifier',
    ],
    ['a tax code that is too short', { identifier: '53001' }, 'INVALID_TAX_CODE', 'identifier'],
    [
      'a household without registration',
      { kind: 'household', identifier: '010185000123', registrationNumber: '' },
      'HOUSEHOLD_NOT_REGISTERED',
      'registrationNumber',
    ],
    ['a large enterprise', { kind: 'largeEnterprise' }, 'LARGE_ENTERPRISE', 'kind'],
    [
      'the number of another producer',
      { identifier: '0100109106' },
      'IDENTIFIER_TAKEN',
      'identifier',
    ],
    ['a commune of before 01/07/2025', { unitId: 'o:02839' }, 'UNIT_ABOLISHED', 'unitId'],
    ['a province instead of a commune', { unitId: PLACES.laoCai }, 'UNIT_NOT_COMMUNE', 'unitId'],
  ] as const)('with %s is refused beside its field', async (_what, changes, code, field) => {
    const before = await version();
    const answer = await update(changes);
    expect(answer).toMatchObject({ ok: false });
    if (answer.ok) throw new Error('it should have been refused');
    expect(answer.refusals.map((one) => [one.code, one.field])).toContainEqual([code, field]);
    expect(await version()).toBe(before);
  });

  test('with several mistakes names all of them at once', async () => {
    const answer = await update({ identifier: '1', phone: '12', unitId: 'c:00000' });
    if (answer.ok) throw new Error('it should have been refused');
    expect(answer.refusals.map((one) => one.field)).toEqual(['identifier', 'phone', 'unitId']);
  });

  test('changed by somebody else meanwhile is not overwritten', async () => {
    const input = { ...request(), seenVersion: 1, producer: TYPED };
    expect(await codeOf(updateProducer(deps, actor, input))).toBe('CHANGED_MEANWHILE');
  });

  test('as handed in stays as it was, whatever is corrected later', async () => {
    const dossier = await makeDossier(deps, 'submitted', { producer, actor });
    valueOf(await update({ legalName: 'HTX Nông sản Bản Mây mới' }));
    const read = valueOf(await viewDossier(deps, actor, dossier.id));
    expect(read.producer.legalName).toBe('HTX Nông sản Bản Mây');
  });
});

describe('a product', () => {
  test('is added once, however often the form is sent', async () => {
    const once = { ...request(), product: PLUMS };
    const first = valueOf(await addProduct(deps, actor, once));
    expect(valueOf(await addProduct(deps, actor, once))).toEqual(first);
    const { product, set } = valueOf(await viewProduct(deps, actor, first.productId));
    expect(product).toMatchObject({ ...PLUMS, producerId: producer.id });
    expect(set?.id).toBe('QD26-07');
  });

  test.each([
    ['without a name', { name: ' ' }, 'PRODUCT_NAME_MISSING'],
    ['without a class', { annexI: '' }, 'PRODUCT_CLASS_MISSING'],
    ['with a class that Annex I does not have', { annexI: 'IX.9' }, 'CRITERIA_ANNEX_I_UNKNOWN'],
  ])('%s is refused', async (_what, changes, code) => {
    const product = { ...PLUMS, ...changes };
    expect(await codeOf(addProduct(deps, actor, { ...request(), product }))).toBe(code);
  });

  test('of each leaf of Annex I gets exactly one set (Đ2.2)', async () => {
    const leaves = deps.criteria.flatMap((one) => one.sets).map((set) => [set.annexI, set.id]);
    expect(new Set(leaves.map(([annexI]) => annexI)).size).toBe(26);
    for (const [annexI = '', setId] of leaves) {
      const product = { ...PLUMS, annexI };
      const { productId } = valueOf(await addProduct(deps, actor, { ...request(), product }));
      expect(valueOf(await viewProduct(deps, actor, productId)).set?.id).toBe(setId);
    }
  });

  test('keeps its class while a dossier is under way (Đ3.2), and its words may change', async () => {
    const { id: productId } = await makeProduct(deps, producer.id);
    const key = deps.newId();
    valueOf(await openDossier(deps, actor, { productId, kind: 'first', idempotencyKey: key }));
    const change = (product: typeof PLUMS, seenVersion: number) =>
      updateProduct(deps, actor, { ...request(), productId, seenVersion, product });
    expect(await codeOf(change({ ...PLUMS, annexI: 'I.6' }, 1))).toBe('PRODUCT_CLASS_FIXED');
    valueOf(await change({ ...PLUMS, name: 'Mận sấy dẻo' }, 1));
    expect(await codeOf(change(PLUMS, 1))).toBe('CHANGED_MEANWHILE');
  });

  test('shows up to eight pictures, each with words, and lets them go again', async () => {
    const { id: productId } = await makeProduct(deps, producer.id);
    const add = async (alt: string) => {
      const input = { ...request(), productId, fileId: await picture(), alt };
      return addProductPicture(deps, actor, input);
    };
    expect(await codeOf(add(''))).toBe('REQUIRED');
    for (let no = 1; no <= MOST_PICTURES; no += 1) valueOf(await add(`Ảnh ${no}`));
    expect(await codeOf(add('Ảnh 9'))).toBe('PICTURES_ENOUGH');
    const { product } = valueOf(await viewProduct(deps, actor, productId));
    expect(product.pictures.map(({ alt }) => alt)).toEqual(
      Array.from({ length: MOST_PICTURES }, (_, index) => `Ảnh ${index + 1}`),
    );
    const fileId = product.pictures[0]?.fileId ?? '';
    valueOf(await removeProductPicture(deps, actor, { ...request(), productId, fileId }));
    const left = valueOf(await viewProduct(deps, actor, productId)).product.pictures;
    expect(left).toHaveLength(MOST_PICTURES - 1);
    const gone = { ...request(), productId, fileId };
    expect(await codeOf(removeProductPicture(deps, actor, gone))).toBe('NOT_FOUND');
  });

  test('takes no paper and no picture of another producer as its picture', async () => {
    const { id: productId } = await makeProduct(deps, producer.id);
    const paper = await uploadFile(deps, actor, {
      id: deps.newId(),
      producerId: producer.id,
      purpose: 'evidence',
      name: 'x.pdf',
      content: Readable.from([Buffer.from('%PDF-1.7\n')]),
    });
    for (const fileId of [valueOf(paper).id, await picture(neighbour.id), 'nothing']) {
      const input = { ...request(), productId, fileId, alt: 'Ảnh' };
      expect(await codeOf(addProductPicture(deps, actor, input))).toBe('FILE_MISSING');
    }
  });
});

describe('the wrong person', () => {
  test('changes neither producer nor product nor picture', async () => {
    const { id: productId } = await makeProduct(deps, producer.id);
    for (const stranger of strangers) {
      const refused = [
        await codeOf(
          updateProducer(deps, stranger, { ...request(), seenVersion: 1, producer: TYPED }),
        ),
        await codeOf(addProduct(deps, stranger, { ...request(), product: PLUMS })),
        await codeOf(
          updateProduct(deps, stranger, {
            ...request(),
            productId,
            seenVersion: 1,
            product: PLUMS,
          }),
        ),
        await codeOf(
          addProductPicture(deps, stranger, { ...request(), productId, fileId: 'x', alt: 'x' }),
        ),
        await codeOf(
          removeProductPicture(deps, stranger, { ...request(), productId, fileId: 'x' }),
        ),
      ];
      expect(refused).toEqual(Array.from({ length: 5 }, () => 'NOT_ALLOWED'));
    }
  });

  test('does not reach a product by naming the own producer', async () => {
    const { id: productId } = await makeProduct(deps, producer.id);
    const other = strangers[0];
    if (!other) throw new Error('the neighbour is there');
    const input = { ...request(neighbour.id), productId, seenVersion: 1, product: PLUMS };
    expect(await codeOf(updateProduct(deps, other, input))).toBe('NOT_FOUND');
  });

  test('who is no officer of the place sees neither producer nor products', async () => {
    const elsewhere = await makeActor(deps, 'officeOfficer', { unitId: PLACES.vinhLong });
    const { id: productId } = await makeProduct(deps, producer.id);
    expect(await codeOf(viewProducer(deps, elsewhere, producer.id))).toBe('NOT_ALLOWED');
    expect(await codeOf(viewProduct(deps, elsewhere, productId))).toBe('NOT_ALLOWED');
    expect(await codeOf(viewProductsOf(deps, elsewhere, producer.id))).toBe('NOT_ALLOWED');
  });
});

/** An uploaded picture of four points. */
async function picture(producerId = producer.id): Promise<string> {
  const owner = producerId === producer.id ? actor : strangers[0];
  if (!owner) throw new Error('the neighbour is there');
  const image = sharp({ create: { width: 2, height: 2, channels: 3, background: '#7a2a42' } });
  const file = await uploadFile(deps, owner, {
    id: deps.newId(),
    producerId,
    purpose: 'picture',
    name: 'man.png',
    content: Readable.from([await image.png().toBuffer()]),
  });
  return valueOf(file).id;
}
