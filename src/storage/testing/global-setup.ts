import { randomBytes } from 'node:crypto';
import type { ProvidedContext } from 'vitest';
import type { TestProject } from 'vitest/node';
import { loadUnits } from '#platform/units/load.ts';
import { openDatabase } from '../database.ts';
import { migrate } from '../migrate.ts';
import { saveUnits } from '../units/save-units.ts';
import { ownCluster } from './own-cluster.ts';
import { asOwner, databaseUrl } from './owner.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Owner's address of any database on the server under test. */
    serverUrl: string;
    /** Names of the migrated databases that each test file's own is copied from. */
    templates: { readonly empty: string; readonly units: string };
  }
}

/** One server a run: that of SAOQUE_TEST_DATABASE_URL, else a cluster of its own. */
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
