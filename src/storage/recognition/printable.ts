import { sql } from 'kysely';
import { MINISTRY } from '#domain/recognition/issuer.ts';
import type { Db } from '../database.ts';
import type { PrintOf } from './prints.ts';

/**
 * The certificates that are printed together, in the order of their numbers, by id: those that were
 * revoked or replaced are counted and left out, the ministry's are no papers of ours.
 */
export async function listPrintable(
  db: Db,
  { unitId, decisionId, year }: PrintOf,
): Promise<{ readonly ids: readonly string[]; readonly leftOut: number }> {
  const issued = db
    .selectFrom('certificate')
    .innerJoin('certificateState', 'certificateState.certificateId', 'certificate.id')
    .innerJoin('decision', 'decision.id', 'certificate.decisionId')
    .where('decision.unitId', '=', unitId)
    .where('certificate.issuer', '!=', MINISTRY)
    .select([
      'certificate.id',
      sql<boolean>`revoked_on is not null or replaced_on is not null`.as('leftOut'),
    ])
    .orderBy('decision.dated')
    .orderBy(sql`length(certificate.number_folded)`)
    .orderBy('certificate.numberFolded')
    .orderBy('certificate.id');
  const rows = await (
    decisionId === null
      ? issued.where(sql<boolean>`extract(year from decision.dated) = ${year}`)
      : issued.where('decision.id', '=', decisionId)
  ).execute();
  const ids = rows.filter(({ leftOut }) => !leftOut).map(({ id }) => id);
  return { ids, leftOut: rows.length - ids.length };
}
