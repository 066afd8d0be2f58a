import { describe, expect, test } from 'vitest';
import { plainDate as d } from '#domain/calendar/plain-date.ts';
import { PRODUCER } from '#domain/parties/producer-acts.ts';
import { readStanding } from '#storage/acts/list-acts.ts';
import { closingsDiffer } from '#storage/parties/closings.ts';
import { openDossier } from '../dossier/open-dossier.ts';
import { codeOf, valueOf } from '../testing/commune-work.ts';
import { makeCertificate } from '../testing/make-certificate.ts';
import { makeDossier } from '../testing/make-dossier.ts';
import { makeActor, makeProducer, makeProduct, PLACES } from '../testing/make.ts';
import { testDeps } from '../testing/test-deps.ts';
import { addProduct } from './add-product.ts';
import { closeProducer } from './close-producer.ts';
import { closeProduct } from './close-product.ts';
import { reopenProducer } from './reopen-producer.ts';
import { reopenProduct } from './reopen-product.ts';

const TODAY = d(2026, 11, 30);
const deps = await testDeps({ today: TODAY });
const office = await makeActor(deps, 'officeOfficer', { unitId: PLACES.laoCai });
const PLUMS = { name: 'Mận sấy', annexI: 'I.3.c', summary: '', story: '', packing: '' };
const key = () => ({ idempotencyKey: deps.newId() });
const stopped = { kind: 'stopped', on: TODAY, reason: 'đã trả giấy đăng ký' } as const;
const mistake = { ...stopped, kind: 'enteredByMistake' } as const;

async function entered() {
  const { id: producerId, identifier } = await makeProducer(deps);
  const { id: productId } = await makeProduct(deps, producerId);
  const actor = await makeActor(deps, 'producer', { producerId });
  return { producerId, productId, identifier, actor };
}

/** What lists read: of the producer, and of its product. */
async function rows({ producerId, productId }: { producerId: string; productId: string }) {
  const of = (table: 'producer' | 'product', id: string) =>
    deps.db
      .selectFrom(table)
      .select(['closedAs', 'closedOn', 'goneFrom'])
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
      .then(({ closedAs, closedOn, goneFrom }) => [closedAs, closedOn, String(goneFrom)].join(' '));
  const standing = await readStanding(deps.db, PRODUCER, producerId);
  expect(await closingsDiffer(deps.db, producerId, standing)).toBe(false);
  return [await of('producer', producerId), await of('product', productId)];
}
const OPEN = '  null';

describe('a producer that stopped', () => {
  test('leaves the lists with its products, does nothing more, and comes back as it was', async () => {
    const one = await entered();
    const { producerId, productId } = one;
    const request = { producerId, ...stopped, ...key() };
    valueOf(await closeProducer(deps, office, request));
    valueOf(await closeProducer(deps, office, request));
    expect(await rows(one)).toEqual([`stopped ${TODAY} ${TODAY}`, `  ${TODAY}`]);
    const product = { producerId, product: PLUMS, ...key() };
    expect(await codeOf(addProduct(deps, one.actor, product))).toBe('PRODUCER_CLOSED');
    const dossier = { productId, kind: 'first', ...key() } as const;
    expect(await codeOf(openDossier(deps, one.actor, dossier))).toBe('PRODUCT_CLOSED');
    const again = { producerId, ...stopped, ...key() };
    expect(await codeOf(closeProducer(deps, office, again))).toBe('PRODUCER_CLOSED');

    const back = { producerId, reason: 'làm lại từ tháng này', ...key() };
    valueOf(await reopenProducer(deps, office, back));
    expect(await rows(one)).toEqual([OPEN, OPEN]);
    valueOf(await addProduct(deps, one.actor, product));
    expect(await codeOf(reopenProducer(deps, office, { ...back, ...key() }))).toBe(
      'PRODUCER_NOT_CLOSED',
    );
  });

  test('is closed by the office of its province, with a reason, never by one person into another', async () => {
    const { producerId, productId } = await entered();
    const request = () => ({ producerId, productId, ...stopped, ...key() });
    const commune = await makeActor(deps, 'communeOfficer', { unitId: PLACES.bacHa });
    const elsewhere = await makeActor(deps, 'officeHead', { unitId: PLACES.vinhLong });
    for (const actor of [commune, elsewhere]) {
      expect(await codeOf(closeProducer(deps, actor, request()))).toBe('NOT_ALLOWED');
      expect(await codeOf(closeProduct(deps, actor, request()))).toBe('NOT_ALLOWED');
    }
    const bare = { ...request(), reason: ' ' };
    expect(await codeOf(closeProducer(deps, office, bare))).toBe('CLOSING_WITHOUT_REASON');
    const same = { ...request(), kind: 'same' } as const;
    expect(await codeOf(closeProducer(deps, office, same))).toBe('CLOSING_NEEDS_TWO');
    expect(await codeOf(closeProduct(deps, office, same))).toBe('CLOSING_NEEDS_TWO');
    const none = { ...request(), productId: deps.newId() };
    expect(await codeOf(closeProduct(deps, office, none))).toBe('NOT_FOUND');
  });
});

