import { beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '#domain/access/authorize.ts';
import { addDays } from '#domain/calendar/day-arithmetic.ts';
import { plainDate } from '#domain/calendar/plain-date.ts';
import { actsOf, addedAccount, choose, enter, newAccount } from '../testing/account-work.ts';
import { codeOf } from '../testing/commune-work.ts';
import { makeSession } from '../testing/make-session.ts';
import { makeAccount, makeActor, makeProducer, PLACES, withRole } from '../testing/make.ts';
import { testDeps } from '../testing/test-deps.ts';
import { endRole } from './end-role.ts';
import { grantRole, type GrantRoleInput } from './grant-role.ts';
import { loadActor } from './load-actor.ts';
import { resetPassword } from './reset-password.ts';
import { viewAccount } from './view-account.ts';

const TODAY = plainDate(2026, 9, 24);
const deps = await testDeps({ today: TODAY });
const NOT_ALLOWED = { ok: false, refusals: [{ code: 'NOT_ALLOWED', data: {} }] };
const NOT_FOUND = { ok: false, refusals: [{ code: 'NOT_FOUND', data: {} }] };

let admin: Actor;
let elsewhere: Actor;

beforeEach(async () => {
  admin = await makeActor(deps, 'administrator', { unitId: PLACES.laoCai });
  elsewhere = await makeActor(deps, 'administrator', { unitId: PLACES.vinhLong });
});

describe('giving a role', () => {
  const grant = (accountId: string, changes: Partial<GrantRoleInput> = {}): GrantRoleInput => ({
    accountId,
    role: 'communeOfficer',
    unitId: PLACES.lungPhinh,
    producerId: null,
    validFrom: TODAY,
    validTo: null,
    idempotencyKey: deps.newId(),
    ...changes,
  });

  test('adds a second place to a person', async () => {
    const { id } = await addedAccount(deps, admin);
    expect(await grantRole(deps, admin, grant(id))).toEqual({ ok: true, value: null });
    const viewed = await viewAccount(deps, admin, id);
    expect(viewed.ok && viewed.value.grants.map((one) => one.place).sort()).toEqual([
      'Xã Bắc Hà',
      'Xã Lùng Phình',
    ]);
  });

  test('sent twice gives it once', async () => {
    const { id } = await addedAccount(deps, admin);
    const input = grant(id);
    expect(await codeOf(grantRole(deps, admin, input))).toBe('ok');
    expect(await codeOf(grantRole(deps, admin, input))).toBe('GRANT_EXISTS');
    expect(await codeOf(grantRole(deps, admin, { ...input, unitId: PLACES.bacHa }))).toBe(
      'GRANT_EXISTS',
    );
    const viewed = await viewAccount(deps, admin, id);
    expect(viewed.ok && viewed.value.grants.length).toBe(2);
  });

  test('with the key of another form is refused and undone', async () => {
    const { id } = await addedAccount(deps, admin);
    const first = grant(id);
    await grantRole(deps, admin, first);
    const second = {
      ...grant(id, {
        unitId: PLACES.bacHa,
        validFrom: addDays(TODAY, -400),
        validTo: addDays(TODAY, -300),
      }),
    };
    const answer = await grantRole(deps, admin, {
      ...second,
      idempotencyKey: first.idempotencyKey,
    });
    expect(await codeOf(Promise.resolve(answer))).toBe('KEY_USED_FOR_ANOTHER');
    const viewed = await viewAccount(deps, admin, id);
    expect(viewed.ok && viewed.value.grants.length).toBe(2);
  });

  test('to oneself is refused: a second administrator does it', async () => {
    expect(await codeOf(grantRole(deps, admin, grant(admin.accountId)))).toBe('OWN_ROLES');
  });

  test('of another province is refused', async () => {
    const { id } = await addedAccount(deps, admin);
    expect(await grantRole(deps, elsewhere, grant(id))).toEqual(NOT_ALLOWED);
  });

  test('to nobody is refused', async () => {
    expect(await grantRole(deps, admin, grant(deps.newId()))).toEqual(NOT_FOUND);
  });

  test('for days that end before they begin is refused', async () => {
    const { id } = await addedAccount(deps, admin);
    const answer = await grantRole(deps, admin, grant(id, { validTo: addDays(TODAY, -1) }));
    expect(answer).toEqual({
      ok: false,
      refusals: [{ code: 'GRANT_DAYS_WRONG', data: { earliest: '24/09/2026' }, field: 'validTo' }],
    });
  });
});

describe('roles that exclude each other', () => {
  const give = (
    accountId: string,
    role: GrantRoleInput['role'],
    days: Partial<GrantRoleInput> = {},
  ) =>
    codeOf(
      grantRole(deps, admin, {
        accountId,
        role,
        unitId: role === 'communeOfficer' ? PLACES.bacHa : PLACES.laoCai,
        producerId: null,
        validFrom: TODAY,
        validTo: null,
        idempotencyKey: deps.newId(),
        ...days,
      }),
    );

  test.each([
    ['councilMember', 'ROLES_LATER_STEP'],
    ['officeOfficer', 'ROLES_LATER_STEP'],
    ['inspector', 'ROLES_INSPECTION'],
  ] as const)('a commune officer does not become %s beside it', async (role, code) => {
    const { id } = await addedAccount(deps, admin);
    expect(await give(id, role)).toBe(code);
  });

  test('a producer’s person gets no official role, and an official no producer', async () => {
    const producer = await makeProducer(deps);
    const own = { role: 'producer', unitId: null, producerId: producer.id } as const;
    const { id } = await addedAccount(deps, admin, own);
    expect(await give(id, 'advisor')).toBe('ROLES_OWN_MATTER');
    const officer = await addedAccount(deps, admin);
    expect(await give(officer.id, 'producer', own)).toBe('ROLES_OWN_MATTER');
  });

  test('come after each other, from the day after the last', async () => {
    const { id } = await addedAccount(deps, admin, { validTo: addDays(TODAY, 10) });
    expect(await give(id, 'officeOfficer', { validFrom: addDays(TODAY, 10) })).toBe(
      'ROLES_LATER_STEP',
    );
    expect(await give(id, 'officeOfficer', { validFrom: addDays(TODAY, 11) })).toBe('ok');
  });

  test('a seat in a council that has not ended counts like a role', async () => {
    const { id } = await addedAccount(deps, admin, { role: 'advisor', unitId: PLACES.laoCai });
    const sessionId = await makeSession(deps);
    const person = { kind: 'person', accountId: id, name: '', grants: [] } as const;
    await withRole(deps, person, 'councilMember', { sessionId });
    expect(await give(id, 'communeOfficer')).toBe('ROLES_LATER_STEP');
  });

  test('given at the same moment, one of the two is refused', async () => {
    const { id } = await addedAccount(deps, admin, { role: 'advisor', unitId: PLACES.laoCai });
    const answers = await Promise.all([give(id, 'officeOfficer'), give(id, 'councilMember')]);
    expect(answers.toSorted()).toEqual(['ROLES_LATER_STEP', 'ok']);
  });

  test('given in earlier years, the account page says which one has no effect', async () => {
    const officer = await makeActor(deps, 'communeOfficer', { unitId: PLACES.bacHa });
    await withRole(deps, officer, 'officeOfficer', { unitId: PLACES.laoCai });
    const viewed = await viewAccount(deps, admin, officer.accountId);
    const works = viewed.ok && viewed.value.grants.map((one) => [one.role, one.works]);
    expect(works && works.toSorted()).toEqual([
      ['communeOfficer', true],
      ['officeOfficer', false],
    ]);
  });
});

describe('ending a role', () => {
  async function grantOf(accountId: string): Promise<string> {
    const viewed = await viewAccount(deps, admin, accountId);
    const grantId = viewed.ok ? viewed.value.grants[0]?.id : undefined;
    if (grantId === undefined) throw new Error('no grant');
    return grantId;
  }

  const end = async (actor: Actor, accountId: string, lastDay = addDays(TODAY, -1)) => {
    const input = { grantId: await grantOf(accountId), lastDay, idempotencyKey: deps.newId() };
    return endRole(deps, actor, input);
  };

  test('yesterday takes the right at once, and the ledger says who did it', async () => {
    const input = newAccount(deps);
    const { id, password } = await addedAccount(deps, admin, input);
    const token = (await enter(deps, input.signInName, password)) ?? '';
    expect((await loadActor(deps, token))?.actor.grants.length).toBe(1);
    expect(await end(admin, id)).toEqual({ ok: true, value: null });
    // It was the only one: the account is closed, its session is over and no other begins.
    expect(await loadActor(deps, token)).toBeNull();
    expect(await enter(deps, input.signInName, password)).toBeNull();
    expect((await actsOf(deps, id)).at(-1)).toMatchObject({
      seq: 4,
      kind: 'endRole',
      actor: { kind: 'person', accountId: admin.accountId },
      data: { lastDay: '2026-09-23' },
    });
  });

  test('before yesterday is refused: what was done in the role stays done', async () => {
    const { id } = await addedAccount(deps, admin, { validFrom: plainDate(2026, 1, 1) });
    expect(await end(admin, id, addDays(TODAY, -2))).toEqual({
      ok: false,
      refusals: [{ code: 'GRANT_DAYS_WRONG', data: { earliest: '23/09/2026' }, field: 'lastDay' }],
    });
  });

  test('a second time is refused', async () => {
    const { id } = await addedAccount(deps, admin);
    await end(admin, id);
    expect(await codeOf(end(admin, id))).toBe('CHANGED_MEANWHILE');
  });

  test('of another province is refused', async () => {
    const { id } = await addedAccount(deps, admin);
    expect(await end(elsewhere, id)).toEqual(NOT_ALLOWED);
  });

  test('of one’s own is refused', async () => {
    expect(await codeOf(end(admin, admin.accountId))).toBe('OWN_ROLES');
  });

  test('that does not exist is refused', async () => {
    const input = { grantId: deps.newId(), lastDay: TODAY, idempotencyKey: deps.newId() };
    expect(await endRole(deps, admin, input)).toEqual(NOT_FOUND);
  });
});

describe('resetting a password', () => {
  const reset = (actor: Actor, accountId: string) =>
    resetPassword(deps, actor, { accountId, idempotencyKey: deps.newId() });

  test('takes the old password and every session away, and gives a link to choose another', async () => {
    const input = newAccount(deps);
    const { id, password } = await addedAccount(deps, admin, input);
    const token = (await enter(deps, input.signInName, password)) ?? '';
    const answer = await reset(admin, id);
    expect(await loadActor(deps, token)).toBeNull();
    expect(await enter(deps, input.signInName, password)).toBeNull();
    expect((await actsOf(deps, id)).at(-1)).toMatchObject({ kind: 'resetPassword', data: {} });
    expect(answer.ok && (await codeOf(choose(deps, answer.value.link, 'chè xanh Bản Liền')))).toBe(
      'ok',
    );
    expect(await enter(deps, input.signInName, 'chè xanh Bản Liền')).not.toBeNull();
  });

  test('is refused to the administrator of another province', async () => {
    const { id } = await addedAccount(deps, admin);
    expect(await reset(elsewhere, id)).toEqual(NOT_ALLOWED);
  });

  test('is refused when the person also works elsewhere: one could come in as that person there', async () => {
    const leader = await makeActor(deps, 'leader', { unitId: PLACES.vinhLong });
    await withRole(deps, leader, 'inspector', { unitId: PLACES.laoCai });
    expect(await reset(admin, leader.accountId)).toEqual(NOT_ALLOWED);
    expect(await viewAccount(deps, admin, leader.accountId)).toMatchObject({
      value: { canReset: false },
    });
  });

  test('of nobody, or of somebody without any place, is refused', async () => {
    expect(await reset(admin, deps.newId())).toEqual(NOT_FOUND);
    const nowhere = await makeAccount(deps, { name: 'Không nơi nào' });
    expect(await reset(admin, nowhere)).toEqual(NOT_FOUND);
  });

  test('and anything else of an account whose address was typed by hand is not found', async () => {
    const idempotencyKey = deps.newId();
    expect(await reset(admin, 'abc')).toEqual(NOT_FOUND);
    expect(await viewAccount(deps, admin, 'abc')).toEqual(NOT_FOUND);
    const ending = { grantId: 'abc', lastDay: TODAY, idempotencyKey };
    expect(await endRole(deps, admin, ending)).toEqual(NOT_FOUND);
  });

  test('sent twice makes one link', async () => {
    const input = newAccount(deps);
    const { id } = await addedAccount(deps, admin, input);
    const request = { accountId: id, idempotencyKey: deps.newId() };
    const first = await resetPassword(deps, admin, request);
    expect(await codeOf(resetPassword(deps, admin, request))).toBe('CHANGED_MEANWHILE');
    expect(first.ok && (await codeOf(choose(deps, first.value.link)))).toBe('ok');
  });
});
