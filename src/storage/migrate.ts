import pg from 'pg';
import { APP_ROLE } from './database.ts';
import { MIGRATIONS, readMigrations, type MigrationFile } from './migration-files.ts';

/** Any number, the same in every process: two that start at once migrate one after the other. */
const LOCK = 5_260_522;

/**
 * Brings the database up to date as its owner and answers the names applied now. Each file is one
 * transaction and is recorded with its SHA-256. A recorded file that has changed or is gone is a
 * fault that names it: the database would no longer be what the files say. `until` names the last
 * file to apply, for tables as an older version had them (a backup is put back into such).
 */
export async function migrate(
  ownerUrl: string,
  folder = MIGRATIONS,
  until?: string,
): Promise<readonly string[]> {
  const files = await readMigrations(folder);
  const client = new pg.Client({ connectionString: ownerUrl, application_name: 'saoque migrate' });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [LOCK]);
    await ensureAppRole(client);
    await client.query(`create table if not exists schema_migration (
      name text primary key,
      sha256 text not null,
      applied_at timestamptz not null default now()
    )`);
    const pending = pendingFiles(files, await recorded(client)).filter(
      ({ name }) => until === undefined || name <= until,
    );
    for (const file of pending) await apply(client, file);
    return pending.map((file) => file.name);
  } finally {
    await client.end();
  }
}

/**
 * Roles belong to the cluster, not to the database, so no migration can own this one: a database
 * restored elsewhere has its migrations recorded but no role. Another database of the same cluster
 * may be doing the same now, hence the two exceptions.
 */
async function ensureAppRole(client: pg.Client): Promise<void> {
  await client.query(`do $$ begin
    if not exists (select from pg_roles where rolname = '${APP_ROLE}') then
      create role ${APP_ROLE} nologin;
    end if;
  exception when duplicate_object or unique_violation then null;
  end $$`);
  // internal_error is "tuple concurrently updated": the other database has just given the same.
  await client.query(`do $$ begin
    grant ${APP_ROLE} to current_user;
  exception
    when unique_violation or internal_error then null;
    when insufficient_privilege then null; -- given by the administrator of the server
  end $$`);
}

/** Whether the database has been through every migration; readable by the application's login. */
export async function isCurrent(url: string, folder = MIGRATIONS): Promise<boolean> {
  const files = await readMigrations(folder);
  const client = new pg.Client({ connectionString: url, application_name: 'saoque migrate' });
  await client.connect();
  try {
    return pendingFiles(files, await recorded(client)).length === 0;
  } catch (fault) {
    const missing = fault instanceof Error && 'code' in fault && fault.code === UNDEFINED_TABLE;
    if (missing) return false;
    throw fault;
  } finally {
    await client.end();
  }
}

const UNDEFINED_TABLE = '42P01';

async function recorded(client: pg.Client): Promise<ReadonlyMap<string, string>> {
  const { rows } = await client.query<{ name: string; sha256: string }>(
    'select name, sha256 from schema_migration',
  );
  return new Map(rows.map((row) => [row.name, row.sha256]));
}

function pendingFiles(
  files: readonly MigrationFile[],
  done: ReadonlyMap<string, string>,
): readonly MigrationFile[] {
  const known = new Map(files.map((file) => [file.name, file.sha256]));
  for (const [name, sha256] of done) {
    if (known.get(name) === undefined)
      throw new Error(`${name}: applied here, but the file is gone`);
    if (known.get(name) !== sha256) throw new Error(`${name}: changed after it was applied here`);
  }
  return files.filter((file) => !done.has(file.name));
}

async function apply(client: pg.Client, file: MigrationFile): Promise<void> {
  await client.query('begin');
  try {
    // At once, not at its end: a table whose triggers still wait cannot be altered.
    await client.query('set constraints all immediate');
    await client.query(file.sql);
    await client.query('insert into schema_migration (name, sha256) values ($1, $2)', [
      file.name,
      file.sha256,
    ]);
    await client.query('commit');
  } catch (fault) {
    await client.query('rollback');
    throw new Error(`${file.name}: ${fault instanceof Error ? fault.message : String(fault)}`, {
      cause: fault,
    });
  }
}
