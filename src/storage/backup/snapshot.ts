import type { Readable } from 'node:stream';
import pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';

/** A table as it stands in the snapshot, without the columns that the database computes itself. */
export interface TableInBackup {
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: number;
}

/** All tables as of one moment, however long the reading takes and whatever is written meanwhile. */
export interface Snapshot {
  readonly tables: readonly TableInBackup[];
  /** Name and SHA-256 of every migration the tables have been through, in order. */
  readonly migrations: readonly { readonly name: string; readonly sha256: string }[];
  /** Keys of the files that rows of the snapshot speak of. */
  readonly fileKeys: readonly string[];
  /** A table's rows in PostgreSQL's own text form. */
  readonly copy: (table: TableInBackup) => Readable;
  readonly close: () => Promise<void>;
}

/**
 * What must not come back: whoever was signed in then signs in again, a used link stays used, and old
 * guesses are forgotten. The number of the content never goes back: pages were kept under it. Which unit lies in
 * which is written by the next start, from the units that it knows.
 */
export const NOT_KEPT: ReadonlySet<string> = new Set([
  'content_version',
  'web_session',
  'sign_in_attempt',
  'password_link',
  'unit_reach',
  'unit_reach_source',
]);
const OWN_TABLE = 'schema_migration';

/** Opens a snapshot; it must be closed. Nobody who writes waits for it. */
export async function openSnapshot(databaseUrl: string): Promise<Snapshot> {
  const client = new pg.Client({
    connectionString: databaseUrl,
    application_name: 'saoque backup',
  });
  await client.connect();
  try {
    await client.query('begin isolation level repeatable read read only');
    const tables = await listTables(client);
    const migrations = await client.query<{ name: string; sha256: string }>(
      `select name, sha256 from ${OWN_TABLE} order by name`,
    );
    const files = await client.query<{ key: string }>('select storage_key as key from file');
    return {
      tables,
      migrations: migrations.rows,
      fileKeys: files.rows.map(({ key }) => key),
      copy: (table) => client.query(copyTo(`copy ${target(table)} to stdout`)),
      close: () => client.end(),
    };
  } catch (fault) {
    await client.end();
    throw fault;
  }
}

/** `table (column, …)` as COPY wants it. */
export function target({ name, columns }: Pick<TableInBackup, 'name' | 'columns'>): string {
  const list = columns.map((column) => pg.escapeIdentifier(column)).join(', ');
  return `${pg.escapeIdentifier(name)} (${list})`;
}

/** The tables of the register in the order of their names, with the rows that this transaction sees. */
async function listTables(client: pg.Client): Promise<readonly TableInBackup[]> {
  const { rows } = await client.query<{ name: string; columns: string[] }>(
    `select c.table_name::text as name,
            array_agg(c.column_name::text order by c.ordinal_position) as columns
       from information_schema.columns c
       join information_schema.tables t using (table_schema, table_name)
      where c.table_schema = 'public' and t.table_type = 'BASE TABLE' and c.is_generated = 'NEVER'
      group by 1 order by 1`,
  );
  const kept = rows.filter(({ name }) => name !== OWN_TABLE && !NOT_KEPT.has(name));
  const tables: TableInBackup[] = [];
  for (const table of kept) {
    const counted = await client.query<{ rows: string }>(
      `select count(*) as rows from ${pg.escapeIdentifier(table.name)}`,
    );
    tables.push({ ...table, rows: Number(counted.rows[0]?.rows) });
  }
  return tables;
}
