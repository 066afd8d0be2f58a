import { beforeEach, describe, expect, test } from 'vitest';
import type { Actor, AccountManager } from '#domain/access/authorize.ts';
import { plainDate } from '#domain/calendar/plain-date.ts';
import { actsOf, choose, CHOSEN, enter, newAccount } from '../testing/account-work.ts';
import { codeOf, valueOf } from '../testing/commune-work.ts';
import { makeSession } from '../testing/make-session.ts';
import { makeActor, PLACES, withRole } from '../testing/make.ts';
import { testDeps } from '../testing/test-deps.ts';
import { viewHome } from '../home/view-home.ts';
import { addAccount } from './add-account.ts';
import { consoleActor } from './console-actor.ts';
import { confirmRequest, refuseRequest } from './decide-request.ts';
import { grantRole } from './grant-role.ts';
import { listRequests } from './list-requests.ts';
import { loadActor } from './load-actor.ts';
import { resetPassword } from './reset-password.ts';
import { viewAccount } from './view-account.ts';

const deps = await testDeps({ today: plainDate(2026, 9, 24) });
const province = { unitId: PLACES.laoCai };
const operator = consoleActor(deps, 'may-chu');

let admin: Actor;
let leader: Actor;

beforeEach(async () => {
  admin = await makeActor(deps, 'administrator', province);
  leader = await makeActor(deps, 'leader', province);
});

async function asked(changes: Partial<Parameters<typeof newAccount>[1]> = {}) {
  const input = newAccount(deps, { role: 'officeHead', ...province, ...changes });
  const { id, link } = valueOf(await addAccount(deps, admin, input));
  expect(link).toBeNull();
  return { id, name: input.signInName, requestId: await requestOf(id) };
}

async function requestOf(accountId: string, by: AccountManager = operator): Promise<string> {
  const listed = valueOf(await listRequests(deps, by));
  return listed.find((one) => one.accountId === accountId)?.id ?? '';
}

const decide = (requestId: string) => ({ requestId, idempotencyKey: deps.newId() });

describe('the role of a leader, head or administrator', () => {
  test.each(['officeHead', 'leader', 'administrator'] as const)(
    'waits for a second person: %s',
    async (role) => {
      const { id } = await asked({ role });
      const viewed = valueOf(await viewAccount(deps, admin, id));
      expect([viewed.grants, viewed.waiting]).toEqual([[], [role]]);
      expect((await actsOf(deps, id)).map((act) => act.kind)).toEqual(['create', 'requestRole']);
    },
  );

  test('confirmed by the leader is given by the leader, who gets the link to hand over', async () => {
    const { id, name, requestId } = await asked();
    const { link } = valueOf(await confirmRequest(deps, leader, decide(requestId)));
    expect(await codeOf(choose(deps, link))).toBe('ok');
    const loaded = await loadActor(deps, (await enter(deps, name, CHOSEN)) ?? '');
    expect(loaded?.actor.grants).toEqual([{ role: 'officeHead', unitId: 'c:15' }]);
    expect((await actsOf(deps, id)).map((act) => [act.kind, act.actor])).toEqual([
      ['create', { kind: 'person', accountId: admin.accountId }],
      ['requestRole', { kind: 'person', accountId: admin.accountId }],
      ['grantRole', { kind: 'person', accountId: leader.accountId }],
      ['choosePassword', { kind: 'person', accountId: id }],
    ]);
  });

  test('given by the console is given at once, in the name of the console', async () => {
    const input = newAccount(deps, { role: 'administrator', ...province });
    const { id, link } = valueOf(await addAccount(deps, operator, input));
    expect(link).not.toBeNull();
    expect((await actsOf(deps, id)).at(-1)).toMatchObject({
      kind: 'grantRole',
      actor: { kind: 'console', osUser: 'may-chu' },
    });
  });

  test('for somebody who has an account is asked for once', async () => {
    const advisor = await makeActor(deps, 'advisor', province);
    const give = () =>
      grantRole(deps, admin, {
        accountId: advisor.accountId,
        role: 'leader',
        ...province,
        producerId: null,
        validFrom: deps.clock.today(),
        validTo: null,
        idempotencyKey: deps.newId(),
      });
    expect(await codeOf(give())).toBe('ok');
    expect(await codeOf(give())).toBe('REQUEST_WAITS');
    const requestId = await requestOf(advisor.accountId);
    expect(valueOf(await confirmRequest(deps, leader, decide(requestId))).accountId).toBe(
      advisor.accountId,
    );
    expect(await codeOf(give())).toBe('GRANT_EXISTS');
  });
});

