import { describe, expect, test } from 'vitest';
import type { Actor } from '#domain/access/authorize.ts';
import { plainDate } from '#domain/calendar/plain-date.ts';
import type { ProducerInput } from '#domain/parties/producer.ts';
import { findProducer } from '#storage/parties/producers.ts';
import { findProduct } from '#storage/parties/products.ts';
import { findLastProposal } from '#storage/parties/proposals.ts';
import { codeOf, valueOf } from '../testing/commune-work.ts';
import { FOUR, preparedDecision, signing } from '../testing/make-decision.ts';
import { makeDossier, type TestDossier } from '../testing/make-dossier.ts';
import { makeActor, makeProducer, PLACES } from '../testing/make.ts';
import { signDecision } from '../recognition/sign-decision.ts';
import { checkCode } from '../catalogue/check-code.ts';
import { testDeps } from '../testing/test-deps.ts';
import { acceptProposal } from './accept-proposal.ts';
import { listLooks } from './list-looks.ts';
import { refuseProposal } from './refuse-proposal.ts';
import { updateProducer } from './update-producer.ts';
import { updateProduct } from './update-product.ts';
import { viewProposal } from './view-proposal.ts';
import { withdrawProposal } from './withdraw-proposal.ts';

const deps = await testDeps({ today: plainDate(2026, 11, 24) });
const commune = await makeActor(deps, 'communeOfficer', { unitId: PLACES.bacHa });
const office = await makeActor(deps, 'officeOfficer', { unitId: PLACES.laoCai });
const neighbour = await makeActor(deps, 'communeOfficer', { unitId: PLACES.lungPhinh });
const leader = await makeActor(deps, 'leader', { unitId: PLACES.laoCai });

const FALSE_NAME = 'Thần dược khỏi ung thư';
const TAX_CODES = ['5300123467', '0100109106', '0301442379', '0303184575', '0100686209'];

function typed(changes: Partial<ProducerInput>, identifier: string): ProducerInput {
  return {
    kind: 'cooperative',
    legalName: 'Hợp tác xã Nông sản Bản Mây',
    identifier,
    registrationNumber: '100700000125',
    foundedOn: '',
    representativeName: 'Giàng Thị Mẩy',
    representativePosition: 'Giám đốc',
    representativeSex: 'female',
    representativeEthnicity: 'Mông',
    representativeAddress: 'thôn Bản Mây',
    unitId: PLACES.bacHa,
    street: 'thôn Bản Mây',
    phone: '0912 345 678',
    email: '',
    ...changes,
  };
}

/** A producer whose entry is as `typed` says, with a dossier in that state. */
async function producerWith(state: Parameters<typeof makeDossier>[1]): Promise<TestDossier> {
  const identifier = TAX_CODES.shift() ?? '';
  const producer = await makeProducer(deps, { identifier, registrationNumber: '100700000125' });
  return makeDossier(deps, state, { producer });
}

const request = ({ producer }: TestDossier) => ({
  producerId: producer.id,
  idempotencyKey: deps.newId(),
});

async function change(dossier: TestDossier, changes: Partial<ProducerInput>) {
  const { producer, actor } = dossier;
  const row = await findProducer(deps.db, producer.id);
  const input = typed(changes, producer.identifier ?? '');
  const save = { ...request(dossier), seenVersion: row?.version ?? 0, producer: input };
  return valueOf(await updateProducer(deps, actor, save));
}

async function rename(dossier: TestDossier, name: string, annexI = 'I.3.c') {
  const { product, actor } = dossier;
  const row = await findProduct(deps.db, product.id);
  const texts = { summary: '', story: '', packing: '' };
  const save = { productId: product.id, seenVersion: row?.version ?? 0 };
  const input = { ...request(dossier), ...save, product: { name, annexI, ...texts } };
  return updateProduct(deps, actor, input);
}

async function nameOf({ producer }: TestDossier) {
  return (await findProducer(deps.db, producer.id))?.legalName;
}

async function productNameOf({ product }: TestDossier) {
  return (await findProduct(deps.db, product.id))?.name;
}

async function waits(proposalId: string | undefined, actor: Actor) {
  const { proposals } = await listLooks(deps, actor, { pages: 1, proposals: 1 });
  return proposals.rows.some((one) => one.id === proposalId);
}

