import { describe, expect, test } from 'vitest';
import { plainDate } from '#domain/calendar/plain-date.ts';
import type { DossierKind } from '#domain/dossier/acts.ts';
import { codeOf, valueOf } from '../testing/commune-work.ts';
import { makeCertificate } from '../testing/make-certificate.ts';
import { makeSession } from '../testing/make-session.ts';
import { makeDossier } from '../testing/make-dossier.ts';
import { makeActor, makeProducer, makeProduct, PLACES } from '../testing/make.ts';
import { testDeps } from '../testing/test-deps.ts';
import { openDossier } from './open-dossier.ts';
import { viewDossier } from './view-dossier.ts';

const deps = await testDeps({ today: plainDate(2026, 9, 24) });
const producer = await makeProducer(deps);
const actor = await makeActor(deps, 'producer', { producerId: producer.id });

async function open(productId: string, kind: DossierKind = 'first', key = deps.newId()) {
  return openDossier(deps, actor, { productId, kind, idempotencyKey: key });
}

describe('opening a dossier', () => {
  test('takes the criteria in force that day and the set of its class in Annex I', async () => {
    const product = await makeProduct(deps, producer.id);
    const { dossierId } = valueOf(await open(product.id));
    const view = valueOf(await viewDossier(deps, actor, dossierId));
    expect(view.dossier).toMatchObject({
      kind: 'first',
      criteriaVersion: '26-2026',
      criteriaSet: 'QD26-07',
      previousCertificateId: null,
      unitId: PLACES.bacHa,
    });
    expect(view.content.registration).toEqual({
      year: 2026,
      samples: 5,
      pledged: false,
      place: 'Xã Bắc Hà',
    });
    expect(view.content.finance.years.map(({ year }) => year)).toEqual([2024, 2025]);
    expect(view.timeline.map((act) => act.kind)).toEqual(['create']);
  });

  test('sent twice opens one dossier and gives the same one back', async () => {
    const product = await makeProduct(deps, producer.id);
    const key = deps.newId();
    const first = valueOf(await open(product.id, 'first', key));
    expect(valueOf(await open(product.id, 'first', key))).toEqual(first);
  });

  test('waits until a producer taken over from an older list is whole, and its product has a class', async () => {
    const listed = await makeProducer(deps, { identifierKind: null, identifier: null });
    const its = await makeActor(deps, 'producer', { producerId: listed.id });
    const openIts = async (productId: string) =>
      openDossier(deps, its, { productId, kind: 'first', idempotencyKey: deps.newId() });
    expect(await codeOf(openIts((await makeProduct(deps, listed.id)).id))).toBe(
      'PRODUCER_INCOMPLETE',
    );
    const ofSector = await makeProduct(deps, producer.id, { annexI: 'I' });
    expect(await codeOf(open(ofSector.id))).toBe('PRODUCT_CLASS_MISSING');
  });

  test('is refused while the product has another one under way, also for two at once', async () => {
    const product = await makeProduct(deps, producer.id);
    const answers = await Promise.all([open(product.id), open(product.id)]);
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
    const refused = answers.find((answer) => !answer.ok);
    expect(refused).toEqual({
      ok: false,
      refusals: [{ code: 'DOSSIER_ALREADY_OPEN', data: { product: 'Mận Tam hoa sấy dẻo Bắc Hà' } }],
    });
  });

  test('is possible again once the last one was withdrawn', async () => {
    const { product } = await makeDossier(deps, 'withdrawn', { producer, actor });
    expect((await open(product.id)).ok).toBe(true);
  });

  test('asks no samples of tourism', async () => {
    const homestay = await makeProduct(deps, producer.id, { annexI: 'VI.1' });
    const { dossierId } = valueOf(await open(homestay.id));
    const view = valueOf(await viewDossier(deps, actor, dossierId));
    expect(view.set.id).toBe('QD26-26');
    expect(view.content.registration.samples).toBe(0);
  });

  test('of an association is for tourism only (Đ2.3-2)', async () => {
    const association = await makeProducer(deps, { kind: 'association' });
    const its = await makeActor(deps, 'producer', { producerId: association.id });
    const openAs = async (annexI: string) => {
      const product = await makeProduct(deps, association.id, { annexI });
      const input = { productId: product.id, kind: 'first', idempotencyKey: deps.newId() } as const;
      return openDossier(deps, its, input);
    };
    expect(await codeOf(openAs('I.5.a'))).toBe('PRODUCER_KIND_ONLY_TOURISM');
    expect((await openAs('VI.1')).ok).toBe(true);
  });
});

describe('the criteria of an older day', () => {
  test('have no sheets here, so a dossier of 21/05/2026 is refused; the day after it is not', async () => {
    const product = await makeProduct(deps, producer.id);
    deps.clock.moveTo(plainDate(2026, 5, 21));
    expect(await codeOf(open(product.id))).toBe('CRITERIA_WITHOUT_SHEETS');
    deps.clock.moveTo(plainDate(2026, 5, 22));
    expect((await open(product.id)).ok).toBe(true);
    deps.clock.moveTo(plainDate(2026, 9, 24));
  });
});