describe('the second person is', () => {
  test('not the one who asked', async () => {
    const { requestId } = await asked();
    expect(await codeOf(confirmRequest(deps, admin, decide(requestId)))).toBe(
      'CONFIRM_OWN_REQUEST',
    );
  });

  test('not the account concerned', async () => {
    const other = await makeActor(deps, 'administrator', province);
    expect(await codeOf(resetPassword(deps, admin, resetOf(other)))).toBe('ok');
    const requestId = await requestOf(other.accountId);
    expect(await codeOf(confirmRequest(deps, other, decide(requestId)))).toBe(
      'CONFIRM_OWN_ACCOUNT',
    );
  });

  test('not a second account that the one who asked made an administrator alone, in earlier years', async () => {
    const second = await makeActor(deps, 'administrator', province);
    const [grant] = await deps.db
      .selectFrom('roleGrant')
      .select('id')
      .where('accountId', '=', second.accountId)
      .execute();
    await giveAlone(second.accountId, grant?.id ?? '');
    const { requestId } = await asked();
    expect(await codeOf(confirmRequest(deps, second, decide(requestId)))).toBe(
      'CONFIRMER_MADE_BY_REQUESTER',
    );
    expect(await codeOf(confirmRequest(deps, leader, decide(requestId)))).toBe('ok');
  });

  test('an administrator whom another person confirmed', async () => {
    const made = await asked({ role: 'administrator' });
    valueOf(await confirmRequest(deps, leader, decide(made.requestId)));
    const second: Actor = {
      kind: 'person',
      accountId: made.id,
      name: 'Quản trị thứ hai',
      grants: [{ role: 'administrator', unitId: PLACES.laoCai }],
    };
    const { requestId } = await asked();
    expect(await codeOf(confirmRequest(deps, second, decide(requestId)))).toBe('ok');
  });

  test('the console, where a register has but one administrator', async () => {
    const { id, requestId } = await asked();
    expect(valueOf(await confirmRequest(deps, operator, decide(requestId))).link).not.toBeNull();
    expect((await actsOf(deps, id)).at(-1)).toMatchObject({
      kind: 'grantRole',
      actor: { kind: 'console', osUser: 'may-chu' },
      data: { requestId },
    });
  });

  test.each([
    ['producer’s neighbour: an inspector', 'inspector', province],
    ['an officer of the office', 'officeOfficer', province],
    ['a leader of another province', 'leader', { unitId: PLACES.vinhLong }],
  ] as const)('never %s', async (_who, role, place) => {
    const { requestId } = await asked();
    const wrong = await makeActor(deps, role, place);
    expect(await codeOf(confirmRequest(deps, wrong, decide(requestId)))).toBe('NOT_ALLOWED');
    expect(await codeOf(refuseRequest(deps, wrong, decide(requestId)))).toBe('NOT_ALLOWED');
  });
});

