import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { asOwner } from '../owner.ts';
import { testDatabase } from '../test-database.ts';
import { generateTables, TABLES_FILE } from './generate.ts';

const { ownerUrl } = await testDatabase();

test('the types of the tables are those of the migrations', async () => {
  expect(
    await generateTables(ownerUrl),
    'src/storage/tables.ts is not what the migrations make: run "npm run tables" and commit it.',
  ).toBe(await readFile(TABLES_FILE, 'utf8'));
});

test('words, defaults and comments of a new table reach its type', async () => {
  await asOwner(
    ownerUrl,
    `create table fair (
       id uuid primary key default gen_random_uuid(),
       name text not null check (length(name) < 100),
       held_on date not null,
       state text not null default 'planned' check (state in ('planned', 'held')),
       place text check (place in ('commune', 'office')),
       visitors bigint,
       asked jsonb
     );
     comment on column fair.visitors is 'Counted at the door.';`,
  );
  expect(await generateTables(ownerUrl)).toContain(`
export interface Fair {
  asked: JsonText | null;
  heldOn: PlainDate;
  id: string;
  name: string;
  place: 'commune' | 'office' | null;
  state: 'planned' | 'held';
  /**
   * Counted at the door.
   */
  visitors: number | null;
}
`);
});
