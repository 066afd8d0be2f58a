import { sql } from 'kysely';
import { fold } from '#domain/text/fold.ts';
import type { Succession, Unit, UnitRecords } from '#domain/units/unit.ts';
import { inTransaction, type Db, type Trx } from '../database.ts';
import { saveReach } from './save-reach.ts';

/**
 * Brings the units of the database to the records shipped with the software, so that every record
 * can name its unit. Units are added and corrected, never removed: old papers refer to them.
 */
export async function saveUnits(db: Db, records: UnitRecords): Promise<void> {
  await inTransaction(db, async (trx) => {
    await saveRows(trx, records.units);
    await saveSuccessions(trx, records.successions);
    await saveReach(trx, records);
  });
}

/** All rows in one statement, because a parent may stand behind its child. */
async function saveRows(trx: Trx, units: readonly Unit[]): Promise<void> {
  const rows = units.map((unit) => ({
    id: unit.id,
    code: unit.code,
    level: unit.level,
    kind: unit.kind,
    name: unit.name,
    full_name: unit.fullName,
    folded: fold(unit.fullName),
    parent_id: unit.parentId,
    valid_from: unit.validFrom,
    valid_to: unit.validTo,
    source: unit.source,
  }));
  await sql`
    insert into unit
    select * from jsonb_populate_recordset(null::unit, ${JSON.stringify(rows)}::jsonb)
    on conflict (id) do update set
      (code, level, kind, name, full_name, folded, parent_id, valid_from, valid_to, source) =
      (excluded.code, excluded.level, excluded.kind, excluded.name, excluded.full_name,
       excluded.folded, excluded.parent_id, excluded.valid_from, excluded.valid_to, excluded.source)
    where unit is distinct from excluded`.execute(trx);
}

async function saveSuccessions(trx: Trx, successions: readonly Succession[]): Promise<void> {
  const rows = successions.map((succession) => ({
    from_id: succession.fromId,
    to_id: succession.toId,
    on_day: succession.on,
    whole: succession.whole,
    source: succession.source,
  }));
  await sql`
    insert into unit_succession
    select * from jsonb_populate_recordset(null::unit_succession, ${JSON.stringify(rows)}::jsonb)
    on conflict (from_id, to_id, on_day) do update
      set whole = excluded.whole, source = excluded.source
    where unit_succession is distinct from excluded`.execute(trx);
}
