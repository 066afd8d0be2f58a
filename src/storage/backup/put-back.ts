import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { target, type TableInBackup } from './snapshot.ts';

/** Whether a database holds anything: a register that was made but never used counts as empty. */
export async function holdsNothing(ownerUrl: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    for (const name of await tableNames(client)) {
      const { rowCount } = await client.query(`select from ${pg.escapeIdentifier(name)} limit 1`);
      if (rowCount !== 0) return false;
    }
    return true;
  } finally {
    await client.end();
  }
}

/**
 * The units are the same in every register; the start writes them, which raises the number of the
 * content, and whoever looks at an empty catalogue turns its day: they say nothing of use.
 */
const WRITTEN_BY_START: ReadonlySet<string> = new Set([
  'content_version',
  'catalogue_day',
  'schema_migration',
  'unit',
  'unit_reach',
  'unit_reach_source',
  'unit_succession',
]);

async function tableNames(client: pg.Client): Promise<readonly string[]> {
  const { rows } = await client.query<{ name: string }>(
    `select tablename::text as name from pg_tables where schemaname = 'public'`,
  );
  return rows.map(({ name }) => name).filter((name) => !WRITTEN_BY_START.has(name));
}

/**
 * Fills migrated, empty tables in one transaction: all rows of all tables, or none. References are
 * taken off meanwhile and put on again at the end, when PostgreSQL checks every row of them; rules
 * for later changes (triggers) do not judge what was right when it was written. Throws what
 * `contentOf` throws, and when another number of rows came back.
 */
export async function putBack(
  ownerUrl: string,
  tables: readonly TableInBackup[],
  contentOf: (table: TableInBackup) => Promise<Readable>,
): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl, application_name: 'saoque restore' });
  await client.connect();
  try {
    await client.query('begin');
    const references = await takeOffReferences(client);
    for (const table of tables) await fill(client, table, contentOf);
    for (const { on, name, definition } of references) {
      await client.query(`alter table ${on} add constraint ${name} ${definition}`);
    }
    await goOnCounting(client);
    await raiseContentVersion(client);
    await client.query('commit');
  } catch (fault) {
    await client.query('rollback').catch(() => undefined);
    throw fault;
  } finally {
    await client.end();
  }
}

async function fill(
  client: pg.Client,
  table: TableInBackup,
  contentOf: (table: TableInBackup) => Promise<Readable>,
): Promise<void> {
  const name = pg.escapeIdentifier(table.name);
  await client.query(`alter table ${name} disable trigger user`);
  await client.query(`delete from ${name}`); // what the start wrote into it, the units
  const into = client.query(copyFrom(`copy ${target(table)} from stdin`));
  await pipeline(await contentOf(table), into);
  await client.query(`alter table ${name} enable trigger user`);
  const { rows } = await client.query<{ rows: string }>(`select count(*) as rows from ${name}`);
  if (Number(rows[0]?.rows) !== table.rows) {
    throw new Error(`${table.name}: ${rows[0]?.rows ?? '?'} rows came back, not ${table.rows}`);
  }
}

async function takeOffReferences(client: pg.Client) {
  const { rows } = await client.query<{ on: string; name: string; definition: string }>(
    `select conrelid::regclass::text as on, quote_ident(conname) as name,
            pg_get_constraintdef(oid) as definition
       from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace
      order by 1, 2`,
  );
  for (const { on, name } of rows) await client.query(`alter table ${on} drop constraint ${name}`);
  return rows;
}

/** A column that PostgreSQL numbers goes on behind the last number that came back. */
async function goOnCounting(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ table: string; column: string }>(
    `select table_name::text as table, column_name::text as column
       from information_schema.columns
      where table_schema = 'public' and is_identity = 'YES'`,
  );
  for (const { table, column } of rows) {
    const [name, counted] = [pg.escapeIdentifier(table), pg.escapeIdentifier(column)];
    await client.query(
      `select setval(pg_get_serial_sequence($1, $2), coalesce(max(${counted}), 0) + 1, false)
         from ${name}`,
      [name, column],
    );
  }
}

/**
 * A server that shows the empty register must not go on showing it. A backup from before pages were
 * kept in memory has no such table yet.
 */
async function raiseContentVersion(client: pg.Client): Promise<void> {
  await client.query(`do $$ begin
    if to_regclass('content_version') is not null then
      update content_version set version = version + 1;
    end if;
  end $$`);
}
