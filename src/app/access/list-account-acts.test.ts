import { beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '#domain/access/authorize.ts';
import { plainDate } from '#domain/calendar/plain-date.ts';
import { addedAccount, newAccount } from '../testing/account-work.ts';
import { codeOf, valueOf } from '../testing/commune-work.ts';
import { makeActor, PLACES } from '../testing/make.ts';
import { testDeps } from '../testing/test-deps.ts';
import { ROLES } from '#domain/access/rights.ts';
import { addAccount } from './add-account.ts';
import { consoleActor } from './console-actor.ts';
import { confirmRequest } from './decide-request.ts';
import { endRole } from './end-role.ts';
import { listAccountActs, type AccountActsSearch } from './list-account-acts.ts';
import { listRequests } from './list-requests.ts';
import { resetPassword } from './reset-password.ts';
import { viewAccount } from './view-account.ts';

const deps = await testDeps({ today: plainDate(2026, 9, 24) });
const province = { unitId: PLACES.laoCai };

let admin: Actor;
let leader: Actor;
let inspector: Actor;

beforeEach(async () => {
  admin = await makeActor(deps, 'administrator', province);
  leader = await makeActor(deps, 'leader', province);
  inspector = await makeActor(deps, 'inspector', province);
});

async function historyOf(name: string, search: Partial<AccountActsSearch> = {}, by = inspector) {
  const asked = { text: name, kind: null, page: 1, ...search };
  return valueOf(await listAccountActs(deps, by, asked));
}

/** A person with a name that nobody else of this test has. */
const someone = () => `Vàng Thị ${deps.newId()}`;

describe('the history of accounts', () => {
  test('tells of a head of office who asked, who confirmed, and who set the password', async () => {
    const displayName = someone();
    const wanted = newAccount(deps, { role: 'officeHead', displayName, ...province });
    valueOf(await addAccount(deps, admin, wanted));
    const waiting = valueOf(await listRequests(deps, leader));
    const requestId = waiting.find((one) => one.displayName === displayName)?.id ?? '';
    valueOf(await confirmRequest(deps, leader, { requestId, idempotencyKey: deps.newId() }));
    const { acts, total } = await historyOf(displayName);
    expect(total).toBe(3);
    const told = acts.map((act) => [
      act.kind,
      act.actor,
      act.actorRole,
      act.askedByName,
      act.place,
    ]);
    const byAdmin = { kind: 'person', accountId: admin.accountId };
    expect(told.sort((a, b) => String(a[0]).localeCompare(String(b[0])))).toEqual([
      ['create', byAdmin, 'administrator', null, ''],
      [
        'grantRole',
        { kind: 'person', accountId: leader.accountId },
        'leader',
        admin.name,
        'Tỉnh Lào Cai',
      ],
      ['requestRole', byAdmin, 'administrator', admin.name, 'Tỉnh Lào Cai'],
    ]);
  });

  test('tells which role was ended, and its last day', async () => {
    const displayName = someone();
    const { id } = await addedAccount(deps, admin, { displayName });
    const grantId = valueOf(await viewAccount(deps, admin, id)).grants[0]?.id ?? '';
    const lastDay = plainDate(2026, 9, 30);
    valueOf(await endRole(deps, admin, { grantId, lastDay, idempotencyKey: deps.newId() }));
    const { acts } = await historyOf(displayName, { kind: 'endRole' });
    expect(acts).toEqual([
      expect.objectContaining({
        kind: 'endRole',
        role: 'communeOfficer',
        place: 'Xã Bắc Hà',
        lastDay,
      }),
    ]);
  });

  test('finds what somebody did as well as what was done to somebody', async () => {
    const displayName = someone();
    const { id } = await addedAccount(deps, admin, { displayName });
    const reset = { accountId: id, idempotencyKey: deps.newId() };
    valueOf(await resetPassword(deps, admin, reset));
    const done = await historyOf(admin.name, { kind: 'resetPassword' });
    expect(done.acts.map((act) => act.displayName)).toContain(displayName);
  });

  test('names the console where the console did it', async () => {
    const displayName = someone();
    const wanted = newAccount(deps, { role: 'administrator', displayName, ...province });
    valueOf(await addAccount(deps, consoleActor(deps, 'may-chu'), wanted));
    const { acts } = await historyOf(displayName, { kind: 'create' });
    expect(acts.map((act) => act.actor)).toEqual([{ kind: 'console', osUser: 'may-chu' }]);
  });

  test('comes in pages of twenty-five, none twice', async () => {
    const displayName = someone();
    const { id } = await addedAccount(deps, admin, { displayName });
    for (let i = 0; i < 27; i++) {
      valueOf(await resetPassword(deps, admin, { accountId: id, idempotencyKey: deps.newId() }));
    }
    const first = await historyOf(displayName);
    const second = await historyOf(displayName, { page: 2 });
    expect([first.pages, first.acts.length]).toEqual([2, 25]);
    const ids = [...first.acts, ...second.acts].map((act) => act.id);
    expect(new Set(ids).size).toBe(first.total);
  });

  test('holds nothing of another province', async () => {
    const elsewhere = await makeActor(deps, 'inspector', { unitId: PLACES.vinhLong });
    const displayName = someone();
    await addedAccount(deps, admin, { displayName });
    expect((await historyOf(displayName, {}, elsewhere)).total).toBe(0);
  });

  test.each(ROLES.filter((role) => role !== 'officeHead' && role !== 'inspector'))(
    'is not for %s',
    async (role) => {
      const other = { ...inspector, grants: [{ role, unitId: PLACES.laoCai }] } as unknown as Actor;
      const asked = { text: '', kind: null, page: 1 };
      expect(await codeOf(listAccountActs(deps, other, asked))).toBe('NOT_ALLOWED');
    },
  );
});
