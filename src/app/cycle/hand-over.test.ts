import { describe, expect, test } from 'vitest';
import { plainDate } from '#domain/calendar/plain-date.ts';
import { viewDossier } from '../dossier/view-dossier.ts';
import { withdrawDossier } from '../dossier/withdraw-dossier.ts';
import { registerProducer } from '../parties/register-producer.ts';
import { verifyLedger } from '../ledger/verify-ledger.ts';
import { codeOf, valueOf } from '../testing/commune-work.ts';
import { makeIdea, PLAN, SLIP } from '../testing/make-idea.ts';
import { makeActor, makeProducer, makeProduct, PLACES } from '../testing/make.ts';
import { testDeps } from '../testing/test-deps.ts';
import { handOver, type HandOver } from './hand-over.ts';
import { registerFromIdea } from './register-from-idea.ts';
import { registerIdea } from './register-idea.ts';
import { viewIdea } from './view-idea.ts';
import { viewRegistering } from './view-registering.ts';

const deps = await testDeps({ today: plainDate(2026, 6, 10) });
const commune = await makeActor(deps, 'communeOfficer', { unitId: PLACES.bacHa });
/** An invented household as the commune enters it. */
const TYPED = {
  ...{ kind: 'household', legalName: 'Hộ Vàng Thị Mẫu', identifier: '010185000123' },
  ...{ registrationNumber: '12A8000123', foundedOn: '', representativeName: 'Vàng Thị Mẫu' },
  ...{ representativePosition: '', representativeSex: 'female', representativeEthnicity: 'Mông' },
  ...{ representativeAddress: 'thôn Mẫu', unitId: PLACES.bacHa, street: 'thôn Mẫu' },
  ...{ phone: '0912 345 678', email: '' },
};
const entered = await registerProducer(deps, commune, {
  producer: { ...TYPED, legalName: 'Hộ Giàng A Mẫu', identifier: '001085000123' },
  idempotencyKey: deps.newId(),
});
const producer = { id: valueOf(entered).producerId };
const owner = await makeActor(deps, 'producer', { producerId: producer.id });
const neighbour = await makeActor(deps, 'communeOfficer', { unitId: PLACES.lungPhinh });
const stranger = await makeProducer(deps, { unitId: PLACES.lungPhinh });

const act = (ideaId: string, seenSeq: number) => ({
  ...{ ideaId, seenSeq, idempotencyKey: deps.newId() },
});
const carried = (producerId: string | null = producer.id) =>
  makeIdea(deps, commune, PLACES.bacHa, { until: 'carrying', producerId });

function asked(ideaId: string, changes: Partial<HandOver> = {}): HandOver {
  return {
    ...{ ...act(ideaId, 5), productId: '', annexI: '', kind: 'first' },
    ...{ productKey: deps.newId(), dossierKey: deps.newId() },
    ...changes,
  };
}

