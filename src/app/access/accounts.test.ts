import { beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '#domain/access/authorize.ts';
import { addDays } from '#domain/calendar/day-arithmetic.ts';
import { plainDate } from '#domain/calendar/plain-date.ts';
import type { Result } from '#domain/result.ts';
import { makeAccount, makeActor, makeProducer, PLACES, withRole } from '../testing/make.ts';
import { testDeps } from '../testing/test-deps.ts';
import { addAccount, type AddedAccount, type NewAccountInput } from './add-account.ts';
import { endRole } from './end-role.ts';
import { grantRole, type GrantRoleInput } from './grant-role.ts';
import { listAccounts } from './list-accounts.ts';
import { listDemoAccounts } from './list-demo-accounts.ts';
import { listGrantPlaces } from './list-grant-places.ts';
import { loadActor } from './load-actor.ts';
import { resetPassword } from './reset-password.ts';
import { signIn } from './sign-in.ts';
import { viewAccount } from './view-account.ts';

const TODAY = plainDate(2026, 9, 24);
const deps = await testDeps({ today: TODAY });
const NOT_ALLOWED = { ok: false, refusals: [{ code: 'NOT_ALLOWED', data: {} }] };
const NOT_FOUND = { ok: false, refusals: [{ code: 'NOT_FOUND', data: {} }] };

let admin: Actor;
let elsewhere: Actor;
let phones = 0;

beforeEach(async () => {
  admin = await makeActor(deps, 'administrator', { unitId: PLACES.laoCai });
  elsewhere = await makeActor(deps, 'administrator', { unitId: PLACES.vinhLong });
});

function newAccount(changes: Partial<NewAccountInput> = {}): NewAccountInput {
  phones += 1;
  return {
    signInName: `0900 000 ${phones.toString().padStart(3, '0')}`,
    displayName: 'Lù Văn Toàn',
    bodyName: 'Phòng Kinh tế xã Bắc Hà',
    phone: null,
    email: null,
    language: 'vi',
    role: 'communeOfficer',
    unitId: PLACES.bacHa,
    producerId: null,
    validFrom: TODAY,
    validTo: null,
    idempotencyKey: deps.newId(),
    ...changes,
  };
}

async function added(changes: Partial<NewAccountInput> = {}): Promise<AddedAccount> {
  const answer = await addAccount(deps, admin, newAccount(changes));
  if (!answer.ok) throw new Error(answer.refusals[0].code);
  return answer.value;
}

async function enter(signInName: string, password: string): Promise<string | null> {
  const input = { name: signInName, password, address: deps.newId(), previousToken: null };
  const answer = await signIn(deps, input);
  return answer.ok ? answer.value.token : null;
}

/** What stands in the ledger of an account: which act, by whom, in which role, with what. */
function actsOf(accountId: string) {
  return deps.db
    .selectFrom('act')
    .select(['seq', 'kind', 'actor_id', 'role', 'data'])
    .where('subject_kind', '=', 'account')
    .where('subject_id', '=', accountId)
    .orderBy('seq')
    .execute();
}

function codeOf(answer: Result<unknown>): string {
  return answer.ok ? 'done' : answer.refusals[0].code;
}

describe('adding an account', () => {
  test('gives a password that signs in, the first role, and two acts without a name in them', async () => {
    const input = newAccount();
    const answer = await addAccount(deps, admin, input);
    if (!answer.ok) throw new Error(codeOf(answer));
    const { id, password } = answer.value;
    expect(password).toMatch(/^[a-z2-9]{4}(-[a-z2-9]{4}){3}$/);
    const loaded = await loadActor(deps, (await enter(input.signInName, password)) ?? '');
    expect(loaded?.actor.grants).toEqual([{ role: 'communeOfficer', unitId: 'c:02839' }]);
    expect(await actsOf(id)).toEqual([
      { seq: 1, kind: 'create', actor_id: admin.accountId, role: 'administrator', data: {} },
      {
        seq: 2,
        kind: 'grantRole',
        actor_id: admin.accountId,
        role: 'administrator',
        data: {
          grantId: expect.any(String),
          role: 'communeOfficer',
          unitId: 'c:02839',
          producerId: null,
          validFrom: '2026-09-24',
          validTo: null,
        },
      },
    ]);
  });

  test('for a producer’s people reaches that producer', async () => {
    const producer = await makeProducer(deps);
    const { id } = await added({ role: 'producer', unitId: null, producerId: producer.id });
    const viewed = await viewAccount(deps, admin, id);
    expect(viewed.ok && viewed.value.grants.map((one) => [one.role, one.place])).toEqual([
      ['producer', 'Hợp tác xã Nông sản Bản Mây'],
    ]);
  });

  test('is refused outside the administrator’s province, and leaves nothing', async () => {
    const input = newAccount();
    expect(await addAccount(deps, elsewhere, input)).toEqual(NOT_ALLOWED);
    const producer = await makeProducer(deps);
    const forProducer = newAccount({ role: 'producer', unitId: null, producerId: producer.id });
    expect(await addAccount(deps, elsewhere, forProducer)).toEqual(NOT_ALLOWED);
    expect(await addAccount(deps, admin, input)).toMatchObject({ ok: true });
  });

  test.each([
    'producer',
    'communeOfficer',
    'officeOfficer',
    'officeHead',
    'advisor',
    'leader',
    'inspector',
  ] as const)('is refused to every other role: %s', async (role) => {
    const place =
      role === 'producer'
        ? { producerId: (await makeProducer(deps)).id }
        : { unitId: PLACES.laoCai };
    const other = await makeActor(deps, role, place);
    expect(await addAccount(deps, other, newAccount())).toEqual(NOT_ALLOWED);
  });

  test('is refused for a name that is taken, however it is written', async () => {
    const { signInName } = newAccount();
    await added({ signInName });
    const again = newAccount({ signInName: signInName.replaceAll(' ', '') });
    expect(await addAccount(deps, admin, again)).toEqual({
      ok: false,
      refusals: [
        {
          code: 'SIGN_IN_NAME_TAKEN',
          data: { name: again.signInName },
          field: 'signInName',
        },
      ],
    });
  });

  test.each([
    ['GRANT_NEEDS_COMMUNE', { role: 'communeOfficer', unitId: PLACES.laoCai }],
    ['GRANT_NEEDS_COMMUNE', { role: 'communeOfficer', unitId: 'o:02647' }],
    ['GRANT_NEEDS_COMMUNE', { role: 'communeOfficer', unitId: null }],
    ['GRANT_NEEDS_PROVINCE', { role: 'leader', unitId: PLACES.bacHa }],
    ['GRANT_NEEDS_PROVINCE', { role: 'officeOfficer', unitId: 'nowhere' }],
    ['GRANT_NEEDS_PRODUCER', { role: 'producer', unitId: PLACES.bacHa, producerId: null }],
    ['GRANT_DAYS_WRONG', { validTo: plainDate(2026, 9, 23) }],
  ] as const)('is refused %s for %o', async (code, changes) => {
    expect(codeOf(await addAccount(deps, admin, newAccount(changes)))).toBe(code);
  });

  test('in a demonstration makes a demonstration account, so that the data stay one', async () => {
    const demo = { ...deps, demo: true };
    const answer = await addAccount(demo, admin, newAccount());
    const viewed = answer.ok && (await viewAccount(demo, admin, answer.value.id));
    expect(viewed && viewed.ok && viewed.value.isDemo).toBe(true);
  });
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
    const { id } = await added();
    expect(await grantRole(deps, admin, grant(id))).toEqual({ ok: true, value: null });
    const viewed = await viewAccount(deps, admin, id);
    expect(viewed.ok && viewed.value.grants.map((one) => one.place).sort()).toEqual([
      'Xã Bắc Hà',
      'Xã Lùng Phình',
    ]);
  });

  test('sent twice gives it once', async () => {
    const { id } = await added();
    const input = grant(id);
    expect(codeOf(await grantRole(deps, admin, input))).toBe('done');
    expect(codeOf(await grantRole(deps, admin, input))).toBe('GRANT_EXISTS');
    expect(codeOf(await grantRole(deps, admin, { ...input, unitId: PLACES.bacHa }))).toBe(
      'GRANT_EXISTS',
    );
    const viewed = await viewAccount(deps, admin, id);
    expect(viewed.ok && viewed.value.grants.length).toBe(2);
  });

  test('with the key of another form is refused and undone', async () => {
    const { id } = await added();
    const first = grant(id);
    await grantRole(deps, admin, first);
    const second = { ...grant(id, { role: 'inspector', unitId: PLACES.laoCai }) };
    const answer = await grantRole(deps, admin, {
      ...second,
      idempotencyKey: first.idempotencyKey,
    });
    expect(codeOf(answer)).toBe('CHANGED_MEANWHILE');
    const viewed = await viewAccount(deps, admin, id);
    expect(viewed.ok && viewed.value.grants.length).toBe(2);
  });

  test('to oneself is refused: a second administrator does it', async () => {
    expect(codeOf(await grantRole(deps, admin, grant(admin.accountId)))).toBe('OWN_ROLES');
  });

  test('of another province is refused', async () => {
    const { id } = await added();
    expect(await grantRole(deps, elsewhere, grant(id))).toEqual(NOT_ALLOWED);
  });

  test('to nobody is refused', async () => {
    expect(await grantRole(deps, admin, grant(deps.newId()))).toEqual(NOT_FOUND);
  });

  test('for days that end before they begin is refused', async () => {
    const { id } = await added();
    const answer = await grantRole(deps, admin, grant(id, { validTo: addDays(TODAY, -1) }));
    expect(answer).toEqual({
      ok: false,
      refusals: [{ code: 'GRANT_DAYS_WRONG', data: { earliest: '24/09/2026' }, field: 'validTo' }],
    });
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
    const input = newAccount();
    const { id, password } = await added(input);
    const token = (await enter(input.signInName, password)) ?? '';
    expect((await loadActor(deps, token))?.actor.grants.length).toBe(1);
    expect(await end(admin, id)).toEqual({ ok: true, value: null });
    expect((await loadActor(deps, token))?.actor.grants).toEqual([]);
    expect((await actsOf(id)).at(-1)).toMatchObject({
      seq: 3,
      kind: 'endRole',
      actor_id: admin.accountId,
      data: { lastDay: '2026-09-23' },
    });
  });

  test('before yesterday is refused: what was done in the role stays done', async () => {
    const { id } = await added({ validFrom: plainDate(2026, 1, 1) });
    expect(await end(admin, id, addDays(TODAY, -2))).toEqual({
      ok: false,
      refusals: [{ code: 'GRANT_DAYS_WRONG', data: { earliest: '23/09/2026' }, field: 'lastDay' }],
    });
  });

  test('a second time is refused', async () => {
    const { id } = await added();
    await end(admin, id);
    expect(codeOf(await end(admin, id))).toBe('CHANGED_MEANWHILE');
  });

  test('of another province is refused', async () => {
    const { id } = await added();
    expect(await end(elsewhere, id)).toEqual(NOT_ALLOWED);
  });

  test('of one’s own is refused', async () => {
    expect(codeOf(await end(admin, admin.accountId))).toBe('OWN_ROLES');
  });

  test('that does not exist is refused', async () => {
    const input = { grantId: deps.newId(), lastDay: TODAY, idempotencyKey: deps.newId() };
    expect(await endRole(deps, admin, input)).toEqual(NOT_FOUND);
  });
});