describe('an upgrade and a re-assessment', () => {
  test('follow on the certificate of the product', async () => {
    const product = await makeProduct(deps, producer.id);
    const decidedOn = plainDate(2023, 11, 25);
    const certificate = await makeCertificate(deps, {
      code: '15-02839-01-2023',
      decidedOn,
      product,
    });
    deps.clock.moveTo(plainDate(2026, 6, 10));
    const { dossierId } = valueOf(await open(product.id, 'reassessment'));
    const view = valueOf(await viewDossier(deps, actor, dossierId));
    expect(view.dossier.previousCertificateId).toBe(certificate.id);
    deps.clock.moveTo(plainDate(2026, 9, 24));
  });

  test('are refused for a product without a star', async () => {
    const product = await makeProduct(deps, producer.id);
    expect(await codeOf(open(product.id, 'upgrade'))).toBe('UPGRADE_NEEDS_CERTIFICATE');
    expect(await codeOf(open(product.id, 'reassessment'))).toBe('REASSESSMENT_NEEDS_CERTIFICATE');
  });
});

describe('the way a star and its end leave open', () => {
  const LAPSED = plainDate(2023, 5, 4);

  test('a first registration does not go around a star in force', async () => {
    const product = await makeProduct(deps, producer.id);
    await makeCertificate(deps, {
      code: '15-02839-31-2025',
      decidedOn: plainDate(2025, 5, 4),
      product,
    });
    expect(await open(product.id, 'first')).toEqual({
      ok: false,
      refusals: [
        {
          code: 'FIRST_HAS_STAR',
          data: { product: product.name, star: 4, until: '03/05/2028' },
          field: 'kind',
        },
      ],
    });
  });

  test('after the end it is a re-assessment that keeps the history, unless the Regulation says otherwise', async () => {
    const product = await makeProduct(deps, producer.id);
    const code = '15-02839-32-2023';
    const certificate = await makeCertificate(deps, { code, decidedOn: LAPSED, product });
    expect(await codeOf(open(product.id, 'first'))).toBe('FIRST_HAS_HISTORY');
    const { dossierId } = valueOf(await open(product.id, 'reassessment'));
    const view = valueOf(await viewDossier(deps, actor, dossierId));
    expect(view.dossier.previousCertificateId).toBe(certificate.id);
    const other = await makeProduct(deps, producer.id);
    await makeCertificate(deps, { code: '15-02839-33-2023', decidedOn: LAPSED, product: other });
    await makeSession(deps, { afterEnd: 'first' });
    expect(await codeOf(open(other.id, 'reassessment'))).toBe('REASSESSMENT_BEGINS_ANEW');
    expect((await open(other.id, 'first')).ok).toBe(true);
    await makeSession(deps);
  });

  test('a revoked product is told by which decision', async () => {
    const product = await makeProduct(deps, producer.id);
    const from = plainDate(2026, 2, 1);
    await makeCertificate(deps, {
      code: '15-02839-34-2025',
      decidedOn: plainDate(2025, 5, 4),
      product,
      acts: [{ kind: 'revoke', data: { ground: 'c', decisionNumber: '19/QĐ-UBND', from } }],
    });
    const said = { product: product.name, day: '01/02/2026', decision: '19/QĐ-UBND' };
    for (const kind of ['first', 'upgrade'] as const)
      expect(await open(product.id, kind)).toEqual({
        ok: false,
        refusals: [{ code: 'PRODUCT_REVOKED_REASSESSMENT', data: said, field: 'kind' }],
      });
    expect((await open(product.id, 'reassessment')).ok).toBe(true);
  });
});

describe('whoever is not a person of this producer', () => {
  test.each([
    ['communeOfficer', { unitId: PLACES.bacHa }],
    ['officeOfficer', { unitId: PLACES.laoCai }],
    ['administrator', { unitId: PLACES.laoCai }],
  ] as const)('%s opens no dossier for it', async (role, place) => {
    const product = await makeProduct(deps, producer.id);
    const other = await makeActor(deps, role, place);
    const input = { productId: product.id, kind: 'first', idempotencyKey: deps.newId() } as const;
    expect(await codeOf(openDossier(deps, other, input))).toBe('NOT_ALLOWED');
  });

  test('another producer opens none either', async () => {
    const product = await makeProduct(deps, producer.id);
    const neighbour = await makeProducer(deps);
    const other = await makeActor(deps, 'producer', { producerId: neighbour.id });
    const input = { productId: product.id, kind: 'first', idempotencyKey: deps.newId() } as const;
    expect(await codeOf(openDossier(deps, other, input))).toBe('NOT_ALLOWED');
  });

  test.each(['nothing', '00000000-0000-4000-8000-ffffffffffff'])(
    'a product %s that is not there is not found',
    async (productId) => {
      expect(await codeOf(open(productId))).toBe('NOT_FOUND');
    },
  );
});
