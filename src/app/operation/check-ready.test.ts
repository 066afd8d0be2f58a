import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { plainDate } from '#domain/calendar/plain-date.ts';
import { openFileStore } from '#platform/files.ts';
import { openDatabase } from '#storage/database.ts';
import { MIGRATIONS, readMigrations } from '#storage/migration-files.ts';
import { makeDossier } from '../testing/make-dossier.ts';
import { testDeps } from '../testing/test-deps.ts';
import { checkReady } from './check-ready.ts';

const deps = await testDeps({ today: plainDate(2026, 9, 24) });
const folder = await mkdtemp(path.join(tmpdir(), 'saoque-migrations-'));
afterAll(() => rm(folder, { recursive: true }));

test('a database that has been through every migration is ready', async () => {
  expect(await checkReady(deps)).toEqual([]);
});

test('a database of an older version is not', async () => {
  await cp(MIGRATIONS, folder, { recursive: true });
  const next = (await readMigrations(folder)).length + 1;
  const name = `${next.toString().padStart(4, '0')}_next.sql`;
  await writeFile(path.join(folder, name), 'select 1');
  expect(await checkReady(deps, folder)).toEqual(['migrationsMissing']);
});

test('a database of a newer version is not: what it means is not known here', async () => {
  await rm(folder, { recursive: true });
  await cp(MIGRATIONS, folder, { recursive: true });
  const last = (await readMigrations(folder)).at(-1);
  await rm(path.join(folder, last?.name ?? ''));
  expect(await checkReady(deps, folder)).toEqual(['migrationUnknown']);
});

test('a database that does not answer is not', async () => {
  const db = openDatabase('postgres://nobody@127.0.0.1:1/nothing', { max: 1 });
  expect(await checkReady({ ...deps, db })).toEqual(['databaseDoesNotAnswer']);
  await db.destroy();
});

test('files that cannot be kept, or hardly any more, are told with everything else', async () => {
  const full = { ...deps.files, freeBytes: () => Promise.resolve(499 * 1024 * 1024) };
  expect(await checkReady({ ...deps, files: full })).toEqual(['diskAlmostFull']);
  const place = await mkdtemp(path.join(tmpdir(), 'saoque-gone-'));
  const gone = await openFileStore(place);
  await rm(place, { recursive: true });
  const db = openDatabase('postgres://nobody@127.0.0.1:1/nothing', { max: 1 });
  expect(await checkReady({ ...deps, db, files: gone })).toEqual([
    'databaseDoesNotAnswer',
    'filesNotWritable',
  ]);
  await db.destroy();
});

test('a clock that ran back behind what was done is told, but not on a demonstration', async () => {
  await makeDossier(deps, 'draft');
  deps.clock.passMinutes(-5);
  expect(await checkReady(deps)).toEqual([]);
  deps.clock.passMinutes(-1);
  expect(await checkReady(deps)).toEqual(['clockRanBack']);
  expect(await checkReady({ ...deps, demo: true })).toEqual([]);
});
