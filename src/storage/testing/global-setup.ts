import { randomBytes } from 'node:crypto';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { startEmbedded } from '#platform/postgres/embedded.ts';
import { migrate } from '../migrate.ts';
import { asOwner, databaseUrl } from './owner.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Owner's address of any database on the server under test. */
    serverUrl: string;
    /** Name of the migrated database that each test file's own is copied from. */
    template: string;
  }
}

/**
 * One server a run: that of SAOQUE_TEST_DATABASE_URL, else a hurried cluster of its own, made with
 * npm's PostgreSQL or with the programs in SAOQUE_TEST_POSTGRES (Debian's, for example).
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env['SAOQUE_TEST_DATABASE_URL'];
  const server = given ? { url: given, stop: () => Promise.resolve() } : await ownCluster();
  const template = `saoque_template_${randomBytes(6).toString('hex')}`;
  await asOwner(server.url, `create database ${template}`);
  await migrate(databaseUrl(server.url, template));
  project.provide('serverUrl', server.url);
  project.provide('template', template);
  return async () => {
    await asOwner(server.url, `drop database ${template}`);
    await server.stop();
  };
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
