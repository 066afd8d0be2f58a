import { beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '#domain/access/authorize.ts';
import { plainDate } from '#domain/calendar/plain-date.ts';
import { hashPassword } from '#platform/passwords.ts';
import { makeAccount, PLACES, withRole } from '../testing/make.ts';
import { testDeps } from '../testing/test-deps.ts';
import { changePassword, type ChangePasswordInput } from './change-password.ts';
import { loadActor } from './load-actor.ts';
import { signIn } from './sign-in.ts';

const deps = await testDeps({ today: plainDate(2026, 9, 24) });
const OLD = 'mận chín đỏ';
const passwordHash = await hashPassword(OLD);

let phone: string;
let actor: Actor;
let token: string;
let people = 0;

async function enter(password: string): Promise<string> {
  const input = {
    name: phone,
    password,
    address: deps.newId(),
    previousToken: null,
    device: null,
    deviceName: '',
  };
  const answer = await signIn(deps, input);
  return answer.ok ? answer.value.token : answer.refusals[0].code;
}

beforeEach(async () => {
  people += 1;
  phone = `09000000${people.toString().padStart(2, '0')}`;
  const name = 'Giàng Thị Mẩy';
  const accountId = await makeAccount(deps, { name, signInName: phone, passwordHash });
  const account: Actor = { kind: 'person', accountId, name, grants: [] };
  actor = await withRole(deps, account, 'communeOfficer', { unitId: PLACES.bacHa });
  token = await enter(OLD);
});

function change(changes: Partial<ChangePasswordInput> = {}) {
  const next = changes.next ?? 'lê xanh ngọt';
  const address = '192.0.2.7';
  return changePassword(deps, actor, {
    current: OLD,
    next,
    again: next,
    address,
    device: null,
    token,
    ...changes,
  });
}

describe('changing one’s own password', () => {
  test('goes on in this session and ends every other one', async () => {
    const other = await enter(OLD);
    expect(await change()).toEqual({ ok: true, value: null });
    expect(await loadActor(deps, token)).not.toBeNull();
    expect(await loadActor(deps, other)).toBeNull();
    expect(await enter(OLD)).toBe('SIGN_IN_FAILED');
    expect(await loadActor(deps, await enter('lê xanh ngọt'))).not.toBeNull();
  });

  test.each([
    ['PASSWORD_NOT_RIGHT', 'currentPassword', { current: 'mận xanh chua' }],
    ['PASSWORD_TOO_SHORT', 'newPassword', { next: 'ngắn quá' }],
    ['PASSWORDS_DIFFER', 'newPasswordAgain', { again: 'lê xanh chua' }],
  ] as const)('is refused %s beside %s', async (code, field, changes) => {
    expect(await change(changes)).toMatchObject({ ok: false, refusals: [{ code, field }] });
    expect(await loadActor(deps, await enter(OLD))).not.toBeNull();
  });

  test('to one that many people choose is refused', async () => {
    expect(await change({ next: 'Password2026!' })).toMatchObject({
      refusals: [{ code: 'PASSWORD_COMMON', field: 'newPassword' }],
    });
  });

  test('leaves only the device at hand known', async () => {
    await enter(OLD);
    const devices = () =>
      deps.db
        .selectFrom('knownDevice')
        .select('tokenHash')
        .where('accountId', '=', actor.accountId)
        .execute();
    expect((await devices()).length).toBeGreaterThan(0);
    await change({ device: 'this one' });
    expect(await devices()).toEqual([]);
  });

  test('to the sign-in name is refused', async () => {
    expect(await change({ next: phone })).toMatchObject({
      refusals: [{ code: 'PASSWORD_IS_NAME', field: 'newPassword' }],
    });
  });

  test('cannot be used to guess the present one from a browser left open', async () => {
    for (let i = 0; i < 5; i += 1) await change({ current: `guess ${i}` });
    expect(await change()).toMatchObject({ refusals: [{ code: 'SIGN_IN_SLOWED' }] });
  });

  test('is refused to whoever has no role any more', async () => {
    actor = { ...actor, grants: [] };
    expect(await change()).toMatchObject({ refusals: [{ code: 'NOT_ALLOWED' }] });
  });
});
