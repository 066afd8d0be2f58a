import { expect, test } from 'vitest';
import { plainDate } from '#domain/calendar/plain-date.ts';
import {
  actsOf,
  addedAccount,
  choose,
  CHOSEN,
  enter,
  newAccount,
} from '../testing/account-work.ts';
import { codeOf } from '../testing/commune-work.ts';
import { PLACES } from '../testing/make.ts';
import { testDeps } from '../testing/test-deps.ts';
import { addAccount } from './add-account.ts';
import { consoleActor } from './console-actor.ts';
import { resetPassword } from './reset-password.ts';

const deps = await testDeps({ today: plainDate(2026, 9, 24) });
const operator = consoleActor(deps, 'quan-tri-may-chu');
const CONSOLE = { kind: 'console', osUser: 'quan-tri-may-chu' };

test('the first administrator of an empty register is added by the console, not by itself', async () => {
  const input = newAccount(deps, { role: 'administrator', unitId: PLACES.laoCai });
  const added = await addAccount(deps, operator, input);
  if (!added.ok) throw new Error(added.refusals[0].code);
  expect(
    (await actsOf(deps, added.value.id)).map((act) => [act.kind, act.actor, act.role]),
  ).toEqual([
    ['create', CONSOLE, 'administrator'],
    ['grantRole', CONSOLE, 'administrator'],
  ]);
});

test('a forgotten password is reset from the console, wherever the person works, in nobody’s name', async () => {
  const input = newAccount(deps, { role: 'leader', unitId: PLACES.vinhLong });
  const { id } = await addedAccount(deps, operator, input);
  const reset = await resetPassword(deps, operator, { accountId: id, idempotencyKey: null });
  expect((await actsOf(deps, id)).at(-1)).toMatchObject({ kind: 'resetPassword', actor: CONSOLE });
  expect(reset.ok && (await codeOf(choose(deps, reset.value.link)))).toBe('ok');
  expect(await enter(deps, input.signInName, CHOSEN)).not.toBeNull();
});

test('a request of the console sent twice acts once, like a person’s', async () => {
  const { id } = await addedAccount(deps, operator);
  const request = { accountId: id, idempotencyKey: deps.newId() };
  expect(await codeOf(resetPassword(deps, operator, request))).toBe('ok');
  expect(await codeOf(resetPassword(deps, operator, request))).toBe('CHANGED_MEANWHILE');
  expect((await actsOf(deps, id)).map((act) => act.kind)).toEqual([
    'create',
    'grantRole',
    'choosePassword',
    'resetPassword',
  ]);
});
