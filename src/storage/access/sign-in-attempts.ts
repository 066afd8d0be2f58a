import { isInstant, type Instant } from '#domain/calendar/plain-date.ts';
import { SIGN_IN_LIMIT, type FailedTries } from '#platform/sign-in-limit.ts';
import { keyedHash } from '#platform/tokens.ts';
import type { Db } from '../database.ts';
import { secretKey } from '../secret-key.ts';

/** A try to sign in: under which name, from which network address, when. */
export interface SignInTry {
  readonly id: string;
  readonly name: string;
  readonly address: string;
  /** The token's hash of a device on which this person signed in before: it counts for itself. */
  readonly device: Buffer | null;
  readonly at: Instant;
}

/**
 * Writes a try down as failed before the password is looked at, so that a hundred guesses at once
 * count each other, and answers the failed tries before it within the window of `SIGN_IN_LIMIT`:
 * of the name since its last success, and of the address. A known device counts apart from all others,
 * so that no stranger's tries keep its person out. Tries older than a day are forgotten.
 */
export async function beginTry(db: Db, tried: SignInTry): Promise<FailedTries> {
  const key = await secretKey(db, 'signInAttemptKey');
  const mark = tried.device === null ? '' : `device ${tried.device.toString('hex')} `;
  const name = keyedHash(key, `${mark}name ${tried.name}`);
  const address = keyedHash(key, `${mark}address ${tried.address}`);
  await db.deleteFrom('signInAttempt').where('at', '<', minutesBefore(tried.at, 1440)).execute();
  await db
    .insertInto('signInAttempt')
    .values({
      id: tried.id,
      nameHash: name,
      addressHash: address,
      at: tried.at,
      succeeded: false,
    })
    .execute();
  const rows = await db
    .selectFrom('signInAttempt')
    .select(['at', 'succeeded', 'nameHash', 'addressHash'])
    .where((is) => is.or([is('nameHash', '=', name), is('addressHash', '=', address)]))
    .where('id', '!=', tried.id)
    .where('at', '>', minutesBefore(tried.at, SIGN_IN_LIMIT.minutes))
    .orderBy('at')
    .execute();
  const ofName = rows.filter((row) => row.nameHash.equals(name));
  const afterSuccess = ofName.findLastIndex((row) => row.succeeded) + 1;
  return {
    ofName: ofName.slice(afterSuccess).map((row) => row.at),
    ofAddress: rows
      .filter((row) => !row.succeeded && row.addressHash.equals(address))
      .map((row) => row.at),
  };
}

/** The try that was begun was a person who knew the password. */
export async function tryHasSucceeded(db: Db, id: string): Promise<void> {
  await db.updateTable('signInAttempt').set({ succeeded: true }).where('id', '=', id).execute();
}

/** The try that was begun was told to wait: it does not make the wait longer. */
export async function tryWasSlowed(db: Db, id: string): Promise<void> {
  await db.deleteFrom('signInAttempt').where('id', '=', id).execute();
}

function minutesBefore(at: Instant, minutes: number): Instant {
  const text = new Date(Date.parse(at) - minutes * 60_000).toISOString();
  if (!isInstant(text)) throw new Error(`not a moment: ${text}`);
  return text;
}
