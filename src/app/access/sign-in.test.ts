import { describe, expect, test } from 'vitest';
import { plainDate } from '#domain/calendar/plain-date.ts';
import type { Result } from '#domain/result.ts';
import { hashPassword } from '#platform/passwords.ts';
import { tokenHash } from '#platform/tokens.ts';
import { Busy } from '#platform/work-queue.ts';
import { makeAccount, makeProducer, PLACES, withRole } from '../testing/make.ts';
import { makeSession } from '../testing/make-session.ts';
import { testDeps } from '../testing/test-deps.ts';
import { attempt } from './attempt.ts';
import { loadActor } from './load-actor.ts';
import { signIn, type SignedIn } from './sign-in.ts';
import { signOut } from './sign-out.ts';

const deps = await testDeps({ today: plainDate(2026, 9, 24) });
const PASSWORD = 'mận chín đỏ';
const passwordHash = await hashPassword(PASSWORD);
const FAILED = { ok: false, refusals: [{ code: 'SIGN_IN_FAILED', data: {} }] };

let people = 0;

/** A person with a telephone number and the password above. */
async function person(changes: { isDemo?: boolean } = {}) {
  people += 1;
  const phone = `0900000${people.toString().padStart(3, '0')}`;
  const name = 'Lù Văn Toàn';
  const id = await makeAccount(deps, { name, signInName: phone, passwordHash, ...changes });
  return { id, phone, actor: { kind: 'person' as const, accountId: id, name, grants: [] } };
}

/** A browser that was never here before. */
const NOWHERE = { address: '192.0.2.1', previousToken: null, device: null, deviceName: '' };

function tryIn(name: string, password = PASSWORD, address = `192.0.2.${people.toString()}`) {
  return signIn(deps, { ...NOWHERE, name, password, address });
}

function tokenOf(answer: Result<SignedIn>): string {
  if (!answer.ok) throw new Error(answer.refusals[0].code);
  return answer.value.token;
}

describe('signing in', () => {
  test('opens a session for whoever knows the password, however the number is grouped', async () => {
    const { id, phone } = await person();
    const spaced = `${phone.slice(0, 4)} ${phone.slice(4, 7)} ${phone.slice(7)}`;
    const loaded = await loadActor(deps, tokenOf(await tryIn(spaced)));
    expect(loaded?.account).toEqual({
      id,
      signInName: phone,
      name: 'Lù Văn Toàn',
      bodyName: '',
      roles: [],
    });
  });

  test('keeps only the hash of the token: the table signs nobody in', async () => {
    const { id, phone } = await person();
    const token = tokenOf(await tryIn(phone));
    const rows = await deps.db
      .selectFrom('webSession')
      .selectAll()
      .where('accountId', '=', id)
      .execute();
    expect(rows).toEqual([
      {
        id: expect.any(String),
        device: '',
        tokenHash: tokenHash(token),
        accountId: id,
        createdAt: '2026-09-24T01:00:00.000Z',
        lastSeenAt: '2026-09-24T01:00:00.000Z',
        expiresAt: '2026-10-01T01:00:00.000Z',
        sealingConfirmedAt: null,
      },
    ]);
    expect(await loadActor(deps, rows[0]?.tokenHash.toString('base64url') ?? '')).toBeNull();
  });

  test('refuses a wrong password and an unknown name in the same words', async () => {
    const { phone } = await person();
    expect(await tryIn(phone, 'mận xanh chua')).toEqual(FAILED);
    expect(await tryIn('0999999999')).toEqual(FAILED);
  });

  test('refuses a closed account', async () => {
    const { id, phone } = await person();
    const token = tokenOf(await tryIn(phone));
    await deps.db.updateTable('account').set({ active: false }).where('id', '=', id).execute();
    expect(await tryIn(phone)).toEqual(FAILED);
    expect(await loadActor(deps, token)).toBeNull();
  });

  test('lets a demonstration account in nowhere but in a demonstration', async () => {
    const { phone } = await person({ isDemo: true });
    expect(await tryIn(phone)).toEqual(FAILED);
    const input = { ...NOWHERE, name: phone, password: PASSWORD, address: '192.0.2.99' };
    const token = tokenOf(await signIn({ ...deps, demo: true }, input));
    expect(await loadActor({ ...deps, demo: true }, token)).not.toBeNull();
    expect(await loadActor(deps, token)).toBeNull();
  });

  test('ends the session that the browser had before', async () => {
    const { phone } = await person();
    const before = tokenOf(await tryIn(phone));
    const input = { ...NOWHERE, name: phone, password: PASSWORD, previousToken: before };
    const after = tokenOf(await signIn(deps, input));
    expect(await loadActor(deps, before)).toBeNull();
    expect(await loadActor(deps, after)).not.toBeNull();
  });
});

