import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, inject, test } from 'vitest';
import { migrate } from './migrate.ts';
import { MIGRATIONS, readMigrations } from './migration-files.ts';
import { asOwner, databaseUrl } from './testing/owner.ts';

const server = inject('serverUrl');
let folder: string;
let databases: string[];

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'saoque-migrations-'));
  databases = [];
});

afterEach(async () => {
  for (const name of databases) await asOwner(server, `drop database ${name} with (force)`);
  await rm(folder, { recursive: true });
});

async function emptyDatabase(): Promise<string> {
  const name = `saoque_test_migrate_${process.pid}_${String(databases.length)}`;
  databases.push(name);
  await asOwner(server, `create database ${name}`);
  return databaseUrl(server, name);
}

async function write(name: string, sql: string): Promise<void> {
  await writeFile(path.join(folder, name), sql);
}

describe('migrations of the register', () => {
  test('every file is named 0001_what_it_does.sql and numbered without a gap', async () => {
    const names = (await readMigrations(MIGRATIONS)).map((file) => file.name);
    expect(names.length).toBeGreaterThan(0);
  });

  test('each file is applied once, and a second start applies nothing', async () => {
    const url = await emptyDatabase();
    await write('0001_first.sql', 'create table first (id int)');
    await write('0002_second.sql', 'create table second (id int)');
    expect(await migrate(url, folder)).toEqual(['0001_first.sql', '0002_second.sql']);
    expect(await migrate(url, folder)).toEqual([]);
    await write('0003_third.sql', 'create table third (id int)');
    expect(await migrate(url, folder)).toEqual(['0003_third.sql']);
  });

  test('a file that changed after it was applied is refused by name', async () => {
    const url = await emptyDatabase();
    await write('0001_first.sql', 'create table first (id int)');
    await migrate(url, folder);
    await write('0001_first.sql', 'create table first (id bigint)');
    await expect(migrate(url, folder)).rejects.toThrow(
      '0001_first.sql: changed after it was applied here',
    );
  });

  test('a file that is gone after it was applied is refused by name', async () => {
    const url = await emptyDatabase();
    await write('0001_first.sql', 'create table first (id int)');
    await migrate(url, folder);
    await rm(path.join(folder, '0001_first.sql'));
    await expect(migrate(url, folder)).rejects.toThrow(
      '0001_first.sql: applied here, but the file is gone',
    );
  });

  test('a file that fails leaves nothing of itself, and the files before it stay', async () => {
    const url = await emptyDatabase();
    await write('0001_first.sql', 'create table first (id int)');
    await write('0002_second.sql', 'create table second (id int); select 1 / 0');
    await expect(migrate(url, folder)).rejects.toThrow('0002_second.sql: division by zero');
    expect(
      await asOwner(
        url,
        `select to_regclass('first')::text as a, to_regclass('second')::text as b`,
      ),
    ).toEqual([{ a: 'first', b: null }]);
  });

  test.each([
    ['1_short.sql', 'a migration is named 0001_what_it_does.sql'],
    ['0001_Big.sql', 'a migration is named 0001_what_it_does.sql'],
    ['0001.sql', 'a migration is named 0001_what_it_does.sql'],
    ['0002_gap.sql', 'expected number 0001'],
  ])('a folder with only %s is refused', async (name, fault) => {
    await write(name, 'select 1');
    await expect(readMigrations(folder)).rejects.toThrow(`${name}: ${fault}`);
  });

  test('several databases of one cluster are migrated at the same time', async () => {
    const urls = [await emptyDatabase(), await emptyDatabase(), await emptyDatabase()];
    const applied = await Promise.all([...urls, ...urls].map((url) => migrate(url)));
    const all = (await readMigrations(MIGRATIONS)).map((file) => file.name);
    expect(applied.map((names) => names.length).sort((a, b) => a - b)).toEqual([
      ...[0, 0, 0],
      ...[all.length, all.length, all.length],
    ]);
  });
});
