import type { InferOutput } from 'valibot';
import type { Actor } from '#domain/access/authorize.ts';
import type { CheckActData } from '#domain/supervision/check-acts.ts';
import { checkAgain } from '#domain/supervision/check-again.ts';
import { isStarInForce } from '#domain/recognition/certificate.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import { hashOfValue } from '#storage/acts/canonical-json.ts';
import { inTransaction, type Trx } from '#storage/database.ts';
import { familyOf } from '#storage/parties/families.ts';
import { findCertificate } from '#storage/recognition/certificates.ts';
import { findToCheck, type CertificateToCheck } from '#storage/supervision/check-sources.ts';
import {
  hasOpenCheck,
  insertCheck,
  lastCheckOf,
  lockProducerToCheck,
} from '#storage/supervision/checks.ts';
import { begin, type Begun } from '../acts/begin.ts';
import type { Deps } from '../deps.ts';
import { settingsInForce } from '../regulation/settings-in-force.ts';
import { checkItemsOf } from './check-items-of.ts';
import { CHECKS } from './check-subject.ts';
import type { orderCheckInput } from './order-check.input.ts';

export type OrderCheckInput = InferOutput<typeof orderCheckInput>;

/**
 * The office orders a check of a product that has its star (Đ9.2). What is to be looked at is made now, and stays.
 * Of an unannounced one the producer is told nothing before it has ended. Refuses NOT_FOUND, NOT_ALLOWED,
 * CHECK_STAR_NOT_HELD, CHECK_UNDER_WAY, CHECKED_NOT_LONG_AGO.
 */
export function orderCheck(
  deps: Deps,
  actor: Actor,
  input: OrderCheckInput,
): Promise<Result<{ readonly checkId: string }>> {
  return inTransaction(deps.db, async (trx) => {
    const found = await findCertificate(trx, input.code);
    const certificate = found && (await findToCheck(trx, found.id));
    if (!certificate) return refuse('NOT_FOUND', {}, 'code');
    const begun = await begin(deps, trx, actor, CHECKS, 'order', certificate, input, () =>
      drawUp(deps, trx, certificate, input),
    );
    return begun.ok ? ok({ checkId: begun.value }) : begun;
  });
}

/** Why and how a check is ordered, whatever it follows from. */
export interface Order extends Pick<OrderCheckInput, 'kind' | 'reason' | 'againReason'> {
  readonly source?: CheckActData['order']['source'];
}

/** The check with what is to be looked at, and the data of its first act. */
export async function drawUp(
  deps: Deps,
  trx: Trx,
  certificate: CertificateToCheck,
  { kind, reason, againReason, source }: Order,
): Promise<Result<Begun<CheckActData['order']>>> {
  const may = await mayBeChecked(deps, trx, certificate, againReason);
  if (!may.ok) return may;
  const { id: certificateId, productId, producerId, unitId } = certificate;
  const items = await checkItemsOf(deps, trx, certificate);
  const id = deps.newId();
  await insertCheck(trx, {
    ...{ id, certificateId, productId, producerId, unitId, kind, reason, items, paper: null },
    againReason: may.value === 'again' ? againReason : null,
    createdAt: deps.clock.now(),
    isDemo: deps.demo,
  });
  const from = source === undefined ? {} : { source };
  return ok({ id, data: { certificateId, kind, items: hashOfValue(items), ...from } });
}

/** `again`: within the time of the Regulation, for the reason that was given (Đ9.2b). */
async function mayBeChecked(
  deps: Deps,
  trx: Trx,
  certificate: CertificateToCheck,
  againReason: string | null,
): Promise<Result<'first' | 'again'>> {
  const { code, producerId, productId, unitId } = certificate;
  const today = deps.clock.today();
  // Producers that were merged are one: whichever star the check is of, and whoever orders at the same time.
  const family = await familyOf(trx, [producerId], today);
  await lockProducerToCheck(trx, family[0] ?? producerId);
  if (!isStarInForce(certificate, today)) return refuse('CHECK_STAR_NOT_HELD', { code }, 'code');
  if (await hasOpenCheck(trx, productId)) return refuse('CHECK_UNDER_WAY', {}, 'code');
  const { checkGapMonths } = await settingsInForce(deps, trx, unitId, today);
  const last = await lastCheckOf(trx, family);
  const without = checkAgain(last, checkGapMonths, today, null);
  if (without.ok) return ok('first');
  return againReason === null ? without : ok('again');
}
