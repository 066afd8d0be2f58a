import { sql } from 'kysely';
import type { PlainDate } from '#domain/calendar/plain-date.ts';
import type { EntryKind } from '#domain/entries/kinds.ts';
import type { RegisterEntry } from '#domain/imports/plan-entries.ts';
import type { Db, Trx } from '../database.ts';
import { isWithin } from '../units/is-within.ts';

/** The open entries of a kind that a province has today, those of merged provinces too. */
export async function readEntriesOfProvince(
  db: Db | Trx,
  kind: EntryKind,
  provinceId: string,
  today: PlainDate,
): Promise<readonly RegisterEntry[]> {
  const within = isWithin('entry.unitId', { withinUnits: new Set([provinceId]), day: today });
  const { rows } = await sql<RegisterEntry>`
    select entry.id, entry.name, entry.unit_id as "unitId" from entry
    where entry.kind = ${kind} and entry.closed_as is null and ${within}
    order by entry.id`.execute(db);
  return rows;
}
