import { describe, expect, test } from 'vitest';
import { plainDate } from '#domain/calendar/plain-date.ts';
import { addDays } from '#domain/calendar/day-arithmetic.ts';
import { addAccount } from '../access/add-account.ts';
import { confirmRequest, refuseRequest } from '../access/decide-request.ts';
import { endRole } from '../access/end-role.ts';
import { grantRole } from '../access/grant-role.ts';
import { listRequests } from '../access/list-requests.ts';
import { resetPassword } from '../access/reset-password.ts';
import { viewAccount } from '../access/view-account.ts';
import { receiveDossier } from '../commune/receive-dossier.ts';
import { askHelp } from '../dossier/ask-help.ts';
import { endHelp } from '../dossier/end-help.ts';
import { openDossier } from '../dossier/open-dossier.ts';
import { withdrawDossier } from '../dossier/withdraw-dossier.ts';
import { addProduct } from '../parties/add-product.ts';
import { addedAccount, newAccount } from '../testing/account-work.ts';
import { codeOf, requestNow, valueOf } from '../testing/commune-work.ts';
import { makeDossier } from '../testing/make-dossier.ts';
import { makeActor, makeProducer, makeProduct, PLACES } from '../testing/make.ts';
import { testDeps } from '../testing/test-deps.ts';

const deps = await testDeps({ today: plainDate(2026, 9, 24) });

describe('the key of a form that was carried out', () => {
  test('does not carry out another act, and does not report it as done', async () => {
    const dossier = await makeDossier(deps, 'draft');
    const request = await requestNow(deps, dossier.id);
    valueOf(await askHelp(deps, dossier.actor, { ...request, desk: 'office' }));
    expect(await codeOf(endHelp(deps, dossier.actor, request))).toBe('KEY_USED_FOR_ANOTHER');
    const withdrawal = withdrawDossier(deps, dossier.actor, { ...request, reason: 'Làm lại' });
    expect(await codeOf(withdrawal)).toBe('KEY_USED_FOR_ANOTHER');
  });

  test('does not carry the same act out with other data, nor on another dossier', async () => {
    const producer = await makeProducer(deps);
    const first = await makeDossier(deps, 'draft', { producer });
    const product = await makeProduct(deps, producer.id, { name: 'Mứt mận' });
    const second = await makeDossier(deps, 'draft', { producer, product, actor: first.actor });
    const request = await requestNow(deps, first.id);
    valueOf(await askHelp(deps, first.actor, { ...request, desk: 'office' }));
    const other = askHelp(deps, first.actor, { ...request, desk: 'commune' });
    expect(await codeOf(other)).toBe('KEY_USED_FOR_ANOTHER');
    const elsewhere = askHelp(deps, first.actor, {
      ...request,
      dossierId: second.id,
      desk: 'office',
    });
    expect(await codeOf(elsewhere)).toBe('KEY_USED_FOR_ANOTHER');
  });

  test('is one person’s own: the same key of another person is another request', async () => {
    const [one, two] = [await makeDossier(deps, 'draft'), await makeDossier(deps, 'draft')];
    const request = await requestNow(deps, one.id);
    valueOf(await askHelp(deps, one.actor, { ...request, desk: 'office' }));
    const other = { ...request, dossierId: two.id, desk: 'office' } as const;
    expect(valueOf(await askHelp(deps, two.actor, other)).helpDesk).toBe('office');
  });

  test('opens no second dossier for another product', async () => {
    const producer = await makeProducer(deps);
    const actor = await makeActor(deps, 'producer', { producerId: producer.id });
    const [plums, tea] = [
      await makeProduct(deps, producer.id),
      await makeProduct(deps, producer.id, { name: 'Mứt mận' }),
    ];
    const input = { productId: plums.id, kind: 'first', idempotencyKey: deps.newId() } as const;
    const opened = valueOf(await openDossier(deps, actor, input));
    expect(valueOf(await openDossier(deps, actor, input))).toEqual(opened);
    const other = openDossier(deps, actor, { ...input, productId: tea.id });
    expect(await codeOf(other)).toBe('KEY_USED_FOR_ANOTHER');
  });

  test('of a receipt is not taken for a receipt of another dossier', async () => {
    const officer = await makeActor(deps, 'communeOfficer', { unitId: PLACES.bacHa });
    const [one, two] = [await makeDossier(deps, 'submitted'), await makeDossier(deps, 'submitted')];
    const request = { ...(await requestNow(deps, one.id)), paperReceived: true };
    valueOf(await receiveDossier(deps, officer, request));
    const other = receiveDossier(deps, officer, { ...request, dossierId: two.id });
    expect(await codeOf(other)).toBe('KEY_USED_FOR_ANOTHER');
  });

  test('of a product enters no second one under another name', async () => {
    const producer = await makeProducer(deps);
    const actor = await makeActor(deps, 'producer', { producerId: producer.id });
    const product = { name: 'Mận sấy', annexI: 'I.3.c', summary: '', story: '', packing: '' };
    const input = { producerId: producer.id, product, idempotencyKey: deps.newId() };
    const added = valueOf(await addProduct(deps, actor, input));
    expect(valueOf(await addProduct(deps, actor, input))).toEqual(added);
    const other = addProduct(deps, actor, { ...input, product: { ...product, name: 'Mứt mận' } });
    expect(await codeOf(other)).toBe('KEY_USED_FOR_ANOTHER');
  });
});

