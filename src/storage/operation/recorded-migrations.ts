import { sql } from 'kysely';
import type { Db } from '../database.ts';

/** Name and SHA-256 of every migration the database has been through. */
export async function listRecordedMigrations(db: Db): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ name: string; sha256: string }>`
    select name, sha256 from schema_migration`.execute(db);
  return new Map(rows.map((row) => [row.name, row.sha256]));
}
