import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { plainDate } from '#domain/calendar/plain-date.ts';
import { openDatabase } from '#storage/database.ts';
import { MIGRATIONS, readMigrations } from '#storage/migration-files.ts';
import { testDeps } from '../testing/test-deps.ts';
import { checkReady } from './check-ready.ts';

const deps = await testDeps({ today: plainDate(2026, 9, 24) });
const folder = await mkdtemp(path.join(tmpdir(), 'saoque-migrations-'));
afterAll(() => rm(folder, { recursive: true }));

test('a database that has been through every migration is ready', async () => {
  expect(await checkReady(deps)).toBe('ready');
});

test('a database of an older version is not', async () => {
  await cp(MIGRATIONS, folder, { recursive: true });
  const next = (await readMigrations(folder)).length + 1;
  const name = `${next.toString().padStart(4, '0')}_next.sql`;
  await writeFile(path.join(folder, name), 'select 1');
  expect(await checkReady(deps, folder)).toBe('migrationsMissing');
});

test('a database that does not answer is not', async () => {
  const db = openDatabase('postgres://nobody@127.0.0.1:1/nothing', { max: 1 });
  expect(await checkReady({ ...deps, db })).toBe('databaseDoesNotAnswer');
  await db.destroy();
});
