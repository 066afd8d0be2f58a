import type { DossierAct } from '#domain/dossier/acts.ts';
import type { Db, Trx } from '../database.ts';

/** An act with the person and body behind it. */
export type TimelineEntry = DossierAct & {
  readonly actorName: string;
  readonly bodyName: string;
};

/** The ledger of a dossier with names, last act first. */
export async function listTimeline(
  db: Db | Trx,
  dossierId: string,
): Promise<readonly TimelineEntry[]> {
  const rows = await db
    .selectFrom('act')
    .innerJoin('account', 'account.id', 'act.actor_id')
    .select([
      'act.kind',
      'act.seq',
      'act.actor_id as actorId',
      'act.role',
      'act.at',
      'act.on_day as onDay',
      'act.data',
      'account.display_name as actorName',
      'account.body_name as bodyName',
    ])
    .where('act.subject_kind', '=', 'dossier')
    .where('act.subject_id', '=', dossierId)
    .orderBy('act.seq', 'desc')
    .execute();
  // The ledger is written by appendAct from typed acts only.
  return rows as unknown as readonly TimelineEntry[];
}
