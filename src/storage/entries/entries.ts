import type { Instant, PlainDate } from '#domain/calendar/plain-date.ts';
import type { EntryKind } from '#domain/entries/kinds.ts';
import { fold } from '#domain/text/fold.ts';
import type { Db, Trx } from '../database.ts';
import { isId } from '../ids.ts';

/** An entry as lists read it; its other values are facts. */
export interface EntryRow {
  readonly id: string;
  readonly kind: EntryKind;
  readonly name: string;
  readonly unitId: string;
  readonly type: string | null;
  readonly closedAs: 'ended' | 'mistake' | null;
  readonly closedOn: PlainDate | null;
  readonly version: number;
}

const COLUMNS = [
  'id',
  'kind',
  'name',
  'unitId',
  'type',
  'closedAs',
  'closedOn',
  'version',
] as const;

/** What a checked entry brings to its row. */
export interface EntryWords {
  readonly name: string;
  readonly unitId: string;
  readonly type: string | null;
}

export async function findEntry(db: Db | Trx, id: string): Promise<EntryRow | undefined> {
  if (!isId(id)) return undefined;
  return db.selectFrom('entry').select(COLUMNS).where('id', '=', id).executeTakeFirst();
}

/** The entry, for nobody else to act on until the transaction ends. */
export async function lockEntry(trx: Trx, id: string): Promise<EntryRow | undefined> {
  if (!isId(id)) return undefined;
  return trx
    .selectFrom('entry')
    .select(COLUMNS)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
}

/** Enters an entry; false when the commune has one of this kind and name, also somebody's of just now. */
export async function insertEntry(
  trx: Trx,
  entry: EntryWords & {
    readonly id: string;
    readonly kind: EntryKind;
    readonly isDemo: boolean;
    readonly createdAt: Instant;
  },
): Promise<boolean> {
  const row = await trx
    .insertInto('entry')
    .values({ ...entry, folded: fold(entry.name), version: 1 })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

/** Whether another open entry of the commune has this kind and name. */
export async function isEntryTaken(
  trx: Trx,
  { id, kind, name, unitId }: Pick<EntryRow, 'id' | 'kind' | 'name' | 'unitId'>,
): Promise<boolean> {
  const row = await trx
    .selectFrom('entry')
    .select('id')
    .where('kind', '=', kind)
    .where('unitId', '=', unitId)
    .where('folded', '=', fold(name))
    .where('closedAs', 'is', null)
    .where('id', '<>', id)
    .executeTakeFirst();
  return row !== undefined;
}

/** False when another version stands there by now. */
export async function updateEntry(
  trx: Trx,
  id: string,
  seenVersion: number,
  { name, unitId, type }: EntryWords,
): Promise<boolean> {
  const row = await trx
    .updateTable('entry')
    .set({ name, folded: fold(name), unitId, type, version: seenVersion + 1 })
    .where('id', '=', id)
    .where('version', '=', seenVersion)
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

/** What lists read of the acts that close and open. */
export async function closeEntryRow(
  trx: Trx,
  id: string,
  closing: { readonly as: 'ended' | 'mistake'; readonly on: PlainDate } | null,
): Promise<void> {
  await trx
    .updateTable('entry')
    .set({ closedAs: closing?.as ?? null, closedOn: closing?.on ?? null })
    .where('id', '=', id)
    .execute();
}