describe('guessing passwords', () => {
  test('five wrong tries for a name make everybody wait who tries that name', async () => {
    const { phone } = await person();
    for (let i = 0; i < 5; i += 1) expect(await tryIn(phone, `guess ${i}`)).toEqual(FAILED);
    const slowed = { ok: false, refusals: [{ code: 'SIGN_IN_SLOWED', data: { minutes: 15 } }] };
    expect(await tryIn(phone)).toEqual(slowed);
    expect(await tryIn(phone, PASSWORD, '198.51.100.7')).toEqual(slowed);
    deps.clock.passMinutes(14);
    expect(await tryIn(phone)).toMatchObject({ refusals: [{ data: { minutes: 1 } }] });
    deps.clock.passMinutes(1);
    expect((await tryIn(phone)).ok).toBe(true);
  });

  test('a hundred guesses at once are counted, and no more than five are looked at', async () => {
    const { phone } = await person();
    const guesses = Array.from({ length: 100 }, (_, i) =>
      tryIn(phone, `guess ${i}`, `203.0.113.${i.toString()}`),
    );
    const codes = (await Promise.all(guesses)).map((one) => (one.ok ? '' : one.refusals[0].code));
    expect(codes.filter((code) => code === 'SIGN_IN_FAILED').length).toBeLessThanOrEqual(5);
    expect(codes.filter((code) => code === '')).toEqual([]);
  });

  test('a machine too busy to look whether a password is wrong locks nobody out', async () => {
    const { phone } = await person();
    const tried = { name: phone, address: '203.0.113.200', device: null };
    const busy = () => attempt(deps, tried, () => Promise.reject(new Busy('passwords')));
    for (let i = 0; i < 60; i += 1) await expect(busy()).rejects.toThrow(Busy);
    expect((await tryIn(phone, PASSWORD, '203.0.113.200')).ok).toBe(true);
  });

  test('fifty wrong tries from one address make that address wait, whatever the names', async () => {
    const { phone } = await person();
    for (let i = 0; i < 50; i += 1) {
      await tryIn(`09111111${i.toString().padStart(2, '0')}`, 'guess', '198.51.100.9');
    }
    expect(await tryIn(phone, PASSWORD, '198.51.100.9')).toMatchObject({
      refusals: [{ code: 'SIGN_IN_SLOWED' }],
    });
    expect((await tryIn(phone, PASSWORD, '198.51.100.10')).ok).toBe(true);
  });

  test('on a device where the person signed in before is not slowed by wrong tries from elsewhere', async () => {
    const { phone } = await person();
    const known = await tryIn(phone);
    const device = known.ok ? known.value.device : null;
    const here = { ...NOWHERE, name: phone, device, address: '198.51.100.3' };
    for (let n = 0; n < 8; n += 1) await tryIn(phone, 'đoán mò thử xem', '198.51.100.3');
    expect(await tryIn(phone)).toMatchObject({ refusals: [{ code: 'SIGN_IN_SLOWED' }] });
    expect((await signIn(deps, { ...here, password: PASSWORD })).ok).toBe(true);
  });

  test('on a known device is slowed by the tries made there, and the device is known for its own people alone', async () => {
    const { phone } = await person();
    const known = await tryIn(phone);
    const device = known.ok ? known.value.device : null;
    const here = { ...NOWHERE, name: phone, device, address: '198.51.100.4' };
    for (let n = 0; n < 5; n += 1) await signIn(deps, { ...here, password: 'đoán mò thử xem' });
    const slowed = { refusals: [{ code: 'SIGN_IN_SLOWED' }] };
    expect(await signIn(deps, { ...here, password: PASSWORD })).toMatchObject(slowed);
    const stranger = await person();
    for (let n = 0; n < 5; n += 1) await tryIn(stranger.phone, 'đoán mò thử xem');
    const other = { ...here, name: stranger.phone, address: '198.51.100.5', password: PASSWORD };
    expect(await signIn(deps, other)).toMatchObject(slowed);
  });

  test('makes a device known by a token of which only the hash is kept', async () => {
    const { id, phone } = await person();
    const answer = await tryIn(phone);
    const rows = await deps.db
      .selectFrom('knownDevice')
      .selectAll()
      .where('accountId', '=', id)
      .execute();
    expect(rows).toEqual([
      {
        accountId: id,
        tokenHash: tokenHash(answer.ok ? answer.value.device : ''),
        lastUsedAt: deps.clock.now(),
      },
    ]);
  });

  test('leaves no name and no address behind that could be read', async () => {
    const { phone } = await person();
    await tryIn(phone, 'guess', '198.51.100.77');
    const rows = await deps.db.selectFrom('signInAttempt').selectAll().execute();
    expect(JSON.stringify(rows)).not.toContain(phone);
    expect(rows.every((row) => row.nameHash.length === 32)).toBe(true);
  });
});

