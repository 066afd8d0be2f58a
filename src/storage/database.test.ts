import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { ok, refuse } from '#domain/result.ts';
import { inTransaction } from './database.ts';
import { testDatabase } from './testing/test-database.ts';

const { db } = await testDatabase();

async function one(query: string): Promise<unknown> {
  const { rows } = await sql.raw<{ value: unknown }>(`select ${query} as value`).execute(db);
  return rows[0]?.value;
}

const setting = (key: string) => db.selectFrom('setting').selectAll().where('key', '=', key);

describe('the connection of the application', () => {
  test('works as the application’s own login', async () => {
    expect(await one('current_user')).toMatch(/^saoque_test_[0-9a-f]{12}_web$/);
  });

  test('gives a day as a day, whatever the zone of the server', async () => {
    expect(await one(`'2026-08-31'::date`)).toBe('2026-08-31');
  });

  test('gives a moment in UTC with milliseconds', async () => {
    expect(await one(`'2026-08-31 23:30:00.5+07'::timestamptz`)).toBe('2026-08-31T16:30:00.500Z');
  });

  test('gives counts as numbers and exact decimals as text', async () => {
    expect(await one('count(*)')).toBe(1);
    expect(await one('89.995::numeric(5,3)')).toBe('89.995');
  });

  test('does not round a number that JavaScript cannot hold', async () => {
    await expect(one('9007199254740993::bigint')).rejects.toThrow('bigint beyond 2^53');
  });
});

describe('a transaction', () => {
  test('keeps what an accepted act wrote', async () => {
    const answer = await inTransaction(db, async (trx) => {
      await trx.insertInto('setting').values({ key: 'kept', value: '1' }).execute();
      return ok('done');
    });
    expect(answer).toEqual({ ok: true, value: 'done' });
    expect(await setting('kept').execute()).toEqual([{ key: 'kept', value: 1 }]);
  });

  test('leaves nothing of an act that is refused, and gives the refusal back', async () => {
    const refusal = refuse('NOT_ALLOWED');
    const answer = await inTransaction(db, async (trx) => {
      await trx.insertInto('setting').values({ key: 'refused', value: '1' }).execute();
      return refusal;
    });
    expect(answer).toBe(refusal);
    expect(await setting('refused').execute()).toEqual([]);
  });

  test('leaves nothing of an act that fails', async () => {
    const failing = inTransaction(db, async (trx) => {
      await trx.insertInto('setting').values({ key: 'failed', value: '1' }).execute();
      throw new Error('fault');
    });
    await expect(failing).rejects.toThrow('fault');
    expect(await setting('failed').execute()).toEqual([]);
  });

  test('is done again when two officers collided, and both succeed', async () => {
    await db.insertInto('setting').values({ key: 'sum', value: '0' }).execute();
    const add = () =>
      inTransaction(db, async (trx) => {
        await sql`set transaction isolation level serializable`.execute(trx);
        const { value } = await trx
          .selectFrom('setting')
          .select('value')
          .where('key', '=', 'sum')
          .executeTakeFirstOrThrow();
        const next = JSON.stringify(Number(value) + 1);
        await trx.updateTable('setting').set({ value: next }).where('key', '=', 'sum').execute();
      });
    await Promise.all([add(), add(), add()]);
    expect(await setting('sum').execute()).toEqual([{ key: 'sum', value: 3 }]);
  });

  test('is given up after five attempts', async () => {
    let attempts = 0;
    const colliding = inTransaction(db, async (trx) => {
      attempts += 1;
      await sql`do $$ begin raise exception 'again' using errcode = '40001'; end $$`.execute(trx);
    });
    await expect(colliding).rejects.toThrow('again');
    expect(attempts).toBe(5);
  });
});
