import { text } from 'node:stream/consumers';
import { Readable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { refuse } from '#domain/result.ts';
import { plainDate } from '#domain/calendar/plain-date.ts';
import { smallKey } from '#platform/files.ts';
import { makeCertificate } from '../testing/make-certificate.ts';
import { makeAccount, makeActor, makeProducer, makeProduct, PLACES } from '../testing/make.ts';
import { testDeps } from '../testing/test-deps.ts';
import { findProduct } from './find-product.ts';
import { homeProvince } from './home-province.ts';
import { programmeCalendar } from './programme-calendar.ts';
import { valueOf } from '../testing/commune-work.ts';
import { readPicture } from './read-picture.ts';

const today = plainDate(2026, 11, 21);
const deps = await testDeps({ today });

describe('the page of a product', async () => {
  const producer = await makeProducer(deps);
  const plums = await makeProduct(deps, producer.id, {
    summary: 'Mận ép chậm, sấy hai ngày.',
    story: 'Mùa hoa mận trắng, cả thôn thơm.',
    packing: 'túi 200 g',
  });
  const newest = await makeCertificate(deps, {
    code: '15-02839-07-2025',
    decidedOn: plainDate(2025, 12, 28),
    product: plums,
  });
  await makeCertificate(deps, {
    code: '15-080-02839-3-2022',
    decidedOn: plainDate(2022, 9, 9),
    star: 3,
    product: plums,
    acts: [{ kind: 'replace', data: { by: newest.id, from: plainDate(2025, 12, 28) } }],
  });
  await makeCertificate(deps, {
    code: '15-02839-08-2025',
    decidedOn: plainDate(2025, 12, 28),
    product: await makeProduct(deps, producer.id, { name: 'Lê Tai nung sấy' }),
  });

  test('tells its recognitions, the newest first, and what else the producer makes', async () => {
    const page = await findProduct(deps, '15-02839-07-2025');
    expect(page).toMatchObject({
      name: 'Mận Tam hoa sấy dẻo Bắc Hà',
      group: 'Chế biến từ rau, củ, quả, hạt',
      sector: 'I',
      story: 'Mùa hoa mận trắng, cả thôn thơm.',
      packing: 'túi 200 g',
      producer: {
        name: 'Hợp tác xã Nông sản Bản Mây',
        commune: 'xã Bắc Hà',
        address: 'xã Bắc Hà, tỉnh Lào Cai',
        phone: '0900000125',
      },
    });
    expect(page?.recognitions.map(({ code, star, state }) => [code, star, state])).toEqual([
      ['15-02839-07-2025', 4, 'valid'],
      ['15-080-02839-3-2022', 3, 'replaced'],
    ]);
    expect(page?.others.map(({ name }) => name)).toEqual(['Lê Tai nung sấy']);
  });

  test('says nothing personal of the representative', async () => {
    const page = JSON.stringify(await findProduct(deps, '15-02839-07-2025'));
    expect(page).not.toContain('Giàng Thị Mẩy');
    expect(page).not.toContain('Mông');
  });

  test('is found by an old code too, and not by one nobody issued', async () => {
    const byOldCode = await findProduct(deps, '15 080 02839 3 2022');
    expect(byOldCode?.recognitions[0].code).toBe('15-02839-07-2025');
    expect(await findProduct(deps, '15-02839-99-2025')).toBeUndefined();
    expect(await findProduct(deps, '')).toBeUndefined();
  });
});

describe('a picture', async () => {
  const producer = await makeProducer(deps);
  const uploader = await makeAccount(deps, { name: 'Chủ thể' });
  const keep = async (content: string, key?: string) => {
    const received = await deps.files.receive(Readable.from([Buffer.from(content)]), 1);
    if (!received.ok) throw new Error('not received');
    return deps.files.keep(received.value, key);
  };
  const pictureOf = async (productId: string) => {
    const stored = await keep('large');
    await keep('small', smallKey(stored.key));
    const id = deps.newId();
    await deps.db
      .insertInto('file')
      .values({
        id,
        producerId: producer.id,
        mime: 'image/webp',
        bytes: 5,
        sha256: stored.sha256,
        originalName: 'man.jpg',
        storageKey: stored.key,
        uploadedBy: uploader,
        createdAt: deps.clock.now(),
      })
      .execute();
    await deps.db
      .insertInto('productPicture')
      .values({ productId, fileId: id, position: 1, alt: '' })
      .execute();
    return id;
  };

  test('of a recognised product is public, small and large', async () => {
    const product = await makeProduct(deps, producer.id);
    const id = await pictureOf(product.id);
    const decidedOn = plainDate(2025, 12, 28);
    await makeCertificate(deps, { code: '15-02839-21-2025', decidedOn, product });
    const small = valueOf(await readPicture(deps, id, 'small'));
    expect(small.mime).toBe('image/webp');
    expect(await text(small.content)).toBe('small');
    const large = valueOf(await readPicture(deps, id, 'large'));
    expect(await text(large.content)).toBe('large');
  });

  test('of a product that is still assessed, and any other file, is not', async () => {
    const hidden = await pictureOf((await makeProduct(deps, producer.id)).id);
    expect(await readPicture(deps, hidden, 'large')).toEqual(refuse('NOT_FOUND'));
    expect(await readPicture(deps, deps.newId(), 'large')).toEqual(refuse('NOT_FOUND'));
    expect(await readPicture(deps, '../../etc/passwd', 'large')).toEqual(refuse('NOT_FOUND'));
  });
});

describe('whose register it is', () => {
  test('is the one province somebody administers here', async () => {
    expect(await homeProvince(deps)).toBeNull();
    await makeActor(deps, 'administrator', { unitId: PLACES.laoCai });
    expect(await homeProvince(deps)).toBe('tỉnh Lào Cai');
    await makeActor(deps, 'administrator', { unitId: PLACES.vinhLong });
    expect(await homeProvince(deps)).toBeNull();
  });
});

describe('the calendar of the year', () => {
  test('shows the cut-off just passed and the next three, with the last day at the commune', async () => {
    expect(await programmeCalendar(deps)).toEqual([
      { kind: 'requests', year: 2026, no: 2, day: '2026-10-30', daysLeft: -22, handInBy: null },
      { kind: 'result', year: 2026, no: 2, day: '2026-12-30', daysLeft: 39, handInBy: null },
      {
        kind: 'requests',
        year: 2027,
        no: 1,
        day: '2027-04-30',
        daysLeft: 160,
        handInBy: '2027-04-07',
      },
      { kind: 'result', year: 2027, no: 1, day: '2027-06-30', daysLeft: 221, handInBy: null },
    ]);
  });
});