describe('a session', () => {
  test('ends after eight hours without use, and lives on while it is used', async () => {
    const { phone } = await person();
    const token = tokenOf(await tryIn(phone));
    for (let i = 0; i < 3; i += 1) {
      deps.clock.passMinutes(7 * 60);
      expect(await loadActor(deps, token)).not.toBeNull();
    }
    deps.clock.passMinutes(8 * 60);
    expect(await loadActor(deps, token)).toBeNull();
  });

  test('ends after seven days, however much it is used', async () => {
    const { phone } = await person();
    const token = tokenOf(await tryIn(phone));
    for (let hours = 0; hours < 7 * 24 - 6; hours += 6) {
      deps.clock.passMinutes(6 * 60);
      expect(await loadActor(deps, token)).not.toBeNull();
    }
    deps.clock.passMinutes(6 * 60);
    expect(await loadActor(deps, token)).toBeNull();
  });

  test('ends with the sign-out: a copy of the cookie is worth nothing', async () => {
    const { phone } = await person();
    const token = tokenOf(await tryIn(phone));
    await signOut(deps, token);
    expect(await loadActor(deps, token)).toBeNull();
  });

  test('that nobody opened is nobody’s', async () => {
    expect(await loadActor(deps, 'made up')).toBeNull();
    expect(await loadActor(deps, '')).toBeNull();
  });
});

describe('who is signed in', () => {
  test('acts with the grants of today and the seats in sessions', async () => {
    const { actor, phone } = await person();
    const sessionId = await makeSession(deps);
    await withRole(deps, actor, 'advisor', { unitId: PLACES.laoCai });
    await withRole(deps, actor, 'councilMember', { sessionId, seat: 'deputy' });
    const loaded = await loadActor(deps, tokenOf(await tryIn(phone)));
    expect(loaded?.actor.grants.toSorted((a, b) => (a.role < b.role ? -1 : 1))).toEqual([
      { role: 'advisor', unitId: 'c:15' },
      { role: 'councilMember', sessionId },
    ]);
    expect(loaded?.account.roles).toEqual(['advisor', 'councilMember']);
  });

  test('of roles that exclude each other, given in earlier years, acts in the less harmful alone', async () => {
    const { actor, phone } = await person();
    const producer = await makeProducer(deps);
    const sessionId = await makeSession(deps);
    await withRole(deps, actor, 'leader', { unitId: PLACES.laoCai });
    await withRole(deps, actor, 'producer', { producerId: producer.id });
    await withRole(deps, actor, 'communeOfficer', { unitId: PLACES.bacHa });
    await withRole(deps, actor, 'councilMember', { sessionId });
    const loaded = await loadActor(deps, tokenOf(await tryIn(phone)));
    expect(loaded?.actor.grants).toEqual([{ role: 'producer', producerId: producer.id }]);
    expect(loaded?.account.roles).toEqual(['producer']);
  });

  test.each([
    ['chair', 'chair'],
    ['deputy', 'councilMember'],
    ['member', 'councilMember'],
    ['invited', 'councilMember'],
    ['secretary', 'secretary'],
  ] as const)('who sits as %s acts as %s', async (seat, role) => {
    const { actor, phone } = await person();
    const sessionId = await makeSession(deps);
    const held = role === 'councilMember' ? 'councilMember' : role;
    await withRole(deps, actor, held, { sessionId, seat });
    const loaded = await loadActor(deps, tokenOf(await tryIn(phone)));
    expect(loaded?.actor.grants).toEqual([{ role, sessionId }]);
  });

  test('who is only eligible for councils has no right yet', async () => {
    const { id, phone } = await person();
    await deps.db
      .insertInto('roleGrant')
      .values({
        id: deps.newId(),
        accountId: id,
        role: 'councilMember',
        unitId: PLACES.laoCai,
        producerId: null,
        validFrom: plainDate(2026, 1, 1),
        validTo: null,
      })
      .execute();
    const loaded = await loadActor(deps, tokenOf(await tryIn(phone)));
    expect(loaded?.actor.grants).toEqual([]);
    expect(loaded?.account.roles).toEqual(['councilMember']);
  });

  test('has no role before its first day, and no account on the day after the last', async () => {
    const { id, phone } = await person();
    const today = deps.clock.today();
    await deps.db
      .insertInto('roleGrant')
      .values({
        id: deps.newId(),
        accountId: id,
        role: 'communeOfficer',
        unitId: PLACES.bacHa,
        producerId: null,
        validFrom: today,
        validTo: today,
      })
      .execute();
    const grants = async () =>
      (await loadActor(deps, tokenOf(await tryIn(phone))))?.actor.grants.length;
    deps.clock.passMinutes(-24 * 60);
    expect(await grants()).toBe(0);
    deps.clock.passMinutes(24 * 60);
    expect(await grants()).toBe(1);
    // Signed in at 23:00 on the last day, with hours left to the session.
    deps.clock.moveTo(today);
    deps.clock.passMinutes(15 * 60);
    const token = tokenOf(await tryIn(phone));
    expect((await loadActor(deps, token))?.actor.grants.length).toBe(1);
    deps.clock.passMinutes(2 * 60);
    expect(await loadActor(deps, token)).toBeNull();
    expect(await tryIn(phone)).toEqual(FAILED);
    deps.clock.passMinutes(-17 * 60);
  });
});
