import { randomBytes } from 'node:crypto';
import { afterAll, inject } from 'vitest';
import { appAddress, appLoginName } from '../app-login.ts';
import { openDatabase, type Db } from '../database.ts';
import { asOwner, databaseUrl } from './owner.ts';

export interface TestDatabase {
  /** As the application connects: under its own login, which can do no more than the application may. */
  readonly db: Db;
  /** Address of that login. */
  readonly appUrl: string;
  /** Address of the same database as its owner. */
  readonly ownerUrl: string;
}

/**
 * A fresh, migrated database for one test file: empty, or with all administrative units. Call it at
 * the top of the file (`const { db } = await testDatabase();`); it is dropped after the last test.
 */
export async function testDatabase(content: 'empty' | 'units' = 'empty'): Promise<TestDatabase> {
  const server = inject('serverUrl');
  const name = `saoque_test_${randomBytes(6).toString('hex')}`;
  await asOwner(server, `create database ${name} template ${inject('templates')[content]}`);
  const ownerUrl = databaseUrl(server, name);
  const app = await appAddress(ownerUrl);
  if (!app.ok) throw new Error(app.refusals[0].code);
  const db = openDatabase(app.value, { max: 5 });
  afterAll(async () => {
    await db.destroy();
    await asOwner(server, `drop database ${name} with (force)`);
    await asOwner(server, `drop role ${appLoginName(name)}`);
  });
  return { db, appUrl: app.value, ownerUrl };
}
