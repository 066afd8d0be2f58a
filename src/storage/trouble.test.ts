import { sql } from 'kysely';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { refuse } from '#domain/result.ts';
import { hasLookedFirst, inTransaction, openDatabase, type Db, type Trx } from './database.ts';
import { asOwner } from './testing/owner.ts';
import { cuttingWay } from './testing/cut-connections.ts';
import { testDatabase } from './testing/test-database.ts';
import { troubleOf } from './trouble.ts';

const { db, appUrl, ownerUrl } = await testDatabase();
const way = await cuttingWay(appUrl);
const overTheWay = openDatabase(way.url, { max: 2 });
afterAll(async () => {
  await overTheWay.destroy();
  await way.close();
});

let attempts = 0;
beforeEach(async () => {
  attempts = 0;
  await asOwner(ownerUrl, 'delete from setting');
});

async function pidOf(trx: Trx): Promise<number> {
  const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(trx);
  return rows[0]?.pid ?? 0;
}

const cut = (pid: number) => asOwner(ownerUrl, `select pg_terminate_backend(${String(pid)}, 5000)`);

const kept = async () => (await db.selectFrom('setting').select('key').execute()).map((r) => r.key);

/** Work as use cases do it: it looks first whether the request was carried out before. */
async function keepOnce(trx: Trx, key: string): Promise<'kept' | 'was kept'> {
  attempts += 1;
  const done = await trx.selectFrom('setting').select('key').where('key', '=', key).execute();
  if (done.length > 0) return 'was kept';
  await trx.insertInto('setting').values({ key, value: '1' }).execute();
  return 'kept';
}

const keyed = (trx: Trx, key: string) => {
  hasLookedFirst(trx);
  return keepOnce(trx, key);
};

const troubleWith = async (work: Promise<unknown>) =>
  work.then(
    () => 'none',
    (fault: unknown) => troubleOf(fault),
  );

describe('a connection that is cut', () => {
  test('during a query fails that query and nothing else: the process goes on', async () => {
    const asked = db.transaction().execute(async (trx) => {
      const pid = await pidOf(trx);
      const slept = sql`select pg_sleep(20)`.execute(trx);
      await Promise.all([slept, cut(pid)]);
    });
    expect(await troubleWith(asked)).toBe('lost');
    expect(await kept()).toEqual([]);
  });

  test('in the middle of a transaction lets the whole work run again', async () => {
    const answer = await inTransaction(db, async (trx) => {
      const answered = await keepOnce(trx, 'middle');
      if (attempts === 1) await cut(await pidOf(trx));
      await sql`select 1`.execute(trx);
      return answered;
    });
    expect([answer, attempts, await kept()]).toEqual(['kept', 2, ['middle']]);
  });

  test('before COMMIT arrived, or after it was carried out: keyed work is there once', async () => {
    way.cutBeforeCommit();
    const before = await inTransaction(overTheWay, (trx) => keyed(trx, 'before'));
    way.cutAfterCommit();
    const after = await inTransaction(overTheWay, (trx) => keyed(trx, 'after'));
    expect([before, after]).toEqual(['kept', 'was kept']);
    expect((await kept()).sort()).toEqual(['after', 'before']);
  });

  test('during COMMIT of work without a key is not done again: nobody knows whether it is there', async () => {
    way.cutAfterCommit();
    const work = inTransaction(overTheWay, (trx) => keepOnce(trx, 'unknown end'));
    expect(await troubleWith(work)).toBe('lost');
    expect([attempts, await kept()]).toEqual([1, ['unknown end']]);
  });

  test('while a refusal rolls back leaves the refusal as it is', async () => {
    const answer = await inTransaction(db, async (trx) => {
      attempts += 1;
      await cut(await pidOf(trx));
      return refuse('NOT_FOUND');
    });
    expect([answer, attempts]).toEqual([refuse('NOT_FOUND'), 1]);
  });
});

describe('work that the database ended', () => {
  test('because the server had become read-only runs again', async () => {
    const answer = await inTransaction(db, async (trx) => {
      if (attempts === 0) await sql`set transaction read only`.execute(trx);
      return keepOnce(trx, 'read only');
    });
    expect([answer, attempts]).toEqual(['kept', 2]);
  });

  test('with a fault of its own does not', async () => {
    const work = inTransaction(db, async (trx) => {
      await keepOnce(trx, 'fault');
      await sql`select 1 / 0`.execute(trx);
    });
    await expect(work).rejects.toThrow('division by zero');
    expect([attempts, await kept()]).toEqual([1, []]);
  });
});

describe('a database that is busy', () => {
  const hurried: Db = openDatabase(appUrl, {
    max: 1,
    waitSeconds: 0.3,
    statementSeconds: 0.6,
    idleSeconds: 0.3,
  });
  afterAll(() => hurried.destroy());
  const setting = (trx: Trx) =>
    trx.selectFrom('setting').select('key').where('key', '=', 'lock').forUpdate().execute();

  test('lets nobody wait for a lock without end', async () => {
    await asOwner(ownerUrl, `insert into setting (key, value) values ('lock', '1')`);
    await db.transaction().execute(async (trx) => {
      await setting(trx);
      expect(await troubleWith(inTransaction(hurried, setting))).toBe('busy');
    });
  });

  test('ends a statement without end', async () => {
    expect(await troubleWith(sql`select pg_sleep(20)`.execute(hurried))).toBe('busy');
  });

  test('lets nobody wait for a connection without end', async () => {
    const held = hurried.connection().execute(() => wait(900));
    expect(await troubleWith(hurried.selectFrom('setting').selectAll().execute())).toBe('busy');
    await held;
  });

  test('takes its locks back from a transaction in which nothing happens', async () => {
    await asOwner(ownerUrl, `insert into setting (key, value) values ('lock', '1')`);
    const dreaming = hurried.transaction().execute(async (trx) => {
      await setting(trx);
      await wait(5000);
    });
    const ended = expect(dreaming).rejects.toThrow();
    await wait(100);
    expect(await db.transaction().execute(setting)).toEqual([{ key: 'lock' }]);
    await ended;
  });
});

describe('a server that is not there', () => {
  test('is told from a fault of ours', async () => {
    const nobody: Db = openDatabase('postgres://nobody@127.0.0.1:1/nothing', { max: 1 });
    expect(await troubleWith(nobody.selectFrom('setting').selectAll().execute())).toBe('lost');
    await nobody.destroy();
    expect(troubleOf(new Error('no such column'))).toBeNull();
    expect(troubleOf(new Error('outer', { cause: { code: '57P01' } }))).toBeNull();
    const inner = Object.assign(new Error('terminated'), { code: '57P01' });
    expect(troubleOf(new Error('outer', { cause: inner }))).toBe('lost');
  });
});
