import type { Role } from '#domain/access/rights.ts';
import { readAct } from '#domain/acts/act.ts';
import { RENEWAL_ACTS, type RenewalAct } from '#domain/expiry/renewal.ts';
import { ACTOR_COLUMNS, withActor } from '../acts/actor-columns.ts';
import type { Db } from '../database.ts';

/** An act with the person behind it; empty where nobody signed in did it. */
export type RenewalEntry = RenewalAct & { readonly actorName: string };

/** Who answered and noted what when, last act first. */
export async function listRenewalActs(
  db: Db,
  certificateId: string,
): Promise<readonly RenewalEntry[]> {
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
    ])
    .where('act.subjectKind', '=', 'renewal')
    .where('act.subjectId', '=', certificateId)
    .orderBy('act.seq', 'desc')
    .execute();
  return rows.map(({ displayName, ...row }) => ({
    ...readAct(RENEWAL_ACTS, { ...withActor(row), role: row.role as Role }),
    actorName: displayName ?? '',
  }));
}
