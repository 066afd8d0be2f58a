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

/** How much of each waits for a second person. */
export interface ToConfirm {
  readonly extensions: number;
  readonly earlier: number;
  readonly lists: number;
  readonly units: number;
}

/** Where somebody confirms what; changes of units are of the whole country. */
export interface Confirms {
  readonly extensions: Reach;
  readonly earlier: Reach;
  readonly units: boolean;
}

/** All numbers in one statement: a home asks for them each time it is opened. */
export function countToConfirm(db: Db, confirms: Confirms): Promise<ToConfirm> {
  const { extensions, earlier, units } = confirms;
  const all = sql<number>`count(*)::int`.as('count');
  return db
    .selectNoFrom((eb) => [
      eb
        .selectFrom('extensionState')
        .innerJoin('certificate', 'certificate.id', 'extensionState.certificateId')
        .innerJoin('producer', 'producer.id', 'certificate.producerId')
        .where('extensionState.waits', '=', true)
        .where(isWithin('producer.unitId', extensions))
        .select(all)
        .$asScalar()
        .$notNull()
        .as('extensions'),
      eb
        .selectFrom('earlierState')
        .leftJoin('earlierEntry', 'earlierEntry.id', 'earlierState.certificateId')
        .leftJoin('certificate', 'certificate.id', 'earlierState.certificateId')
        .innerJoin('product', (join) =>
          join.on(
            sql<boolean>`product.id = coalesce(certificate.product_id, earlier_entry.product_id)`,
          ),
        )
        .innerJoin('producer', 'producer.id', 'product.producerId')
        .where('earlierState.waits', 'is not', null)
        .where(isWithin('producer.unitId', earlier))
        .select(all)
        .$asScalar()
        .$notNull()
        .as('earlier'),
      eb
        .selectFrom('importList')
        .innerJoin('importState', 'importState.importId', 'importList.id')
        .where('droppedAt', 'is', null)
        .where('provinceId', 'in', [...earlier.withinUnits, ''])
        .where('importState.state', 'in', ['laidDown', 'undoAsked'])
        .select(all)
        .$asScalar()
        .$notNull()
        .as('lists'),
      eb
        .selectFrom('unitChangeState')
        .where('state', 'in', ['waiting', 'undoAsked'])
        .where(sql<boolean>`${units}`)
        .select(all)
        .$asScalar()
        .$notNull()
        .as('units'),
    ])
    .executeTakeFirstOrThrow();
}
