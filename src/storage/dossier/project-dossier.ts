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
    answer_by: standing.answerBy,
    round_id: standing.forwarded?.roundId ?? null,
    sent_back: standing.state === 'proposedToMinistry' && standing.ministrySentBack !== null,
    session_id: standing.sessionId,
    star: standing.star,
    changed_on: changedOn(standing),
  };
}

function changedOn(standing: DossierStanding) {
  if (standing.changedOn === null) throw new Error('a dossier without acts has no projection');
  return standing.changedOn;
}

/** What lists read of one dossier; undefined also when they read it under another unit than its own. */
export async function findDossierState(db: Db | Trx, dossierId: string) {
  const row = await db
    .selectFrom('dossier_state')
    .innerJoin('dossier', (join) =>
      join
        .onRef('dossier.id', '=', 'dossier_state.dossier_id')
        .onRef('dossier.unit_id', '=', 'dossier_state.unit_id'),
    )
    .selectAll('dossier_state')
    .where('dossier_id', '=', dossierId)
    .executeTakeFirst();
  if (!row) return undefined;
  const { unit_id: _own, running_until: _generated, ...state } = row;
  return state;
}