describe('the key of a form about an account', async () => {
  const admin = await makeActor(deps, 'administrator', { unitId: PLACES.laoCai });
  const leader = await makeActor(deps, 'leader', { unitId: PLACES.laoCai });
  const ANOTHER = 'KEY_USED_FOR_ANOTHER';

  async function grantsOf(accountId: string) {
    return valueOf(await viewAccount(deps, admin, accountId)).grants;
  }

  test('adds no second account under another name', async () => {
    const input = newAccount(deps);
    valueOf(await addAccount(deps, admin, input));
    expect(await codeOf(addAccount(deps, admin, input))).toBe('SIGN_IN_NAME_TAKEN');
    const other = { ...newAccount(deps), idempotencyKey: input.idempotencyKey };
    expect(await codeOf(addAccount(deps, admin, other))).toBe(ANOTHER);
  });

  test('gives no other role, and none to another account', async () => {
    const [one, two] = [await addedAccount(deps, admin), await addedAccount(deps, admin)];
    const input = {
      accountId: one.id,
      role: 'communeOfficer',
      unitId: PLACES.lungPhinh,
      producerId: null,
      validFrom: deps.clock.today(),
      validTo: null,
      idempotencyKey: deps.newId(),
    } as const;
    valueOf(await grantRole(deps, admin, input));
    const later = {
      ...input,
      validFrom: addDays(input.validFrom, -9),
      validTo: addDays(input.validFrom, -1),
    };
    expect(await codeOf(grantRole(deps, admin, later))).toBe(ANOTHER);
    expect(await codeOf(grantRole(deps, admin, { ...input, accountId: two.id }))).toBe(ANOTHER);
    expect((await grantsOf(one.id)).length).toBe(2);
    expect((await grantsOf(two.id)).length).toBe(1);
  });

  test('ends a role on no other day', async () => {
    const { id } = await addedAccount(deps, admin);
    const [grant] = await grantsOf(id);
    const today = deps.clock.today();
    const input = {
      grantId: grant?.id ?? '',
      lastDay: addDays(today, 30),
      idempotencyKey: deps.newId(),
    };
    valueOf(await endRole(deps, admin, input));
    expect(await codeOf(endRole(deps, admin, { ...input, lastDay: today }))).toBe(ANOTHER);
    expect((await grantsOf(id))[0]?.validTo).toBe(input.lastDay);
  });

  test('takes no password of another account away', async () => {
    const [one, two] = [await addedAccount(deps, admin), await addedAccount(deps, admin)];
    const input = { accountId: one.id, idempotencyKey: deps.newId() };
    valueOf(await resetPassword(deps, admin, input));
    expect(await codeOf(resetPassword(deps, admin, input))).toBe('CHANGED_MEANWHILE');
    const other = resetPassword(deps, admin, { ...input, accountId: two.id });
    expect(await codeOf(other)).toBe(ANOTHER);
  });

  test('asks a second person for nothing else, who confirms and refuses nothing else', async () => {
    const asked = async () => {
      const wish = newAccount(deps, { role: 'officeHead', unitId: PLACES.laoCai });
      const { id } = valueOf(await addAccount(deps, admin, wish));
      const listed = valueOf(await listRequests(deps, leader));
      return { id, requestId: listed.find((one) => one.accountId === id)?.id ?? '' };
    };
    const [one, two] = [await asked(), await asked()];
    const input = { requestId: one.requestId, idempotencyKey: deps.newId() };
    valueOf(await confirmRequest(deps, leader, input));
    const other = { ...input, requestId: two.requestId };
    expect(await codeOf(confirmRequest(deps, leader, other))).toBe(ANOTHER);
    expect(await codeOf(refuseRequest(deps, leader, other))).toBe(ANOTHER);
    expect(await grantsOf(two.id)).toEqual([]);
    const reset = { accountId: one.id, idempotencyKey: deps.newId() };
    valueOf(await resetPassword(deps, admin, reset));
    const elsewhere = { ...reset, accountId: leader.accountId };
    expect(await codeOf(resetPassword(deps, admin, elsewhere))).toBe(ANOTHER);
  });
});
