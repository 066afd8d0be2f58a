import { sql } from 'kysely';
import type { PlainDate } from '#domain/calendar/plain-date.ts';
import type { EvidenceItem } from '#domain/dossier/evidence.ts';
import type { Choices } from '#domain/scoring/result.ts';
import type { Db, Trx } from '../database.ts';

/** The sealed sheets of a product in the last session that it was scored in. */
export async function listSealedChoices(
  db: Db | Trx,
  dossierId: string,
): Promise<readonly Choices[]> {
  const rows = await db
    .selectFrom('sheet')
    .select('choices')
    .where('dossierId', '=', dossierId)
    .where('sealedAt', 'is not', null)
    .where('sessionId', '=', (eb) =>
      eb
        .selectFrom('sheet as one')
        .innerJoin('councilSession', 'councilSession.id', 'one.sessionId')
        .select('one.sessionId')
        .where('one.dossierId', '=', dossierId)
        .where('one.sealedAt', 'is not', null)
        .orderBy('councilSession.heldOn', 'desc')
        .orderBy('one.sessionId')
        .limit(1),
    )
    .orderBy('id')
    .execute();
  return rows.map(({ choices }) => choices as Choices);
}

/** The papers of the version that was assessed: the last one handed in. */
export async function listAssessedPapers(
  db: Db | Trx,
  dossierId: string,
): Promise<readonly EvidenceItem[]> {
  const row = await db
    .selectFrom('dossierVersion')
    .select('evidence')
    .where('dossierId', '=', dossierId)
    .orderBy('no', 'desc')
    .limit(1)
    .executeTakeFirst();
  return (row?.evidence ?? []) as readonly EvidenceItem[];
}

/** A certificate as a check of it begins, with where its producer works today. */
export async function findToCheck(db: Db | Trx, certificateId: string) {
  return db
    .selectFrom('certificate')
    .innerJoin('certificateState', 'certificateState.certificateId', 'certificate.id')
    .innerJoin('producer', 'producer.id', 'certificate.producerId')
    .leftJoin('dossier', 'dossier.id', 'certificate.dossierId')
    .select([
      'certificate.id',
      'certificate.code',
      'certificate.productId',
      'certificate.producerId',
      'producer.unitId',
      'certificate.productName',
      'certificate.producerName',
      'certificate.star',
      'certificate.criteriaDecision',
      'certificate.criteriaSet',
      'certificate.dossierId',
      'dossier.criteriaVersion',
      'certificate.validFrom',
      'certificate.validTo',
      'certificateState.revokedOn',
      'certificateState.replacedOn',
      'certificateState.extendedUntil',
      'certificateState.annulledOn',
      sql<string | null>`points_a::text`.as('pointsA'),
      sql<string | null>`points_b::text`.as('pointsB'),
      sql<string | null>`points_c::text`.as('pointsC'),
    ])
    .where('certificate.id', '=', certificateId)
    .executeTakeFirst();
}

export type CertificateToCheck = NonNullable<Awaited<ReturnType<typeof findToCheck>>>;

/** Open accounts that hold one of the roles at one of the units, with the body that each belongs to. */
export async function listPeopleAt(
  db: Db | Trx,
  roles: readonly string[],
  unitIds: readonly string[],
  day: PlainDate,
) {
  return db
    .selectFrom('account')
    .select(['id as accountId', 'displayName as name', 'bodyName as body'])
    .where('active', '=', true)
    .where('id', 'in', (eb) =>
      eb
        .selectFrom('roleGrant')
        .select('accountId')
        .where('role', '=', sql<never>`any(${[...roles]}::text[])`)
        .where('unitId', '=', sql<string>`any(${[...unitIds]}::text[])`)
        .where('validFrom', '<=', day)
        .where((on) => on.or([on('validTo', 'is', null), on('validTo', '>=', day)])),
    )
    .orderBy('displayName')
    .orderBy('id')
    .limit(200)
    .execute();
}
