import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll } from 'vitest';
import { plainDate } from '#domain/calendar/plain-date.ts';
import { hashPassword } from '#platform/passwords.ts';
import { addAccountRow } from '#storage/access/accounts.ts';
import { addGrantRow } from '#storage/access/grants.ts';
import { inTransaction } from '#storage/database.ts';
import { testDatabase } from '#storage/testing/test-database.ts';

export const ORIGIN = 'http://localhost';
/** Lù Văn Toàn, commune officer of Bắc Hà: signs in as 0900000125 with "mận chín đỏ". */
export const ACCOUNT = '00000000-0000-4000-8000-000000000001';

/**
 * The hooks of the server on a database and a folder of their own, with one account, until the file's
 * last test. `settings` are further variables of the environment.
 */
export async function runningHooks(settings: Readonly<Record<string, string>> = {}) {
  const { db, ownerUrl } = await testDatabase('units');
  const folder = await mkdtemp(path.join(tmpdir(), 'saoque-hooks-'));
  const env = { DATABASE_URL: ownerUrl, FILES_URL: pathToFileURL(folder).href, ...settings };
  Object.assign(process.env, env);
  // Read after the environment is set, which `init` opens everything from.
  const { handle, handleError, init } = await import('#hooks.server.ts');
  await init();
  await inTransaction(db, async (trx) => {
    await addAccountRow(trx, {
      id: ACCOUNT,
      signInName: '0900000125',
      displayName: 'Lù Văn Toàn',
      bodyName: 'Phòng Kinh tế xã Bắc Hà',
      phone: '0900000125',
      email: null,
      passwordHash: await hashPassword('mận chín đỏ'),
      language: 'vi',
      isDemo: false,
      createdAt: new Date().toISOString() as never,
    });
    await addGrantRow(trx, {
      id: '00000000-0000-4000-8000-000000000002',
      accountId: ACCOUNT,
      role: 'communeOfficer',
      unitId: 'c:02839',
      producerId: null,
      validFrom: plainDate(2025, 7, 1),
      validTo: null,
    });
  });
  afterAll(async () => {
    process.emit('sveltekit:shutdown' as never);
    await rm(folder, { recursive: true });
  });
  return { db, handle, handleError };
}
