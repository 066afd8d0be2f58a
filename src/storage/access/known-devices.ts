import type { Instant } from '#domain/calendar/plain-date.ts';
import type { Db, Trx } from '../database.ts';

/** Whether whoever has this sign-in name signed in with the device's token before. */
export async function isKnownDevice(
  db: Db,
  signInName: string,
  tokenHash: Buffer,
): Promise<boolean> {
  const row = await db
    .selectFrom('knownDevice')
    .innerJoin('account', 'account.id', 'knownDevice.accountId')
    .select('account.id')
    .where('account.signInName', '=', signInName)
    .where('knownDevice.tokenHash', '=', tokenHash)
    .executeTakeFirst();
  return row !== undefined;
}

/** Notes that the account was signed in on the device; devices nobody used since `before` are forgotten. */
export async function rememberDevice(
  trx: Trx,
  device: { readonly accountId: string; readonly tokenHash: Buffer; readonly at: Instant },
  before: Instant,
): Promise<void> {
  await trx.deleteFrom('knownDevice').where('lastUsedAt', '<', before).execute();
  await trx
    .insertInto('knownDevice')
    .values({
      accountId: device.accountId,
      tokenHash: device.tokenHash,
      lastUsedAt: device.at,
    })
    .onConflict((conflict) =>
      conflict.columns(['accountId', 'tokenHash']).doUpdateSet({ lastUsedAt: device.at }),
    )
    .execute();
}

/** After a new password only this device, if any, is known: another may be a thief's. */
export async function forgetOtherDevices(
  trx: Trx,
  accountId: string,
  keep: Buffer | null,
): Promise<void> {
  let devices = trx.deleteFrom('knownDevice').where('accountId', '=', accountId);
  if (keep) devices = devices.where('tokenHash', '!=', keep);
  await devices.execute();
}