describe('the producer opens the dossier of an idea', () => {
  test('for a new product by the slip, once, with what the plan says in its forms', async () => {
    const id = await carried();
    const form = asked(id);
    const { dossierId } = valueOf(await handOver(deps, owner, form));
    expect(valueOf(await handOver(deps, owner, form)).dossierId).toBe(dossierId);
    const view = valueOf(await viewDossier(deps, owner, dossierId));
    expect([view.product.name, view.dossier.kind, view.set.id]).toEqual([
      ...[SLIP.product, 'first', 'QD26-11'],
    ]);
    expect(view.content.results).toEqual({
      planCarriedOut:
        'Phương án năm 2026: sản lượng 2.000 chai, giá bán 60.000 đồng, doanh thu 120.000.000 đồng, chi phí 80.000.000 đồng, vốn đầu tư 100.000.000 đồng, 3 lao động. (Sửa lại theo kết quả thực tế.)',
      ...{ material: PLAN.material, quality: '', market: PLAN.market },
    });
    expect(view.content.history).toEqual({ history: SLIP.there, structure: PLAN.organisation });
    expect(view.content.finance.years.map(({ revenue }) => revenue)).toEqual([null, null]);
    const { standing, dossier } = valueOf(await viewIdea(deps, commune, id));
    expect([standing.state, standing.productId, dossier]).toEqual([
      ...['handedOver', view.product.id, { id: dossierId, state: 'draft', star: null }],
    ]);
    expect((await verifyLedger(deps, null)).finding).toBe(null);
  });

  test('for a product of the register, and another one only after the last came to nothing', async () => {
    const id = await carried();
    const { id: productId } = await makeProduct(deps, producer.id);
    const { dossierId } = valueOf(await handOver(deps, owner, asked(id, { productId })));
    const again = { productId, seenSeq: 6 };
    expect(await codeOf(handOver(deps, owner, asked(id, again)))).toBe('IDEA_HAS_DOSSIER');
    const withdrawn = {
      dossierId,
      seenSeq: 1,
      idempotencyKey: deps.newId(),
      reason: 'Chưa đủ giấy',
    };
    valueOf(await withdrawDossier(deps, owner, withdrawn));
    const next = valueOf(await handOver(deps, owner, asked(id, again)));
    expect(next.dossierId).not.toBe(dossierId);
  });

  test('not before its plan is carried out, not without a producer, not for the product of another', async () => {
    const early = await makeIdea(deps, commune, PLACES.bacHa, {
      ...{ until: 'planned', producerId: producer.id },
    });
    expect(await codeOf(handOver(deps, owner, asked(early, { seenSeq: 4 })))).toBe('ACT_NOT_NOW');
    const id = await carried();
    const theirs = await makeProduct(deps, stranger.id);
    expect(await codeOf(handOver(deps, owner, asked(id, { productId: theirs.id })))).toBe(
      'IDEA_OTHER_PRODUCER',
    );
    const nowhere = asked(id, { productId: '00000000-0000-4000-8000-ffffffffffff' });
    expect(await codeOf(handOver(deps, owner, nowhere))).toBe('NOT_FOUND');
    const other = await makeActor(deps, 'producer', { producerId: stranger.id });
    const loose = await carried(null);
    for (const actor of [commune, neighbour, other])
      expect(await codeOf(handOver(deps, actor, asked(id)))).toBe('NOT_ALLOWED');
    expect(await codeOf(handOver(deps, owner, asked(loose)))).toBe('NOT_ALLOWED');
  });
});

describe('the commune ties an idea to a producer', () => {
  test('of its register or a new one by the slip; its people see the idea from then on', async () => {
    const id = await makeIdea(deps, commune, PLACES.bacHa, { until: 'accepted' });
    const view = valueOf(await viewRegistering(deps, commune, id, ''));
    expect([view.name, view.producers.some((one) => one.id === producer.id)]).toEqual([
      ...['Vàng Thị Mẫu', true],
    ]);
    expect(view.producers.some((one) => one.id === stranger.id)).toBe(false);
    const form = {
      ...{ ...act(id, 2), producerKey: deps.newId() },
      producer: { ...TYPED, phone: view.telephone },
    };
    valueOf(await registerFromIdea(deps, commune, form));
    expect(await registerFromIdea(deps, commune, form)).toEqual({ ok: true, value: null });
    const { idea, producerName } = valueOf(await viewIdea(deps, commune, id));
    expect(producerName).toBe('Hộ Vàng Thị Mẫu');
    const its = await makeActor(deps, 'producer', { producerId: idea.producerId ?? '' });
    expect((await viewIdea(deps, its, id)).ok).toBe(true);
  });

  test('nobody elsewhere does, nor to a producer elsewhere, nor before it was accepted', async () => {
    const id = await makeIdea(deps, commune, PLACES.bacHa, { until: 'accepted' });
    const tie = { ...act(id, 2), producerId: producer.id };
    expect(await codeOf(registerIdea(deps, neighbour, tie))).toBe('NOT_ALLOWED');
    expect(await codeOf(viewRegistering(deps, neighbour, id, ''))).toBe('NOT_ALLOWED');
    for (const producerId of [stranger.id, 'nothing'])
      expect(await codeOf(registerIdea(deps, commune, { ...tie, producerId }))).toBe('NOT_FOUND');
    const fresh = await makeIdea(deps, commune, PLACES.bacHa);
    const early = { ...act(fresh, 1), producerId: producer.id };
    expect(await codeOf(registerIdea(deps, commune, early))).toBe('ACT_NOT_NOW');
  });
});
