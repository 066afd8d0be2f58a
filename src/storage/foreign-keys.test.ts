import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { testDatabase } from './testing/test-database.ts';

/**
 * Foreign keys whose columns do not begin an index of their table. Without one, every question
 * "what hangs on this row" and every change of the row pointed at reads the whole table.
 */
test('every foreign key has an index that begins with its columns', async () => {
  const { db } = await testDatabase('units');
  const { rows } = await sql<{ name: string }>`
    select c.conrelid::regclass::text || '(' || string_agg(a.attname, ', ' order by k.n) || ')' as name
    from pg_constraint c
      cross join lateral unnest(c.conkey) with ordinality as k (attnum, n)
      join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k.attnum
    where c.contype = 'f'
      and c.connamespace = 'public'::regnamespace
      and not exists (
        select 1 from pg_index i
        where i.indrelid = c.conrelid
          and i.indpred is null
          and (i.indkey::int2[])[0:cardinality(c.conkey) - 1] @> c.conkey
          and c.conkey @> (i.indkey::int2[])[0:cardinality(c.conkey) - 1]
      )
    group by c.oid, c.conrelid
    order by 1`.execute(db);
  expect(rows.map(({ name }) => name)).toEqual([]);
});