describe('what is being assessed', () => {
  test('is kept as a proposal while a dossier is under way; telephone and e-mail change at once', async () => {
    const dossier = await producerWith('submitted');
    const { proposalId, version } = await change(dossier, {
      legalName: FALSE_NAME,
      phone: '0987 654 321',
    });
    expect(version).toBe(2);
    expect(await findProducer(deps.db, dossier.producer.id)).toMatchObject({
      legalName: 'Hợp tác xã Nông sản Bản Mây',
      phone: '+84987654321',
    });
    expect(await findLastProposal(deps.db, dossier.producer.id, null)).toMatchObject({
      id: proposalId,
      of: 'producer',
      facts: { legalName: FALSE_NAME },
      proposedBy: dossier.actor.accountId,
      settledAs: null,
    });
    for (const actor of [commune, office]) expect(await waits(proposalId, actor)).toBe(true);
    for (const actor of [neighbour, leader]) expect(await waits(proposalId, actor)).toBe(false);
    await takeBack(dossier, proposalId);
  });

  test.each(['draft', 'completing', 'notRecognized'] as const)(
    'is corrected at once while the dossier is %s',
    async (state) => {
      const { producer, product, actor } = await makeDossier(deps, state);
      const dossier = { id: '', producer, product, actor };
      expect(valueOf(await rename(dossier, 'Mận sấy Bắc Hà'))).not.toHaveProperty('proposalId');
      expect(await productNameOf(dossier)).toBe('Mận sấy Bắc Hà');
    },
  );

  test('typed twice waits once, typed otherwise takes its place, typed as it was takes it back', async () => {
    const dossier = await makeDossier(deps, 'inCouncil');
    const name = (await productNameOf(dossier)) ?? '';
    const first = valueOf(await rename(dossier, 'Mận một')).proposalId;
    expect(valueOf(await rename(dossier, 'Mận một')).proposalId).toBe(first);
    const second = valueOf(await rename(dossier, 'Mận hai')).proposalId;
    expect([await waits(first, commune), await waits(second, commune)]).toEqual([false, true]);
    expect(valueOf(await rename(dossier, name)).proposalId).toBeUndefined();
    expect(await waits(second, commune)).toBe(false);
    expect(await findLastProposal(deps.db, dossier.producer.id, dossier.product.id)).toMatchObject({
      id: second,
      settledAs: 'withdrawn',
      facts: { name: 'Mận hai' },
    });
  });

  test('of another class waits like a name, and is written once the dossier has ended', async () => {
    const dossier = await makeDossier(deps, 'forwarded');
    const { proposalId = '' } = valueOf(await rename(dossier, 'Trà mận', 'I.6'));
    const { shown, underWay } = valueOf(await viewProposal(deps, office, proposalId));
    expect(underWay).toBe(true);
    const accept = { ...request(dossier), proposalId, shown };
    expect(await codeOf(acceptProposal(deps, office, accept))).toBe('PRODUCT_CLASS_FIXED');
    await deps.db
      .updateTable('dossierState')
      .set({ state: 'notRecognized' })
      .where('dossierId', '=', dossier.id)
      .execute();
    expect(valueOf(await viewProposal(deps, office, proposalId)).underWay).toBe(false);
    expect(await codeOf(acceptProposal(deps, office, accept))).toBe('ok');
    expect(await findProduct(deps.db, dossier.product.id)).toMatchObject({ annexI: 'I.6' });
  });

  test('accepted by an officer stands in the register, and the certificate still says what was assessed', async () => {
    const { decisionId, dossiers } = await preparedDecision(deps, office, [FOUR]);
    const [dossier] = dossiers;
    if (!dossier) throw new Error('the session has a product');
    const { proposalId = '' } = valueOf(await rename(dossier, 'Mận chữa khỏi ung thư'));
    const { shown } = valueOf(await viewProposal(deps, commune, proposalId));
    const accept = { ...request(dossier), proposalId, shown };
    valueOf(await acceptProposal(deps, commune, accept));
    expect(await codeOf(acceptProposal(deps, commune, accept))).toBe('ok');
    expect(await productNameOf(dossier)).toBe('Mận chữa khỏi ung thư');
    const { certificates } = valueOf(
      await signDecision(deps, leader, await signing(deps, decisionId)),
    );
    const answer = await checkCode(deps, certificates[0] ?? '');
    expect(answer).toMatchObject({ certificate: { productName: 'Mận sấy dẻo' } });
  });

  test('refused stays readable with its reason', async () => {
    const dossier = await makeDossier(deps, 'submitted');
    const { proposalId = '' } = valueOf(await rename(dossier, FALSE_NAME));
    const reason = 'Tên không được nói chữa bệnh.';
    valueOf(await refuseProposal(deps, commune, { ...request(dossier), proposalId, reason }));
    const last = await findLastProposal(deps.db, dossier.producer.id, dossier.product.id);
    expect(last).toMatchObject({ settledAs: 'refused', reason, facts: { name: FALSE_NAME } });
    expect(await productNameOf(dossier)).toBe('Mận Tam hoa sấy dẻo Bắc Hà');
  });
});

