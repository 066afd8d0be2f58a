import { tokenHash, newToken } from '#platform/tokens.ts';
import { replacePasswordLink } from '#storage/access/password-links.ts';
import type { Trx } from '#storage/database.ts';
import type { Deps } from '../deps.ts';
import { shifted } from './session-life.ts';

/**
 * A day: the person is told on the telephone, or finds the paper on the desk next morning. What lies
 * about longer is found by somebody else.
 */
const LINK_LIFE = 24 * 3_600_000;

/**
 * A link by which the person alone chooses the password: whoever gives accounts never knows one.
 * The address is told once; only the hash of its token is kept.
 */
export async function makePasswordLink(deps: Deps, trx: Trx, accountId: string): Promise<string> {
  const token = newToken();
  const madeAt = deps.clock.now();
  await replacePasswordLink(trx, {
    tokenHash: tokenHash(token),
    accountId,
    madeAt,
    expiresAt: shifted(madeAt, LINK_LIFE),
  });
  return `${deps.publicOrigin}/dang-nhap/mat-khau-moi/${token}`;
}
