import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import { isInstant, type Instant } from '#domain/calendar/plain-date.ts';
import { testDatabase } from '../testing/test-database.ts';
import { beginTry, tryHasSucceeded, tryWasSlowed, type SignInTry } from './sign-in-attempts.ts';

const { db } = await testDatabase();

beforeEach(async () => {
  await db.deleteFrom('signInAttempt').execute();
});

function at(clock: string): Instant {
  const text = `2026-11-21T${clock}:00.000Z`;
  if (!isInstant(text)) throw new Error(text);
  return text;
}

function attempt(clock: string, name = 'may', address = '192.0.2.7'): SignInTry {
  return { id: randomUUID(), name, address, device: null, at: at(clock) };
}

describe('tries to sign in', () => {
  test('count by name and by address within fifteen minutes', async () => {
    await beginTry(db, attempt('07:50'));
    await beginTry(db, attempt('08:00'));
    await beginTry(db, attempt('08:01', 'may', '192.0.2.8'));
    await beginTry(db, attempt('08:02', 'tam', '192.0.2.7'));
    expect(await beginTry(db, attempt('08:06'))).toEqual({
      ofName: [at('08:00'), at('08:01')],
      ofAddress: [at('08:00'), at('08:02')],
    });
  });

  test('of a name are forgiven by a success, those of the address are not', async () => {
    const success = attempt('08:01');
    await beginTry(db, attempt('08:00'));
    await beginTry(db, success);
    await tryHasSucceeded(db, success.id);
    await beginTry(db, attempt('08:02'));
    expect(await beginTry(db, attempt('08:03'))).toEqual({
      ofName: [at('08:02')],
      ofAddress: [at('08:00'), at('08:02')],
    });
  });

  test('that were told to wait do not make the wait longer', async () => {
    const slowed = attempt('08:00');
    await beginTry(db, slowed);
    await tryWasSlowed(db, slowed.id);
    expect(await beginTry(db, attempt('08:01'))).toEqual({ ofName: [], ofAddress: [] });
  });

  test('made at once count each other', async () => {
    const all = await Promise.all(Array.from({ length: 20 }, () => beginTry(db, attempt('08:00'))));
    expect(Math.max(...all.map((tries) => tries.ofName.length))).toBe(19);
  });

  test('are kept without names or addresses and forgotten after a day', async () => {
    await beginTry(db, attempt('00:00'));
    const row = await db.selectFrom('signInAttempt').selectAll().executeTakeFirstOrThrow();
    expect(JSON.stringify(row)).not.toMatch(/may|192\.0\.2/);
    const nextDay = '2026-11-22T00:01:00.000Z';
    if (isInstant(nextDay)) await beginTry(db, { ...attempt('00:00'), at: nextDay });
    expect(await db.selectFrom('signInAttempt').select('at').execute()).toEqual([{ at: nextDay }]);
  });
});
