import { expect, test } from 'vitest';
import { refuse } from '#domain/result.ts';
import { inTransaction, type Db } from './database.ts';
import { inOneTransaction } from './one-transaction.ts';
import { testDatabase } from './testing/test-database.ts';

const { db } = await testDatabase();

const keep = (within: Db, key: string) =>
  inTransaction(within, async (trx) => {
    await trx.insertInto('setting').values({ key, value: '1' }).execute();
    return null;
  });

const keysOf = async (prefix: string) => {
  const rows = await db.selectFrom('setting').select('key').orderBy('key').execute();
  return rows.map(({ key }) => key).filter((key) => key.startsWith(prefix));
};

test('parts with transactions of their own are there together, and only at the end', async () => {
  await inOneTransaction(db, async (within) => {
    await keep(within, 'whole/1');
    await keep(within, 'whole/2');
    expect(await within.selectFrom('setting').select('key').execute()).toHaveLength(2);
    expect(await keysOf('whole')).toEqual([]);
  });
  expect(await keysOf('whole')).toEqual(['whole/1', 'whole/2']);
});

test('nothing stays when a later part fails', async () => {
  const work = inOneTransaction(db, async (within) => {
    await keep(within, 'failed/1');
    throw new Error('the story is wrong');
  });
  await expect(work).rejects.toThrow('the story is wrong');
  expect(await keysOf('failed')).toEqual([]);
});

test('after a part that was refused neither another part nor the end is reached', async () => {
  const refusePart = (within: Db) =>
    inTransaction(within, () => Promise.resolve(refuse('NOT_FOUND')));
  const goesOn = inOneTransaction(db, async (within) => {
    await keep(within, 'refused/1');
    await refusePart(within);
    await keep(within, 'refused/2');
  });
  await expect(goesOn).rejects.toThrow('a part of this transaction was refused before');
  const ends = inOneTransaction(db, async (within) => {
    await keep(within, 'refused/1');
    return refusePart(within);
  });
  await expect(ends).rejects.toThrow('a part of this transaction was refused before');
  expect(await keysOf('refused')).toEqual([]);
});
