import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { nested, nestedRows } from './nested.ts';
import { inOneTransaction } from './one-transaction.ts';
import { testDatabase } from './testing/test-database.ts';

const { db } = await testDatabase();

/** A form's own keys, which look like columns and are none. */
const FORM = { unit_id: 'c:02839', rows: [{ product_name: 'Mận' }] };
await db
  .insertInto('setting')
  .values({ key: 'form', value: JSON.stringify(FORM) })
  .execute();

const forms = db.selectFrom('setting').select(['key as formKey', 'value as formValue']);
const read = { formKey: 'form', formValue: FORM };

test('columns have our names, and what JSON holds has its own', async () => {
  expect(await forms.execute()).toEqual([read]);
  const { rows } = await sql`select key as form_key, value as form_value from setting`.execute(db);
  expect(rows).toEqual([read]);
});

test('so it is in a part of one transaction', async () => {
  const parts = await inOneTransaction(db, (part) =>
    part.selectFrom('setting').select(['key as formKey', 'value as formValue']).execute(),
  );
  expect(parts).toEqual([read]);
});

test('and for rows that come along with another row', async () => {
  const { all } = await db.selectNoFrom(nested(forms).as('all')).executeTakeFirstOrThrow();
  expect(nestedRows(all)).toEqual([read]);
});
