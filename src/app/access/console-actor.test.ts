import { expect, test } from 'vitest';
import { plainDate } from '#domain/calendar/plain-date.ts';
import { actsOf, enter, newAccount } from '../testing/account-work.ts';
import { PLACES } from '../testing/make.ts';
import { testDeps } from '../testing/test-deps.ts';
import { addAccount } from './add-account.ts';
import { consoleActor } from './console-actor.ts';
import { resetPassword } from './reset-password.ts';

const deps = await testDeps({ today: plainDate(2026, 9, 24) });

test('the first administrator of an empty register is added from the console, by itself', async () => {
  const id = deps.newId();
  const input = newAccount(deps, { id, role: 'administrator', unitId: PLACES.laoCai });
  const added = await addAccount(deps, consoleActor(deps, id), input);
  expect(added.ok && (await enter(deps, input.signInName, added.value.password))).not.toBeNull();
  expect((await actsOf(deps, id)).map((act) => [act.kind, act.actor_id, act.role])).toEqual([
    ['create', id, 'administrator'],
    ['grantRole', id, 'administrator'],
  ]);
});

test('a forgotten password is reset from the console, wherever the person works', async () => {
  const id = deps.newId();
  const input = newAccount(deps, { id, role: 'leader', unitId: PLACES.vinhLong });
  await addAccount(deps, consoleActor(deps, id), input);
  const request = { accountId: id, idempotencyKey: null };
  const reset = await resetPassword(deps, consoleActor(deps, id), request);
  expect(reset.ok && (await enter(deps, input.signInName, reset.value.password))).not.toBeNull();
});
