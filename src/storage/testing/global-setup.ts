import { randomBytes } from 'node:crypto';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { ProvidedContext } from 'vitest';
import type { TestProject } from 'vitest/node';
import { startEmbedded } from '#platform/postgres/embedded.ts';
import { loadUnits } from '#platform/units/load.ts';
import { openDatabase } from '../database.ts';
import { migrate } from '../migrate.ts';
import { saveUnits } from '../units/save-units.ts';
import { asOwner, databaseUrl } from './owner.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Owner's address of any database on the server under test. */
    serverUrl: string;
    /** Names of the migrated databases that each test file's own is copied from. */
    templates: { readonly empty: string; readonly units: string };
  }
}

/**
 * One server a run: that of SAOQUE_TEST_DATABASE_URL, else a hurried cluster of its own, made with
 * npm's PostgreSQL or with the programs in SAOQUE_TEST_POSTGRES (Debian's, for example).
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env['SAOQUE_TEST_DATABASE_URL'];
  const server = given ? { url: given, stop: () => Promise.resolve() } : await ownCluster();
  const templates = await makeTemplates(server.url);
  project.provide('serverUrl', server.url);
  project.provide('templates', templates);
  return async () => {
    for (const name of Object.values(templates)) await asOwner(server.url, `drop database ${name}`);
    await server.stop();
  };
}

async function makeTemplates(server: string): Promise<ProvidedContext['templates']> {
  const run = randomBytes(6).toString('hex');
  const templates = { empty: `saoque_empty_${run}`, units: `saoque_units_${run}` };
  await asOwner(server, `create database ${templates.empty}`);
  await migrate(databaseUrl(server, templates.empty));
  await asOwner(server, `create database ${templates.units} template ${templates.empty}`);
  const db = openDatabase(databaseUrl(server, templates.units), { max: 1 });
  await saveUnits(db, loadUnits());
  await db.destroy();
  return templates;
}

async function ownCluster(): Promise<{ readonly url: string; readonly stop: () => Promise<void> }> {
  const folder = await mkdtemp(path.join(tmpdir(), 'saoque-test-'));
  await chmod(folder, 0o755); // as root, the server runs as another user, who must get in
  const programs = process.env['SAOQUE_TEST_POSTGRES'];
  const server = await startEmbedded({
    dataDir: path.join(folder, 'pg'),
    losesDataOnCrash: true,
    ...(programs === undefined ? {} : { programs }),
  });
  if (!server.ok) throw new Error(server.refusals[0].code);
  const { url, stop } = server.value;
  return {
    url,
    stop: async () => {
      await stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