describe('a proposal is settled by nobody', () => {
  test('who has not this place or this right', async () => {
    const dossier = await makeDossier(deps, 'submitted');
    const { proposalId = '' } = valueOf(await rename(dossier, FALSE_NAME));
    const { shown } = valueOf(await viewProposal(deps, commune, proposalId));
    const input = { ...request(dossier), proposalId, shown, reason: 'Sai.' };
    for (const actor of [neighbour, leader, dossier.actor]) {
      expect(await codeOf(viewProposal(deps, actor, proposalId))).toBe('NOT_FOUND');
      expect(await codeOf(acceptProposal(deps, actor, input))).toBe('NOT_ALLOWED');
      expect(await codeOf(refuseProposal(deps, actor, input))).toBe('NOT_ALLOWED');
    }
    for (const actor of [commune, office])
      expect(await codeOf(withdrawProposal(deps, actor, input))).toBe('NOT_ALLOWED');
    const other = await makeDossier(deps, 'draft');
    const theirs = { ...input, producerId: other.producer.id };
    expect(await codeOf(withdrawProposal(deps, other.actor, theirs))).toBe('NOT_FOUND');
    expect(await codeOf(acceptProposal(deps, commune, { ...theirs }))).toBe('NOT_FOUND');
    expect(await codeOf(viewProposal(deps, commune, 'nothing'))).toBe('NOT_FOUND');
  });

  test('after it has ended, without a reason, or as somebody else saw it', async () => {
    const dossier = await makeDossier(deps, 'submitted');
    const { proposalId = '' } = valueOf(await rename(dossier, FALSE_NAME));
    const { shown } = valueOf(await viewProposal(deps, commune, proposalId));
    const input = { ...request(dossier), proposalId, shown, reason: ' ' };
    expect(await codeOf(refuseProposal(deps, commune, input))).toBe('REQUIRED');
    const wrong = { ...input, shown: '' };
    expect(await codeOf(acceptProposal(deps, commune, wrong))).toBe('PROPOSAL_NOT_AS_SHOWN');
    await takeBack(dossier, proposalId);
    const late = { ...input, reason: 'Sai.' };
    expect(await codeOf(acceptProposal(deps, commune, late))).toBe('PROPOSAL_SETTLED');
    expect(await codeOf(refuseProposal(deps, commune, late))).toBe('PROPOSAL_SETTLED');
  });

  test('with the number that another producer got meanwhile', async () => {
    const dossier = await producerWith('submitted');
    const taken = TAX_CODES.shift() ?? '';
    const row = await findProducer(deps.db, dossier.producer.id);
    const save = { ...request(dossier), seenVersion: row?.version ?? 0 };
    const { proposalId = '' } = valueOf(
      await updateProducer(deps, dossier.actor, { ...save, producer: typed({}, taken) }),
    );
    await makeProducer(deps, { identifier: taken });
    const { shown } = valueOf(await viewProposal(deps, commune, proposalId));
    const accept = { ...request(dossier), proposalId, shown };
    expect(await codeOf(acceptProposal(deps, commune, accept))).toBe('IDENTIFIER_TAKEN');
    expect(await waits(proposalId, commune)).toBe(true);
  });
});

test('once nothing is under way, saving writes the register and ends what waited', async () => {
  const dossier = await makeDossier(deps, 'submitted');
  const { proposalId = '' } = valueOf(await rename(dossier, 'Mận Bắc Hà'));
  await deps.db
    .updateTable('dossierState')
    .set({ state: 'notRecognized' })
    .where('dossierId', '=', dossier.id)
    .execute();
  valueOf(await rename(dossier, 'Mận Bắc Hà'));
  expect(await productNameOf(dossier)).toBe('Mận Bắc Hà');
  expect(await waits(proposalId, commune)).toBe(false);
});

async function takeBack(dossier: TestDossier, proposalId = '') {
  const input = { ...request(dossier), proposalId };
  valueOf(await withdrawProposal(deps, dossier.actor, input));
  expect(await nameOf(dossier)).toBe('Hợp tác xã Nông sản Bản Mây');
}
