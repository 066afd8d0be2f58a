import { describe, expect, test } from 'vitest';
import { plainDate } from '#domain/calendar/plain-date.ts';
import { CERTIFICATE } from '#domain/recognition/certificate-acts.ts';
import { readStanding } from '#storage/acts/list-acts.ts';
import { checkCode } from '../catalogue/check-code.ts';
import { verifyLedger } from '../ledger/verify-ledger.ts';
import { codeOf, valueOf } from '../testing/commune-work.ts';
import { makeActor, makeProducer, makeProduct, PLACES } from '../testing/make.ts';
import { testDeps } from '../testing/test-deps.ts';
import { askAnnulment } from './ask-annulment.ts';
import { confirmAnnulment } from './confirm-annulment.ts';
import { confirmEarlier } from './confirm-earlier.ts';
import { enterEarlier, type EnterEarlierInput } from './enter-earlier.ts';
import { keepEarlier } from './keep-earlier.ts';
import { returnEarlier } from './return-earlier.ts';
import { listWaitingEarlier, viewEarlier } from './view-earlier.ts';

const deps = await testDeps({ today: plainDate(2026, 11, 30) });
const office = await makeActor(deps, 'officeOfficer', { unitId: PLACES.laoCai });
const head = await makeActor(deps, 'officeHead', { unitId: PLACES.laoCai });
const leader = await makeActor(deps, 'leader', { unitId: PLACES.laoCai });

const product = async () => makeProduct(deps, (await makeProducer(deps)).id);

let serial = 0;
async function entry(change: Partial<EnterEarlierInput> = {}): Promise<EnterEarlierInput> {
  serial += 1;
  return {
    productId: (await product()).id,
    level: 'province',
    issuer: 'Ủy ban nhân dân tỉnh Lào Cai',
    decisionNumber: '3391/QĐ-UBND',
    decidedOn: plainDate(2024, 12, 28),
    signerName: '',
    signerTitle: '',
    criteriaDecision: '148/QĐ-TTg',
    star: 4,
    total: '82,17',
    partA: '',
    partB: '',
    partC: '',
    validTo: null,
    code: `10-085-02869-${serial}-2024`,
    number: '',
    productName: '',
    producerName: '',
    address: '',
    idempotencyKey: deps.newId(),
    ...change,
  };
}

async function entered(change: Partial<EnterEarlierInput> = {}, actor = office) {
  const input = await entry(change);
  const { certificateId } = valueOf(await enterEarlier(deps, actor, input));
  return { certificateId, code: input.code };
}

async function now(certificateId: string) {
  const { seq: seenSeq } = await readStanding(deps.db, CERTIFICATE, certificateId);
  return { certificateId, seenSeq, idempotencyKey: deps.newId() };
}

async function confirmation(certificateId: string) {
  const { shown } = valueOf(await viewEarlier(deps, head, certificateId));
  return { certificateId, shown, idempotencyKey: deps.newId() };
}

