import { sql } from 'kysely';
import type { Reach } from '#domain/access/authorize.ts';
import type { PlainDate } from '#domain/calendar/plain-date.ts';
import type { Db } from '../database.ts';
import { isWithin } from '../units/is-within.ts';

/** A result that the ministry wants done again, as the office entered it. */
export interface RedoAsked {
  readonly dossierId: string;
  readonly productName: string;
  readonly since: PlainDate;
}

/** Those that wait for the leader, the oldest first: the last act about it is the request itself. */
export function listRedoAsked(db: Db, reach: Reach): Promise<readonly RedoAsked[]> {
  return db
    .selectFrom('act')
    .innerJoin('dossier', 'dossier.id', 'act.subjectId')
    .innerJoin('dossierState', 'dossierState.dossierId', 'dossier.id')
    .innerJoin('product', 'product.id', 'dossier.productId')
    .where('act.subjectKind', '=', 'dossier')
    .where('act.kind', '=', 'askRedo')
    .where(
      sql<boolean>`not exists (select from act as later
        where later.subject_kind = 'dossier' and later.subject_id = act.subject_id and later.seq > act.seq
          and later.kind in ('askRedo', 'dropRedo', 'redo', 'withdrawRecognition'))`,
    )
    .where(isWithin('dossierState.unitId', reach))
    .select(['dossier.id as dossierId', 'product.name as productName', 'act.onDay as since'])
    .orderBy('act.onDay')
    .orderBy('dossier.id')
    .execute();
}

/** Lists of earlier years that lie before a second person, to be entered or taken back. */
export async function countListsToConfirm(db: Db, { withinUnits }: Reach): Promise<number> {
  const { count } = await db
    .selectFrom('importList')
    .innerJoin('importState', 'importState.importId', 'importList.id')
    .where('droppedAt', 'is', null)
    .where('provinceId', 'in', [...withinUnits, ''])
    .where('importState.state', 'in', ['laidDown', 'undoAsked'])
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return count;
}

/** Changes of units that wait for a second person; they are of the whole country. */
export async function countUnitChangesToConfirm(db: Db): Promise<number> {
  const { count } = await db
    .selectFrom('unitChangeState')
    .where('state', 'in', ['waiting', 'undoAsked'])
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return count;
}