describe('a closing waits', () => {
  test('for the end of a star, until the day after its last one', async () => {
    const one = await entered();
    const product = await makeProduct(deps, one.producerId, { name: 'Chè Shan' });
    const decidedOn = d(2022, 3, 1);
    await makeCertificate(deps, { code: '15-02839-901-2022', decidedOn, product });
    const { producerId } = one;
    const lastDay = d(2025, 2, 28);
    const on = (day: typeof lastDay) => ({ producerId, ...stopped, on: day, ...key() });
    expect(await closeProducer(deps, office, on(lastDay))).toMatchObject({
      refusals: [
        { code: 'CLOSING_STAR_IN_FORCE', data: { product: 'Chè Shan', day: '28/02/2025' } },
      ],
    });
    valueOf(await closeProducer(deps, office, on(d(2025, 3, 1))));
  });

  test('for the end of a dossier, of the product and of its producer', async () => {
    const { product } = await makeDossier(deps, 'submitted');
    const { producerId, id: productId } = product;
    const request = { producerId, productId, ...mistake };
    const code = 'CLOSING_DOSSIER_UNDER_WAY';
    expect(await codeOf(closeProduct(deps, office, { ...request, ...key() }))).toBe(code);
    expect(await codeOf(closeProducer(deps, office, { ...request, ...key() }))).toBe(code);
  });
});

test('one product is closed and opened while its producer goes on', async () => {
  const one = await entered();
  const { producerId, productId } = one;
  const request = () => ({ producerId, productId, ...stopped, on: d(2026, 10, 1), ...key() });
  valueOf(await closeProduct(deps, office, request()));
  expect(await rows(one)).toEqual([OPEN, 'stopped 2026-10-01 2026-10-01']);
  expect(await codeOf(closeProduct(deps, office, request()))).toBe('PRODUCT_CLOSED');
  const dossier = { productId, kind: 'first', ...key() } as const;
  expect(await codeOf(openDossier(deps, one.actor, dossier))).toBe('PRODUCT_CLOSED');
  const back = () => ({ producerId, productId, reason: 'đóng nhầm', ...key() });
  valueOf(await reopenProduct(deps, office, back()));
  expect(await rows(one)).toEqual([OPEN, OPEN]);
  expect(await codeOf(reopenProduct(deps, office, back()))).toBe('PRODUCT_NOT_CLOSED');
  valueOf(await openDossier(deps, one.actor, dossier));
});

describe('what was entered by mistake', () => {
  test('was never there: lists of no day have it, and its number is free', async () => {
    const one = await entered();
    const { producerId, identifier } = one;
    valueOf(await closeProducer(deps, office, { producerId, ...mistake, ...key() }));
    expect(await rows(one)).toEqual([`enteredByMistake ${TODAY} -infinity`, '  -infinity']);
    await makeProducer(deps, { identifier });
    const back = { producerId, reason: 'không nhầm', ...key() };
    expect(await codeOf(reopenProducer(deps, office, back))).toBe('IDENTIFIER_TAKEN');
  });
});