describe('an older certificate that was entered', () => {
  test('is none until another person confirms it, and then is one with all that was entered', async () => {
    const { certificateId, code } = await entered();
    expect((await checkCode(deps, code)).state).toBe('unknown');
    expect((await listWaitingEarlier(deps, head, 1)).rows.map(({ id }) => id)).toContain(
      certificateId,
    );
    const request = await confirmation(certificateId);
    valueOf(await confirmEarlier(deps, head, request));
    valueOf(await confirmEarlier(deps, head, request));
    expect(await checkCode(deps, code)).toMatchObject({ state: 'valid', certificate: { star: 4 } });
    expect((await listWaitingEarlier(deps, head, 1)).rows.map(({ id }) => id)).not.toContain(
      certificateId,
    );
    expect((await verifyLedger(deps, null)).finding).toBe(null);
  });

  test('is not confirmed by whoever entered it, by an officer, or unread', async () => {
    const own = await entered({}, head);
    const request = await confirmation(own.certificateId);
    expect(await codeOf(confirmEarlier(deps, head, request))).toBe('EARLIER_BY_ONESELF');
    expect(await codeOf(confirmEarlier(deps, office, request))).toBe('NOT_ALLOWED');
    const unread = { ...request, shown: '0'.repeat(64) };
    expect(await codeOf(confirmEarlier(deps, leader, unread))).toBe('EARLIER_NOT_AS_SHOWN');
    valueOf(await confirmEarlier(deps, leader, request));
  });

  test('is looked at once more when it is confirmed: of two of one day the second stays out', async () => {
    const { id: productId } = await product();
    const first = await entered({ productId });
    const second = await entered({ productId });
    valueOf(await confirmEarlier(deps, head, await confirmation(first.certificateId)));
    const late = confirmEarlier(deps, head, await confirmation(second.certificateId));
    expect(await codeOf(late)).toBe('EARLIER_SAME_DAY');
  });

  test('goes back with a reason, and is then confirmed by nobody', async () => {
    const { certificateId } = await entered();
    const request = await confirmation(certificateId);
    const back = { ...(await now(certificateId)), reason: 'Sai ngày' };
    expect(valueOf(await returnEarlier(deps, head, back)).returned).toBe('Sai ngày');
    expect(await codeOf(confirmEarlier(deps, head, request))).toBe('ACT_NOT_NOW');
    expect((await verifyLedger(deps, null)).finding).toBe(null);
  });

  test('is refused for a product that is not there, out of reach, or whose person enters it', async () => {
    const missing = await entry({ productId: deps.newId() });
    expect(await codeOf(enterEarlier(deps, office, missing))).toBe('NOT_FOUND');
    const far = await makeActor(deps, 'officeOfficer', { unitId: PLACES.vinhLong });
    expect(await codeOf(enterEarlier(deps, far, await entry()))).toBe('NOT_ALLOWED');
    const one = await product();
    const { grants } = await makeActor(deps, 'producer', { producerId: one.producerId });
    const both = { ...office, grants: [...office.grants, ...grants] };
    const own = await entry({ productId: one.id });
    expect(await codeOf(enterEarlier(deps, both, own))).toBe('EARLIER_OVER_A_TIE');
    await deps.db
      .updateTable('product')
      .set({
        closedAs: 'stopped',
        closedOn: plainDate(2026, 1, 1),
        goneFrom: plainDate(2026, 1, 1),
      })
      .where('id', '=', one.id)
      .execute();
    expect(await codeOf(enterEarlier(deps, office, own))).toBe('EARLIER_PRODUCT_CLOSED');
  });
});

describe('striking one out', () => {
  test('takes two people as well, and leaves the code saying that alone', async () => {
    const { certificateId, code } = await entered();
    valueOf(await confirmEarlier(deps, head, await confirmation(certificateId)));
    const bare = await now(certificateId);
    expect(await codeOf(confirmAnnulment(deps, leader, bare))).toBe('ANNULMENT_NOT_ASKED');
    const ask = async (actor = office) =>
      askAnnulment(deps, actor, { ...(await now(certificateId)), reason: 'Nhầm cơ sở' });
    valueOf(await ask(head));
    const own = confirmAnnulment(deps, head, await now(certificateId));
    expect(await codeOf(own)).toBe('EARLIER_BY_ONESELF');
    valueOf(await keepEarlier(deps, leader, { ...(await now(certificateId)), reason: 'Đúng' }));
    const again = keepEarlier(deps, leader, { ...(await now(certificateId)), reason: 'Đúng' });
    expect(await codeOf(again)).toBe('ANNULMENT_NOT_ASKED');
    valueOf(await ask());
    valueOf(await confirmAnnulment(deps, head, await now(certificateId)));
    expect((await checkCode(deps, code)).state).toBe('annulled');
    expect((await verifyLedger(deps, null)).finding).toBe(null);
  });
});
