import type { DossierStanding } from '#domain/dossier/dossier.ts';
import type { Db, Trx } from '../database.ts';

/** Writes what lists read. Always in the transaction that appended the act. */
export async function projectDossier(
  trx: Trx,
  dossierId: string,
  standing: DossierStanding,
): Promise<void> {
  const row = dossierStateOf(standing);
  await trx
    .insertInto('dossier_state')
    .values({ dossier_id: dossierId, ...row })
    .onConflict((conflict) => conflict.column('dossier_id').doUpdateSet(row))
    .execute();
}

/** What lists read of a dossier, as its acts come to. */
export function dossierStateOf(standing: DossierStanding) {
  return {
    seq: standing.seq,
    state: standing.state,
    submitted_on: standing.submittedOn,
    help_desk: standing.helpDesk,
    commune_received_on: standing.communeReceivedOn,
    commune_due_on: standing.communeDueOn,
    forwarded_on: standing.forwardedOn,
    office_received_on: standing.officeReceivedOn,
    session_id: standing.sessionId,
    star: standing.star,
    changed_on: changedOn(standing),
  };
}

function changedOn(standing: DossierStanding) {
  if (standing.changedOn === null) throw new Error('a dossier without acts has no projection');
  return standing.changedOn;
}

/** What lists read of one dossier. */
export function findDossierState(db: Db | Trx, dossierId: string) {
  return db
    .selectFrom('dossier_state')
    .selectAll()
    .where('dossier_id', '=', dossierId)
    .executeTakeFirst();
}
