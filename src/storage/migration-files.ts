import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

export interface MigrationFile {
  readonly name: string;
  readonly sql: string;
  readonly sha256: string;
}

const NAME = /^(\d{4})_[a-z0-9]+(_[a-z0-9]+)*\.sql$/;

/** The folder of the project's own migrations. */
export const MIGRATIONS = path.join(import.meta.dirname, 'migrations');

/**
 * The numbered .sql files of a folder in their order. A file of another form, a number twice or a
 * gap is a fault: two developers who both wrote `0007` must see it before a database does.
 */
export async function readMigrations(folder: string): Promise<readonly MigrationFile[]> {
  const names = (await readdir(folder)).sort();
  names.forEach((name, index) => {
    const number = NAME.exec(name)?.[1];
    if (number === undefined)
      throw new Error(`${name}: a migration is named 0001_what_it_does.sql`);
    if (Number(number) !== index + 1) {
      throw new Error(`${name}: expected number ${String(index + 1).padStart(4, '0')}`);
    }
  });
  return Promise.all(names.map((name) => readMigration(folder, name)));
}

async function readMigration(folder: string, name: string): Promise<MigrationFile> {
  const sql = await readFile(path.join(folder, name), 'utf8');
  return { name, sql, sha256: createHash('sha256').update(sql).digest('hex') };
}