describe('a request', () => {
  test('that is refused gives nothing and can be made again', async () => {
    const { id, name, requestId } = await asked();
    expect(await codeOf(refuseRequest(deps, leader, decide(requestId)))).toBe('ok');
    expect(await codeOf(confirmRequest(deps, leader, decide(requestId)))).toBe('REQUEST_DECIDED');
    expect(await enter(deps, name, CHOSEN)).toBeNull();
    expect((await actsOf(deps, id)).at(-1)).toMatchObject({ kind: 'refuseRequest' });
    expect(valueOf(await viewAccount(deps, admin, id)).waiting).toEqual([]);
  });

  test('ends after a week, to the minute', async () => {
    const first = await asked();
    const second = await asked();
    deps.clock.passMinutes(7 * 24 * 60 - 1);
    expect(await codeOf(confirmRequest(deps, leader, decide(first.requestId)))).toBe('ok');
    deps.clock.passMinutes(1);
    expect(await codeOf(confirmRequest(deps, leader, decide(second.requestId)))).toBe(
      'REQUEST_EXPIRED',
    );
    expect(await requestOf(second.id)).toBe('');
  });

  test('confirmed by two at once is carried out once', async () => {
    const { id, requestId } = await asked();
    const answers = await Promise.all([
      codeOf(confirmRequest(deps, leader, decide(requestId))),
      codeOf(confirmRequest(deps, operator, decide(requestId))),
    ]);
    expect(answers.toSorted()).toEqual(['REQUEST_DECIDED', 'ok']);
    expect(valueOf(await viewAccount(deps, admin, id)).grants).toHaveLength(1);
  });

  test('for a role that meanwhile does not go with another one is refused and stays open', async () => {
    const { id, requestId } = await asked();
    const person = { kind: 'person', accountId: id, name: '', grants: [] } as const;
    await withRole(deps, person, 'communeOfficer', { unitId: PLACES.bacHa });
    expect(await codeOf(confirmRequest(deps, leader, decide(requestId)))).toBe('ROLES_LATER_STEP');
    expect(await requestOf(id)).toBe(requestId);
  });

  test('stands on the home of whoever may confirm, and of nobody else', async () => {
    const { requestId } = await asked({ displayName: 'Chánh Văn phòng mới' });
    const waits = async (actor: Actor) =>
      (await viewHome(deps, actor)).things.some((one) => one.id === requestId);
    const officer = await makeActor(deps, 'officeOfficer', province);
    expect([await waits(leader), await waits(admin), await waits(officer)]).toEqual([
      true,
      false,
      false,
    ]);
  });

  test('that does not exist is not found', async () => {
    expect(await codeOf(confirmRequest(deps, leader, decide(deps.newId())))).toBe('NOT_FOUND');
    expect(await codeOf(refuseRequest(deps, leader, decide('abc')))).toBe('NOT_FOUND');
  });
});

describe('a new password', () => {
  test.each(['leader', 'officeHead', 'administrator'] as const)(
    'for %s waits, and the old one works until then',
    async (role) => {
      const input = newAccount(deps, { role, ...province });
      const made = valueOf(await addAccount(deps, operator, input));
      await choose(deps, made.link);
      expect(await resetPassword(deps, admin, resetOf({ accountId: made.id }))).toEqual({
        ok: true,
        value: { link: null },
      });
      expect(await enter(deps, input.signInName, CHOSEN)).not.toBeNull();
      const requestId = await requestOf(made.id);
      const { link } = valueOf(await confirmRequest(deps, leader, decide(requestId)));
      expect(await enter(deps, input.signInName, CHOSEN)).toBeNull();
      expect(await codeOf(choose(deps, link, 'chè xanh Bản Liền'))).toBe('ok');
    },
  );

  test('for the secretary of a session that has not ended waits too', async () => {
    const officer = await makeActor(deps, 'officeOfficer', province);
    const sessionId = await makeSession(deps);
    await withRole(deps, officer, 'secretary', { sessionId });
    const answer = await resetPassword(deps, admin, resetOf(officer));
    expect(answer).toEqual({ ok: true, value: { link: null } });
    expect(await codeOf(resetPassword(deps, admin, resetOf(officer)))).toBe('REQUEST_WAITS');
  });
});

const resetOf = ({ accountId }: { readonly accountId: string }) => ({
  accountId,
  idempotencyKey: deps.newId(),
});

/** What a register of the first version holds: the administrator gave it alone. */
async function giveAlone(accountId: string, grantId: string): Promise<void> {
  const { recordAccountAct } = await import('./account-subject.ts');
  const { inTransaction } = await import('#storage/database.ts');
  const { laoCai: unitId } = PLACES;
  const days = { validFrom: deps.clock.today(), validTo: null };
  await inTransaction(deps.db, (trx) =>
    recordAccountAct(deps, trx, admin, {
      accountId,
      kind: 'grantRole',
      role: 'administrator',
      data: { grantId, role: 'administrator', unitId, producerId: null, ...days },
      form: null,
    }),
  );
}
