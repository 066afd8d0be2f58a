import { sql } from 'kysely';
import type { EntryThing, EntryTie } from '#domain/indicators/world/world.ts';
import type { Db } from '../database.ts';
import { firstKnown, lies, type Units } from './within.ts';

type EntryRow = Omit<EntryThing, 'told'>;

/** Entries of the further registers that lie in these units; those entered by mistake never were. */
export async function listEntryThings(db: Db, units: Units): Promise<readonly EntryRow[]> {
  const { rows } = await sql<EntryRow>`
    select entry.id, entry.kind, entry.type, entry.unit_id as "unitId", entry.name, ${firstKnown('entry')} as there,
      case entry.closed_as when 'mistake' then date '0001-01-01' else entry.closed_on end as gone
    from entry where ${lies('entry.unit_id', units)} order by entry.folded, entry.id`.execute(db);
  return rows;
}

/** What the entries are tied to; of doubles the product that is kept. */
export async function listEntryTies(
  db: Db,
  entries: readonly string[],
): Promise<readonly EntryTie[]> {
  if (entries.length === 0) return [];
  const { rows } = await sql<EntryTie>`
    select entry_link.entry_id as "entryId", coalesce(product.same_as, product.id) as "productId",
      entry_link.producer_id as "producerId", entry_link.since, entry_link.until
    from entry_link left join product on product.id = entry_link.product_id
    where entry_link.entry_id = any(${entries}::uuid[])`.execute(db);
  return rows;
}
