import { randomBytes } from 'node:crypto';
import type { Db, Trx } from './database.ts';

/** What each secret of the database is for: hashes made with one say nothing beside the other. */
export type SecretName = 'signInAttemptKey' | 'requestKey' | 'answerKey' | 'misuseKey' | 'ideaKey';

/** A random key of this database, made on first use: without it what was hashed could be guessed. */
export async function secretKey(db: Db | Trx, name: SecretName): Promise<Buffer> {
  const found = await db
    .selectFrom('setting')
    .select('value')
    .where('key', '=', name)
    .executeTakeFirst();
  if (typeof found?.value === 'string') return Buffer.from(found.value, 'base64');
  await db
    .insertInto('setting')
    .values({ key: name, value: JSON.stringify(randomBytes(32).toString('base64')) })
    .onConflict((conflict) => conflict.column('key').doNothing())
    .execute();
  return secretKey(db, name);
}
