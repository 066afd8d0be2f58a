import { Readable } from 'node:stream';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import type { Actor } from '#domain/access/authorize.ts';
import { plainDate } from '#domain/calendar/plain-date.ts';
import { findProducer } from '#storage/parties/producers.ts';
import { findProduct } from '#storage/parties/products.ts';
import { uploadFile } from '../files/upload-file.ts';
import { findProduct as findPublicProduct } from '../catalogue/find-product.ts';
import { readPicture } from '../catalogue/read-picture.ts';
import { codeOf, valueOf } from '../testing/commune-work.ts';
import { makeCertificate } from '../testing/make-certificate.ts';
import { makeRegulation } from '../testing/make-council.ts';
import { makeActor, makeProducer, makeProduct, PLACES } from '../testing/make.ts';
import { testDeps } from '../testing/test-deps.ts';
import { acceptPage } from './accept-page.ts';
import { addProductPicture } from './add-product-picture.ts';
import { listLooks } from './list-looks.ts';
import { refusePage } from './refuse-page.ts';
import { removeProductPicture } from './remove-product-picture.ts';
import { takeDownPage } from './take-down-page.ts';
import { updateProduct } from './update-product.ts';
import { viewPageLook } from './view-page-look.ts';

const deps = await testDeps({ today: plainDate(2026, 11, 24) });
const commune = await makeActor(deps, 'communeOfficer', { unitId: PLACES.bacHa });
const office = await makeActor(deps, 'officeOfficer', { unitId: PLACES.laoCai });
const neighbour = await makeActor(deps, 'communeOfficer', { unitId: PLACES.lungPhinh });
const leader = await makeActor(deps, 'leader', { unitId: PLACES.laoCai });

const OLD = { summary: 'Mận sấy dẻo.', story: 'Mười hai hộ trồng mận.', packing: 'Túi 200 g' };
const CLAIM = 'Khỏi ung thư sau ba tuần.';

/** A product with a star in force, and a person of its producer. */
async function starred(no: number) {
  const { id: producerId } = await makeProducer(deps);
  const actor = await makeActor(deps, 'producer', { producerId });
  const product = await makeProduct(deps, producerId, OLD);
  const code = `15-02839-${String(900 + no)}-2026`;
  await makeCertificate(deps, { code, decidedOn: plainDate(2026, 10, 1), product });
  return { producerId, productId: product.id, actor, code };
}
type Starred = Awaited<ReturnType<typeof starred>>;

const request = ({ producerId, productId }: Starred) => ({
  producerId,
  productId,
  idempotencyKey: deps.newId(),
});

async function write(one: Starred, changes: Partial<typeof OLD>) {
  const row = await findProduct(deps.db, one.productId);
  const product = { name: 'Mận', annexI: 'I.3.c', ...OLD, ...changes };
  const input = { ...request(one), seenVersion: row?.version ?? 0, product };
  return valueOf(await updateProduct(deps, one.actor, input));
}

async function publicStory({ code }: Starred) {
  return (await findPublicProduct(deps, code))?.story;
}

async function look(one: Starred, actor: Actor = commune) {
  return valueOf(await viewPageLook(deps, actor, one.productId));
}

async function waits({ productId }: Starred, actor: Actor) {
  const { pages } = await listLooks(deps, actor, { pages: 1, proposals: 1 });
  return pages.rows.some((page) => page.productId === productId);
}

async function picture(one: Starred): Promise<string> {
  const image = sharp({ create: { width: 2, height: 2, channels: 3, background: '#7a2a42' } });
  const content = Readable.from([await image.png().toBuffer()]);
  const sent = {
    id: deps.newId(),
    producerId: one.producerId,
    purpose: 'picture',
    name: 'man.png',
    content,
  } as const;
  return valueOf(await uploadFile(deps, one.actor, sent)).id;
}

describe('texts of a starred product', () => {
  test('appear after a look; until then people read the earlier ones', async () => {
    const one = await starred(1);
    await write(one, { story: CLAIM });
    expect(await publicStory(one)).toBe(OLD.story);
    expect((await findProduct(deps.db, one.productId))?.story).toBe(CLAIM);
    for (const actor of [commune, office]) expect(await waits(one, actor)).toBe(true);
    for (const actor of [neighbour, leader, one.actor]) expect(await waits(one, actor)).toBe(false);
    const { shown, page, desk } = await look(one);
    expect([page.shown.story, desk.story]).toEqual([OLD.story, CLAIM]);
    valueOf(await acceptPage(deps, office, { ...request(one), shown }));
    expect(await publicStory(one)).toBe(CLAIM);
    expect(await waits(one, commune)).toBe(false);
  });

  test('are refused with a reason, stay as typed, and wait again once they are changed', async () => {
    const one = await starred(2);
    await write(one, { story: CLAIM });
    const { shown } = await look(one);
    const reason = 'Không được nói chữa bệnh.';
    const refusal = { ...request(one), shown, reason };
    valueOf(await refusePage(deps, commune, refusal));
    valueOf(await refusePage(deps, commune, refusal));
    expect((await look(one)).page).toMatchObject({ refusalReason: reason, waits: false });
    expect(await publicStory(one)).toBe(OLD.story);
    expect((await findProduct(deps.db, one.productId))?.story).toBe(CLAIM);
    await write(one, { story: 'Ăn ngon.' });
    expect(await waits(one, commune)).toBe(true);
    await write(one, {});
    expect(await waits(one, commune)).toBe(false);
  });

  test('are on the page at once where the Regulation says so, and a look takes them down', async () => {
    const one = await starred(3);
    await makeRegulation(deps, { publicTexts: 'atOnce' });
    await write(one, { story: CLAIM });
    await makeRegulation(deps);
    expect(await publicStory(one)).toBe(CLAIM);
    expect(await waits(one, commune)).toBe(true);
    const { shown } = await look(one);
    valueOf(await refusePage(deps, commune, { ...request(one), shown, reason: 'Sai.' }));
    expect(await publicStory(one)).toBe(OLD.story);
  });

  test('are taken down also when they were looked at before', async () => {
    const one = await starred(4);
    const { shown } = await look(one);
    const down = { ...request(one), shown, reason: 'Chép của nơi khác.' };
    valueOf(await takeDownPage(deps, office, down));
    expect(await publicStory(one)).toBe('');
    const after = await look(one);
    const again = { ...request(one), shown: after.shown, reason: 'Lần nữa.' };
    expect(await codeOf(takeDownPage(deps, office, again))).toBe('PAGE_EMPTY');
  });
});

