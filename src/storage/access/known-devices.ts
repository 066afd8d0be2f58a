import type { Instant } from '#domain/calendar/plain-date.ts';
import type { Db, Trx } from '../database.ts';

/** Whether whoever has this sign-in name signed in with the device's token before. */
export async function isKnownDevice(
  db: Db,
  signInName: string,
  tokenHash: Buffer,
): Promise<boolean> {
  const row = await db
    .selectFrom('known_device')
    .innerJoin('account', 'account.id', 'known_device.account_id')
    .select('account.id')
    .where('account.sign_in_name', '=', signInName)
    .where('known_device.token_hash', '=', tokenHash)
    .executeTakeFirst();
  return row !== undefined;
}

/** Notes that the account was signed in on the device; devices nobody used since `before` are forgotten. */
export async function rememberDevice(
  trx: Trx,
  device: { readonly accountId: string; readonly tokenHash: Buffer; readonly at: Instant },
  before: Instant,
): Promise<void> {
  await trx.deleteFrom('known_device').where('last_used_at', '<', before).execute();
  await trx
    .insertInto('known_device')
    .values({
      account_id: device.accountId,
      token_hash: device.tokenHash,
      last_used_at: device.at,
    })
    .onConflict((conflict) =>
      conflict.columns(['account_id', 'token_hash']).doUpdateSet({ last_used_at: device.at }),
    )
    .execute();
}

/** After a new password only this device, if any, is known: another may be a thief's. */
export async function forgetOtherDevices(
  trx: Trx,
  accountId: string,
  keep: Buffer | null,
): Promise<void> {
  let devices = trx.deleteFrom('known_device').where('account_id', '=', accountId);
  if (keep) devices = devices.where('token_hash', '!=', keep);
  await devices.execute();
}
