import { beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '#domain/access/authorize.ts';
import { plainDate } from '#domain/calendar/plain-date.ts';
import { closeAccount } from '#storage/access/close-account.ts';
import { inTransaction } from '#storage/database.ts';
import { tokenHash } from '#platform/tokens.ts';
import { choose, CHOSEN, enter, newAccount } from '../testing/account-work.ts';
import { codeOf, valueOf } from '../testing/commune-work.ts';
import { makeActor, PLACES } from '../testing/make.ts';
import { testDeps } from '../testing/test-deps.ts';
import { addAccount } from './add-account.ts';
import { loadActor } from './load-actor.ts';
import { resetPassword } from './reset-password.ts';
import { openPasswordLink, usePasswordLink } from './use-password-link.ts';

const deps = await testDeps({ today: plainDate(2026, 9, 24) });
let admin: Actor;

beforeEach(async () => {
  admin = await makeActor(deps, 'administrator', { unitId: PLACES.laoCai });
});

async function invited() {
  const input = newAccount(deps);
  const { id, link } = valueOf(await addAccount(deps, admin, input));
  return { id, link, name: input.signInName, token: tokenOf(link) };
}

const tokenOf = (link: string | null) => (link ?? '').slice((link ?? '').lastIndexOf('/') + 1);
const reset = (accountId: string) =>
  resetPassword(deps, admin, { accountId, idempotencyKey: deps.newId() });

describe('a link to choose a password', () => {
  test('is kept as a hash alone, and until it is used nobody signs in', async () => {
    const { id, link, name, token } = await invited();
    const rows = await deps.db
      .selectFrom('passwordLink')
      .selectAll()
      .where('accountId', '=', id)
      .execute();
    expect(rows).toEqual([
      {
        tokenHash: tokenHash(token),
        accountId: id,
        madeAt: '2026-09-24T01:00:00.000Z',
        expiresAt: '2026-09-25T01:00:00.000Z',
      },
    ]);
    for (const guess of ['none', '', CHOSEN]) expect(await enter(deps, name, guess)).toBeNull();
    expect(await codeOf(choose(deps, link))).toBe('ok');
    expect(await enter(deps, name, CHOSEN)).not.toBeNull();
  });

  test('holds no name, number or address of the person', async () => {
    const { id, link, name } = await invited();
    for (const part of [id, name, 'Lù', '0900']) expect(link).not.toContain(part);
  });

  test('is looked at as often as wanted and used once', async () => {
    const { link, token, name } = await invited();
    expect(await openPasswordLink(deps, token)).toEqual({ ok: true, value: { signInName: name } });
    expect(await codeOf(openPasswordLink(deps, token))).toBe('ok');
    expect(await codeOf(choose(deps, link))).toBe('ok');
    expect(await codeOf(choose(deps, link, 'người khác chọn lại'))).toBe('LINK_NOT_VALID');
    expect(await enter(deps, name, CHOSEN)).not.toBeNull();
  });

  test('used twice at once, one chooses', async () => {
    const { link } = await invited();
    const answers = await Promise.all([codeOf(choose(deps, link)), codeOf(choose(deps, link))]);
    expect(answers.toSorted()).toEqual(['LINK_NOT_VALID', 'ok']);
  });

  test('ends after a day, to the minute', async () => {
    const { token } = await invited();
    deps.clock.passMinutes(24 * 60 - 1);
    expect(await codeOf(openPasswordLink(deps, token))).toBe('ok');
    deps.clock.passMinutes(1);
    expect(await codeOf(openPasswordLink(deps, token))).toBe('LINK_NOT_VALID');
    expect(await codeOf(usePasswordLink(deps, { token, next: CHOSEN, again: CHOSEN }))).toBe(
      'LINK_NOT_VALID',
    );
  });

  test('is worth nothing after a newer one or the closing of the account', async () => {
    const first = await invited();
    const second = valueOf(await reset(first.id));
    expect(await codeOf(choose(deps, first.link))).toBe('LINK_NOT_VALID');
    expect(await codeOf(choose(deps, second.link))).toBe('ok');

    const third = valueOf(await reset(first.id));
    await inTransaction(deps.db, async (trx) => {
      await closeAccount(trx, first.id);
      return null;
    });
    expect(await codeOf(choose(deps, third.link))).toBe('LINK_NOT_VALID');
  });

  test('that was made up opens nothing', async () => {
    expect(await codeOf(openPasswordLink(deps, 'x'))).toBe('LINK_NOT_VALID');
    expect(await codeOf(openPasswordLink(deps, ''))).toBe('LINK_NOT_VALID');
  });

  test.each([
    ['PASSWORD_TOO_SHORT', 'ngắn', 'ngắn', 'newPassword'],
    ['PASSWORDS_DIFFER', CHOSEN, `${CHOSEN}!`, 'newPasswordAgain'],
  ] as const)('refuses %s and stays good for another try', async (code, next, again, field) => {
    const { link, token } = await invited();
    const refused = await usePasswordLink(deps, { token, next, again });
    expect(refused).toMatchObject({ ok: false, refusals: [{ code, field }] });
    expect(await codeOf(choose(deps, link))).toBe('ok');
  });

  test('of a reset ends the sessions that were open, also those opened in between', async () => {
    const { id, link, name } = await invited();
    await choose(deps, link);
    const session = (await enter(deps, name, CHOSEN)) ?? '';
    const again = valueOf(await reset(id));
    expect(await loadActor(deps, session)).toBeNull();
    expect(await enter(deps, name, CHOSEN)).toBeNull();
    await choose(deps, again.link, 'chè xanh Bản Liền');
    expect(await enter(deps, name, 'chè xanh Bản Liền')).not.toBeNull();
  });
});