/** Whether whoever asks gets the picture. */
const isPublic = async (fileId: string) => (await readPicture(deps, fileId, 'large')).ok;

test('a new picture is on no public page, and a removed one still is, until somebody has looked', async () => {
  const one = await starred(5);
  const [first, second] = [await picture(one), await picture(one)];
  const add = (fileId: string) =>
    addProductPicture(deps, one.actor, { ...request(one), fileId, alt: 'Chữa bệnh' });
  valueOf(await add(first));
  expect(await isPublic(first)).toBe(false);
  const before = await look(one);
  valueOf(await acceptPage(deps, commune, { ...request(one), shown: before.shown }));
  expect(await isPublic(first)).toBe(true);
  valueOf(await removeProductPicture(deps, one.actor, { ...request(one), fileId: first }));
  valueOf(await add(second));
  expect(await isPublic(first)).toBe(true);
  expect(await isPublic(second)).toBe(false);
  const { shown } = await look(one);
  valueOf(await acceptPage(deps, commune, { ...request(one), shown }));
  expect(await isPublic(first)).toBe(false);
  expect(await isPublic(second)).toBe(true);
});

describe('a look is refused', () => {
  test('to whoever has not this place, and for what is not there', async () => {
    const one = await starred(6);
    await write(one, { story: CLAIM });
    const { shown } = await look(one);
    const input = { ...request(one), shown, reason: 'Sai.' };
    for (const actor of [neighbour, leader, one.actor]) {
      expect(await codeOf(viewPageLook(deps, actor, one.productId))).toBe('NOT_FOUND');
      for (const act of [acceptPage, refusePage, takeDownPage])
        expect(await codeOf(act(deps, actor, input))).toBe('NOT_ALLOWED');
    }
    const other = await starred(7);
    const plain = await makeProduct(deps, one.producerId);
    for (const productId of [other.productId, plain.id, 'nothing']) {
      for (const act of [acceptPage, refusePage, takeDownPage])
        expect(await codeOf(act(deps, commune, { ...input, productId }))).toBe('NOT_FOUND');
    }
  });

  test('when the producer wrote again after the page was opened', async () => {
    const one = await starred(8);
    await write(one, { story: 'Ăn ngon.' });
    const { shown } = await look(one);
    await write(one, { story: CLAIM });
    const input = { ...request(one), shown, reason: 'Sai.' };
    for (const act of [acceptPage, refusePage, takeDownPage])
      expect(await codeOf(act(deps, commune, input))).toBe('PAGE_NOT_AS_SHOWN');
    expect(await publicStory(one)).toBe(OLD.story);
  });

  test('without a reason, or when nothing waits', async () => {
    const one = await starred(9);
    const quiet = { ...request(one), shown: (await look(one)).shown, reason: 'Sai.' };
    expect(await codeOf(acceptPage(deps, commune, quiet))).toBe('NOTHING_TO_LOOK_AT');
    expect(await codeOf(refusePage(deps, commune, quiet))).toBe('NOTHING_TO_LOOK_AT');
    await write(one, { story: CLAIM });
    const silent = { ...request(one), shown: (await look(one)).shown, reason: '  ' };
    expect(await codeOf(refusePage(deps, commune, silent))).toBe('REQUIRED');
    expect(await codeOf(takeDownPage(deps, commune, silent))).toBe('REQUIRED');
  });

  test('to the second of two officers who look at once', async () => {
    const one = await starred(10);
    await write(one, { story: CLAIM });
    const { shown } = await look(one);
    valueOf(await acceptPage(deps, commune, { ...request(one), shown }));
    const late = { ...request(one), shown, reason: 'Sai.' };
    expect(await codeOf(refusePage(deps, office, late))).toBe('PAGE_NOT_AS_SHOWN');
    expect(await publicStory(one)).toBe(CLAIM);
  });
});

test('the name of the producer on the public page is the certified one', async () => {
  const one = await starred(11);
  const before = await findProducer(deps.db, one.producerId);
  await deps.db
    .updateTable('producer')
    .set({ legalName: 'Thần dược khỏi ung thư', street: 'số 1 Phố Giả' })
    .where('id', '=', one.producerId)
    .execute();
  const page = await findPublicProduct(deps, one.code);
  expect(page?.producer.name).toBe(before?.legalName);
  expect(page?.producer.address).not.toContain('Phố Giả');
});
