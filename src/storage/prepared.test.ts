import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { prepared } from './prepared.ts';
import { testDatabase } from './testing/test-database.ts';

const { db } = await testDatabase();
let built = 0;

interface Asked {
  readonly words: readonly string[];
  readonly most: number;
}
const wordsOf = prepared(['words', 'most'], (on, { words, most }: Asked) => {
  built += 1;
  return on
    .selectFrom(sql<{ oneWord: string }>`unnest(${words}::text[])`.as(sql`word (one_word)`))
    .select('oneWord')
    .orderBy('oneWord')
    .limit(sql<number>`${most}`);
});

test('a question that is put together once is asked with other values each time, and names its columns', async () => {
  const ask = async (words: readonly string[], most: number) =>
    (await wordsOf(db, { words, most })).map(({ oneWord }) => oneWord);
  expect(await ask(['mận', 'chè'], 5)).toEqual(['chè', 'mận']);
  expect(await ask([], 5)).toEqual([]);
  const both = await Promise.all([ask(['gạo', 'cốm', 'rượu'], 1), ask(['mật', 'nấm'], 2)]);
  expect(both).toEqual([['cốm'], ['mật', 'nấm']]);
  expect(built).toBe(1);
});

test('on another way to the database it is put together for that one', async () => {
  const other = await testDatabase();
  expect(await wordsOf(other.db, { words: ['mận'], most: 1 })).toEqual([{ oneWord: 'mận' }]);
  expect(built).toBe(2);
});
