import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '#domain/access/authorize.ts';
import { plainDate } from '#domain/calendar/plain-date.ts';
import { hashPassword } from '#platform/passwords.ts';
import { projectRoot } from '#platform/project-root.ts';
import { enter } from '../testing/account-work.ts';
import { codeOf } from '../testing/commune-work.ts';
import { makeAccount, PLACES, withRole } from '../testing/make.ts';
import { testDeps } from '../testing/test-deps.ts';
import { confirmAgain, confirmSealing, isSealingConfirmed } from './confirm-again.ts';

const PASSWORD = 'mận chín đỏ rực';
const TODAY = plainDate(2026, 9, 24);
const deps = await testDeps({ today: TODAY });
const passwordHash = await hashPassword(PASSWORD);

let name: string;
let leader: Actor;

beforeEach(async () => {
  name = `${deps.newId()}@example.vn`;
  const accountId = await makeAccount(deps, {
    name: 'Hoàng Minh Đức',
    signInName: name,
    passwordHash,
  });
  leader = await withRole(
    deps,
    { kind: 'person', accountId, name: 'Hoàng Minh Đức', grants: [] },
    'leader',
    { unitId: PLACES.laoCai },
  );
});

const typed = (password: string) => ({ password, address: deps.newId() });

describe('confirming with the password', () => {
  test('gives the person the right to sign, once', async () => {
    const confirmed = await confirmAgain(deps, leader, typed(PASSWORD));
    expect(confirmed).toMatchObject({ ok: true, value: { accountId: leader.accountId } });
  });

  test('is refused beside its field when nothing or something else was typed', async () => {
    const field = 'confirmPassword';
    expect(await confirmAgain(deps, leader, typed(''))).toEqual({
      ok: false,
      refusals: [{ code: 'CONFIRM_PASSWORD', data: {}, field }],
    });
    expect(await confirmAgain(deps, leader, typed('mận xanh'))).toEqual({
      ok: false,
      refusals: [{ code: 'PASSWORD_NOT_RIGHT', data: {}, field }],
    });
  });

  test('cannot be used to guess a password: the sixth wrong try waits as at sign-in', async () => {
    for (let tries = 0; tries < 5; tries += 1) {
      expect(await codeOf(confirmAgain(deps, leader, typed(`sai ${String(tries)}`)))).toBe(
        'PASSWORD_NOT_RIGHT',
      );
    }
    expect(await codeOf(confirmAgain(deps, leader, typed(PASSWORD)))).toBe('SIGN_IN_SLOWED');
  });

  test('nothing typed is no guess', async () => {
    for (let tries = 0; tries < 6; tries += 1) await confirmAgain(deps, leader, typed(''));
    expect(await codeOf(confirmAgain(deps, leader, typed(PASSWORD)))).toBe('ok');
  });
});

describe('sealing several sheets in a row', () => {
  test('asks again after ten minutes, and on every other session', async () => {
    const token = (await enter(deps, name, PASSWORD)) ?? '';
    const other = (await enter(deps, name, PASSWORD)) ?? '';
    const seal = (password: string, session = token) =>
      codeOf(confirmSealing(deps, leader, typed(password), session));
    expect(await seal('')).toBe('CONFIRM_PASSWORD');
    expect(await isSealingConfirmed(deps, leader, token)).toBe(false);
    expect(await seal(PASSWORD)).toBe('ok');
    deps.clock.passMinutes(9);
    expect(await seal('')).toBe('ok');
    expect(await seal('', other)).toBe('CONFIRM_PASSWORD');
    deps.clock.passMinutes(1);
    expect(await seal('')).toBe('CONFIRM_PASSWORD');
  });

  test('counts for the person of that session alone', async () => {
    const token = (await enter(deps, name, PASSWORD)) ?? '';
    await confirmSealing(deps, leader, typed(PASSWORD), token);
    const stranger = { ...leader, accountId: await makeAccount(deps, { name: 'Người khác' }) };
    expect(await isSealingConfirmed(deps, stranger, token)).toBe(false);
  });
});

test('nobody passes for confirmed without having been asked', async () => {
  const src = path.join(projectRoot(), 'src');
  const files = (await readdir(src, { recursive: true })).filter((file) =>
    /\.(ts|svelte)$/.test(file),
  );
  const calling: string[] = [];
  for (const file of files) {
    const text = await readFile(path.join(src, file), 'utf8');
    if (/\basConfirmed\(/.test(text) && !/\.test\.ts$/.test(file)) calling.push(file);
  }
  expect(calling.sort()).toEqual([
    'app/access/confirm-again.ts',
    'app/access/confirmed-actor.ts',
    'app/testing/make-council.ts',
    'app/testing/make.ts',
  ]);
});
