import type { Role } from '#domain/access/rights.ts';
import { readAct } from '#domain/acts/act.ts';
import { DOSSIER_ACTS, type DossierAct } from '#domain/dossier/acts.ts';
import { ACTOR_COLUMNS, withActor } from '../acts/actor-columns.ts';
import type { Db, Trx } from '../database.ts';

/** An act with the person and body behind it; both are empty when nobody signed in did it. */
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
    .leftJoin('account', 'account.id', 'act.actorId')
    .select([
      'act.kind',
      'act.seq',
      ...ACTOR_COLUMNS,
      'act.role',
      'act.at',
      'act.onDay',
      'act.data',
      'account.displayName',
      'account.bodyName',
    ])
    .where('act.subjectKind', '=', 'dossier')
    .where('act.subjectId', '=', dossierId)
    .orderBy('act.seq', 'desc')
    .execute();
  return rows.map(({ displayName, bodyName, ...row }) => ({
    ...readAct(DOSSIER_ACTS, { ...withActor(row), role: row.role as Role }),
    actorName: displayName ?? '',
    bodyName: bodyName ?? '',
  }));
}