describe('resetting a password', () => {
  const reset = (actor: Actor, accountId: string) =>
    resetPassword(deps, actor, { accountId, idempotencyKey: deps.newId() });

  test('gives another password and ends every session', async () => {
    const input = newAccount();
    const { id, password } = await added(input);
    const token = (await enter(input.signInName, password)) ?? '';
    const answer = await reset(admin, id);
    expect(await loadActor(deps, token)).toBeNull();
    expect(await enter(input.signInName, password)).toBeNull();
    expect(answer.ok && (await enter(input.signInName, answer.value.password))).not.toBeNull();
    expect((await actsOf(id)).at(-1)).toMatchObject({ kind: 'resetPassword', data: {} });
  });

  test('is refused to the administrator of another province', async () => {
    const { id } = await added();
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

  test('sent twice makes one new password', async () => {
    const input = newAccount();
    const { id } = await added(input);
    const request = { accountId: id, idempotencyKey: deps.newId() };
    const first = await resetPassword(deps, admin, request);
    expect(codeOf(await resetPassword(deps, admin, request))).toBe('CHANGED_MEANWHILE');
    expect(first.ok && (await enter(input.signInName, first.value.password))).not.toBeNull();
  });
});

describe('the list of accounts', () => {
  test('holds those of the administrator’s reach, and nobody of another province', async () => {
    const { id } = await added({ displayName: 'Giàng Thị Mẩy' });
    const names = async (actor: Actor) => {
      const listed = await listAccounts(deps, actor, { text: 'mẩy', role: null });
      return listed.ok ? listed.value.map((account) => account.id) : [];
    };
    expect(await names(admin)).toContain(id);
    expect(await names(elsewhere)).toEqual([]);
    expect(await viewAccount(deps, elsewhere, id)).toEqual(NOT_FOUND);
  });

  test('is searched without diacritics, by name, body and place, and by role', async () => {
    await added({
      displayName: 'Vàng Seo Lử',
      bodyName: 'Phòng Văn hóa',
      unitId: PLACES.lungPhinh,
    });
    const found = async (text: string, role: 'communeOfficer' | 'leader' | null = null) => {
      const listed = await listAccounts(deps, admin, { text, role });
      return listed.ok && listed.value.some((account) => account.displayName === 'Vàng Seo Lử');
    };
    expect(await found('vang seo')).toBe(true);
    expect(await found('van hoa')).toBe(true);
    expect(await found('lung phinh')).toBe(true);
    expect(await found('', 'communeOfficer')).toBe(true);
    expect(await found('', 'leader')).toBe(false);
    expect(await found('bắc hà vàng')).toBe(false);
  });

  test('is refused to whoever does not manage accounts', async () => {
    const officer = await makeActor(deps, 'officeHead', { unitId: PLACES.laoCai });
    expect(await listAccounts(deps, officer, { text: '', role: null })).toEqual(NOT_ALLOWED);
    expect(await viewAccount(deps, officer, admin.accountId)).toEqual(NOT_FOUND);
  });

  test('offers places of the own province only', async () => {
    const producer = await makeProducer(deps);
    const places = await listGrantPlaces(deps, admin);
    expect(places.provinces.map((unit) => unit.fullName)).toEqual(['Tỉnh Lào Cai']);
    expect(places.communes.length).toBe(99);
    expect(places.communes.every((unit) => unit.parentId === PLACES.laoCai)).toBe(true);
    expect(places.producers.some((one) => one.id === producer.id)).toBe(true);
    expect((await listGrantPlaces(deps, elsewhere)).producers).toEqual([]);
  });
});

describe('the accounts of a demonstration', () => {
  test('are told only where the data are a demonstration, in the order of the roles', async () => {
    const demo = { ...deps, demo: true };
    await addAccount(
      demo,
      admin,
      newAccount({
        displayName: 'Hoàng Minh Đức',
        bodyName: '',
        role: 'leader',
        unitId: PLACES.laoCai,
      }),
    );
    await addAccount(demo, admin, newAccount({ displayName: 'Lù Văn Toàn', bodyName: '' }));
    expect(await listDemoAccounts(deps)).toEqual([]);
    const lines = await listDemoAccounts(demo);
    expect(
      lines
        .filter((line) => line.place !== 'Phòng Kinh tế xã Bắc Hà')
        .map(({ displayName, roles, place }) => ({ displayName, roles, place })),
    ).toEqual([
      { displayName: 'Lù Văn Toàn', roles: ['communeOfficer'], place: 'Xã Bắc Hà' },
      { displayName: 'Hoàng Minh Đức', roles: ['leader'], place: 'Tỉnh Lào Cai' },
    ]);
  });
});
