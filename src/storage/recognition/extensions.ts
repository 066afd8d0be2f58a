import { sql } from 'kysely';
import type { Reach } from '#domain/access/authorize.ts';
import type { PlainDate } from '#domain/calendar/plain-date.ts';
import type { CertificateFacts } from '#domain/recognition/certificate.ts';
import type { CertificateStanding } from '#domain/recognition/certificate-acts.ts';
import type { ExtensionView } from '#domain/recognition/extension.ts';
import type { Db, Trx } from '../database.ts';
import { isId } from '../ids.ts';
import type { Slice } from '../slice.ts';
import { isWithin } from '../units/is-within.ts';

/** A certificate that is to be extended, with its producer of today. */
export interface ExtendedCertificate extends CertificateFacts {
  readonly id: string;
  readonly code: string;
  readonly star: number;
  readonly productId: string;
  readonly productName: string;
  readonly producerId: string;
  readonly producerName: string;
  /** Where the producer is today. */
  readonly unitId: string;
}

export async function findExtended(
  db: Db | Trx,
  id: string,
): Promise<ExtendedCertificate | undefined> {
  if (!isId(id)) return undefined;
  return db
    .selectFrom('certificate')
    .innerJoin('certificateState', 'certificateState.certificateId', 'certificate.id')
    .innerJoin('producer', 'producer.id', 'certificate.producerId')
    .select([
      'certificate.id',
      'certificate.code',
      'certificate.star',
      'certificate.productId',
      'certificate.productName',
      'certificate.producerId',
      'producer.legalName as producerName',
      'producer.unitId',
      'certificate.validFrom',
      'certificate.validTo',
      'certificateState.revokedOn',
      'certificateState.replacedOn',
      'certificateState.extendedUntil',
      'certificateState.annulledOn',
    ])
    .where('certificate.id', '=', id)
    .executeTakeFirst();
}

/** Writes what the list of extensions reads; nothing of a certificate that nobody wanted to extend. */
export async function projectExtension(
  trx: Trx,
  certificateId: string,
  standing: CertificateStanding,
): Promise<void> {
  const row = extensionStateOf(standing);
  if (row === null) return;
  await trx
    .insertInto('extensionState')
    .values({ certificateId, ...row })
    .onConflict((conflict) => conflict.column('certificateId').doUpdateSet(row))
    .execute();
}

/** As the acts of a certificate come to; null where none of them is about an extension. */
export function extensionStateOf({
  seq,
  extensionAsked: asked,
  extension,
  extendedUntil,
  extensionReadOn: readOn,
  extensionDroppedOn: dropped,
}: CertificateStanding) {
  if (asked) return { seq, waits: true, until: asked.until, since: asked.on, readOn: null };
  if (extension) return { seq, waits: false, until: extendedUntil, since: extension.on, readOn };
  return dropped && { seq, waits: false, until: null, since: dropped, readOn: null };
}

const VIEWS = {
  waits: () => sql<boolean>`extension_state.waits`,
  stands: (day: PlainDate) => sql<boolean>`not extension_state.waits and ${inForce(day)}`,
  over: (day: PlainDate) =>
    sql<boolean>`not extension_state.waits and extension_state.until is not null and not ${inForce(day)}`,
} satisfies Record<ExtensionView, (day: PlainDate) => unknown>;

/** A star that is gone for another reason is not kept by its extension. */
const inForce = (day: PlainDate) => sql<boolean>`(extension_state.until >= ${day}
  and coalesce(least(certificate_state.revoked_on, certificate_state.replaced_on) > ${day}, true)
  and certificate_state.annulled_on is null)`;

const within = (db: Db, reach: Reach) =>
  db
    .selectFrom('extensionState')
    .innerJoin('certificate', 'certificate.id', 'extensionState.certificateId')
    .innerJoin('certificateState', 'certificateState.certificateId', 'certificate.id')
    .innerJoin('producer', 'producer.id', 'certificate.producerId')
    .where(isWithin('producer.unitId', reach));

/** How many of each view. */
export function countExtensions(db: Db, reach: Reach, day: PlainDate) {
  const count = (view: ExtensionView) =>
    sql<number>`count(*) filter (where ${VIEWS[view](day)})::int`.as(view);
  return within(db, reach)
    .select([count('waits'), count('stands'), count('over')])
    .executeTakeFirstOrThrow();
}

/** One view, the newest first. */
export function listExtensions(
  db: Db,
  reach: Reach,
  { view, day, offset, limit }: Slice & { readonly view: ExtensionView; readonly day: PlainDate },
) {
  return within(db, reach)
    .where(VIEWS[view](day))
    .select([
      'certificate.id',
      'certificate.code',
      'certificate.star',
      'certificate.productName',
      'producer.legalName as producerName',
      'certificate.validTo',
      'extensionState.until',
      'extensionState.readOn',
    ])
    .orderBy('extensionState.since', 'desc')
    .orderBy('certificate.id')
    .offset(offset)
    .limit(limit)
    .execute();
}
