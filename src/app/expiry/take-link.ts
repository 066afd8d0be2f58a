import type { Actor } from '#domain/access/authorize.ts';
import { formatVietnameseDate } from '#domain/calendar/plain-date.ts';
import { isStarInForce, lastDayOf } from '#domain/recognition/certificate.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import { inTransaction } from '#storage/database.ts';
import { findRenewed } from '#storage/expiry/renewals.ts';
import { m } from '#words/paraglide/messages.js';
import { perform } from '../acts/act-on.ts';
import type { Deps } from '../deps.ts';
import { answerAddress } from '../notices/answer-link.ts';
import { RENEWALS, type RenewalRequest } from './renewal-subject.ts';

/**
 * Gives an officer the message with the producer's link, to be sent by Zalo or printed: many producers have no
 * address for mail. Whoever holds the link can answer, so the ledger says who took it out. Refuses
 * what `perform` does and RENEWAL_ENDED.
 */
export async function takeLink(
  deps: Deps,
  actor: Actor,
  input: RenewalRequest,
): Promise<Result<{ message: string }>> {
  const taken = await inTransaction(deps.db, (trx) =>
    perform(deps, trx, actor, RENEWALS, 'takeLink', input, ({ row }) =>
      Promise.resolve(isStarInForce(row, deps.clock.today()) ? ok({}) : refuse('RENEWAL_ENDED')),
    ),
  );
  if (!taken.ok) return taken;
  const certificate = await findRenewed(deps.db, input.certificateId);
  if (certificate === undefined) return refuse('NOT_FOUND');
  const address = await answerAddress(deps, deps.db, certificate);
  const day = formatVietnameseDate(lastDayOf(certificate));
  // To a producer, whose language it is, whatever the officer reads.
  return ok({
    message: m.expiry_message({ name: certificate.productName, day, address }, { locale: 'vi' }),
  });
}
