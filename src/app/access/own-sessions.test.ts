import { expect, test } from 'vitest';
import { plainDate } from '#domain/calendar/plain-date.ts';
import { hashPassword } from '#platform/passwords.ts';
import { codeOf, valueOf } from '../testing/commune-work.ts';
import { makeAccount } from '../testing/make.ts';
import { testDeps } from '../testing/test-deps.ts';
import { loadActor } from './load-actor.ts';
import { endOtherSessions, endOwnSession, ownSessions } from './own-sessions.ts';
import { signIn } from './sign-in.ts';

const deps = await testDeps({ today: plainDate(2026, 9, 24) });
const PASSWORD = 'mận chín đỏ';
const passwordHash = await hashPassword(PASSWORD);

async function person(signInName: string) {
  await makeAccount(deps, { name: 'Lù Văn Toàn', signInName, passwordHash });
  const enter = async (deviceName: string) => {
    const from = { address: '192.0.2.1', previousToken: null, device: null, deviceName };
    return valueOf(await signIn(deps, { ...from, name: signInName, password: PASSWORD })).token;
  };
  const first = await enter('Chrome, Windows');
  const loaded = await loadActor(deps, first);
  if (!loaded) throw new Error('nobody is signed in');
  return { actor: loaded.actor, first, enter };
}

test('a person sees where the account is signed in, and which of these is at hand', async () => {
  const { actor, first, enter } = await person('0900000201');
  await enter('Chrome, Android');
  const seen = (await ownSessions(deps, actor, first)).map(({ device, here }) => [device, here]);
  expect(seen.toSorted()).toEqual([
    ['Chrome, Android', false],
    ['Chrome, Windows', true],
  ]);
});

test('ends one of them at once, and the others go on', async () => {
  const { actor, first, enter } = await person('0900000202');
  const phone = await enter('Chrome, Android');
  const sessions = await ownSessions(deps, actor, first);
  const id = sessions.find(({ here }) => !here)?.id ?? '';
  valueOf(await endOwnSession(deps, actor, id));
  expect(await loadActor(deps, phone)).toBeNull();
  expect(await loadActor(deps, first)).not.toBeNull();
  expect(await codeOf(endOwnSession(deps, actor, id))).toBe('NOT_FOUND');
});

test('ends all others, and stays signed in where it was asked', async () => {
  const { actor, first, enter } = await person('0900000203');
  const others = [await enter('Chrome, Android'), await enter('Firefox, Linux')];
  await endOtherSessions(deps, actor, first);
  for (const token of others) expect(await loadActor(deps, token)).toBeNull();
  expect(await ownSessions(deps, actor, first)).toMatchObject([{ here: true }]);
});

test('neither sees nor ends a session of somebody else', async () => {
  const one = await person('0900000204');
  const two = await person('0900000205');
  const [theirs] = await ownSessions(deps, two.actor, two.first);
  expect(await codeOf(endOwnSession(deps, one.actor, theirs?.id ?? ''))).toBe('NOT_FOUND');
  expect(await codeOf(endOwnSession(deps, one.actor, 'x'))).toBe('NOT_FOUND');
  await endOtherSessions(deps, one.actor, one.first);
  expect(await loadActor(deps, two.first)).not.toBeNull();
});

test('does not see sessions that ran out', async () => {
  const { actor, first } = await person('0900000206');
  deps.clock.moveTo(plainDate(2026, 9, 26));
  expect(await ownSessions(deps, actor, first)).toEqual([]);
  deps.clock.moveTo(plainDate(2026, 9, 24));
});
