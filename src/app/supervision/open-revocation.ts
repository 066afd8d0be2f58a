import { formatVietnameseDate, yearOf } from '#domain/calendar/plain-date.ts';
import type { Actor } from '#domain/access/authorize.ts';
import { isStarInForce } from '#domain/recognition/certificate.ts';
import { CERTIFICATE } from '#domain/recognition/certificate-acts.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import { checkOpening, type Opening } from '#domain/supervision/grounds.ts';
import { readStanding } from '#storage/acts/list-acts.ts';
import { nextSerial } from '#storage/counter.ts';
import { inTransaction, type Trx } from '#storage/database.ts';
import { findProducer } from '#storage/parties/producers.ts';
import { lockProduct } from '#storage/parties/products.ts';
import { findCertificateById, type CertificateRow } from '#storage/recognition/certificates.ts';
import { addRevocation, findOpenOn } from '#storage/supervision/revocations.ts';
import type { KeyedInput } from '../acts/act-on.ts';
import { begin, type Begun } from '../acts/begin.ts';
import type { Deps } from '../deps.ts';
import { producersOf } from '../dossier/council-sight.ts';
import { provinceOf } from '../regulation/settings-in-force.ts';
import { checkOfOpening } from './failed-check.ts';
import { REVOCATIONS } from './revocation-subject.ts';

/** A case to be opened: on which certificate, on which ground, from which source. */
export interface OpenRevocationInput extends KeyedInput {
  readonly certificateId: string;
  readonly opening: Opening;
}

/**
 * The office opens a case on a certificate in force (Đ8.1, Đ8.3a): from a paper, a check after
 * recognition or a report of misuse. The same request sent twice opens one. Refuses NOT_FOUND,
 * NOT_ALLOWED, what `checkOpening` does, REVOCATION_OVER_A_TIE, REVOKED_ALREADY,
 * REVOCATION_NOT_IN_FORCE, REVOCATION_OPEN_ALREADY and REVOCATION_CHECK_NOT_FAILED.
 */
export function openRevocation(
  deps: Deps,
  actor: Actor,
  input: OpenRevocationInput,
): Promise<Result<{ revocationId: string }>> {
  return inTransaction(deps.db, async (trx) => {
    const opened = await openRevocationIn(deps, trx, actor, input);
    return opened.ok ? ok({ revocationId: opened.value }) : opened;
  });
}

/** The same in the transaction of what it follows from, a check that failed say. Gives the id of the case. */
export async function openRevocationIn(
  deps: Deps,
  trx: Trx,
  actor: Actor,
  input: OpenRevocationInput,
): Promise<Result<string>> {
  const certificate = await findCertificateById(trx, input.certificateId);
  const producer = certificate && (await findProducer(trx, certificate.producerId));
  if (!producer) return refuse('NOT_FOUND');
  const where = { unitId: producer.unitId };
  return begin(deps, trx, actor, REVOCATIONS, 'open', where, input, () =>
    make(deps, trx, actor, input, certificate, producer.unitId),
  );
}

async function make(
  deps: Deps,
  trx: Trx,
  actor: Actor,
  input: OpenRevocationInput,
  certificate: CertificateRow,
  unitId: string,
): Promise<Result<Begun<Opening>>> {
  const { id: certificateId, producerId, productId, isDemo } = certificate;
  if (producersOf(actor).has(producerId)) return refuse('REVOCATION_OVER_A_TIE');
  const today = deps.clock.today();
  const opening = checkOpening(input.opening, today);
  if (!opening.ok) return opening;
  await lockProduct(trx, productId);
  const free = await checkRevocable(deps, trx, certificate);
  if (!free.ok) return free;
  const open = await findOpenOn(trx, certificateId);
  if (open !== undefined)
    return refuse('REVOCATION_OPEN_ALREADY', { code: certificate.code, number: open });
  const follows = await checkOfOpening(trx, opening.value, certificateId);
  if (!follows.ok) return follows;
  const checkId = follows.value;
  const id = deps.newId();
  const provinceId = provinceOf(deps.units, unitId, today)?.id ?? unitId;
  const year = yearOf(today);
  const serial = await nextSerial(trx, provinceId, year, 'revocation');
  const number = `TH-${year}-${String(serial).padStart(2, '0')}`;
  const createdAt = deps.clock.now();
  const row = {
    id,
    number,
    certificateId,
    checkId,
    producerId,
    unitId,
    provinceId,
    createdAt,
    isDemo,
  };
  await addRevocation(trx, row);
  return ok({ id, data: opening.value });
}

/** Whether there is a star to revoke. Refuses REVOKED_ALREADY and REVOCATION_NOT_IN_FORCE. */
async function checkRevocable(
  deps: Deps,
  trx: Trx,
  { id, code }: CertificateRow,
): Promise<Result<null>> {
  const life = await readStanding(trx, CERTIFICATE, id);
  const revoked = refuseRevoked(life, code);
  if (revoked) return revoked;
  return isStarInForce(life, deps.clock.today())
    ? ok(null)
    : refuse('REVOCATION_NOT_IN_FORCE', { code });
}

/** A certificate is revoked once. */
export function refuseRevoked(
  { revokedOn, revokedBy }: Pick<ReturnType<typeof CERTIFICATE.nothing>, 'revokedOn' | 'revokedBy'>,
  code: string,
) {
  if (revokedOn === null) return null;
  const data = { code, day: formatVietnameseDate(revokedOn), decision: revokedBy ?? '' };
  return refuse('REVOKED_ALREADY', data);
}
