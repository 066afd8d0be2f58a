import { sql } from 'kysely';
import { fold } from '#domain/text/fold.ts';
import { ENTERED, type Succession, type Unit, type UnitRecords } from '#domain/units/unit.ts';
import { inTransaction, type Db, type Trx } from '../database.ts';
import { saveReach } from './save-reach.ts';

/**
 * Brings the units of the database to these records, so that every record can name its unit. Units are
 * added and corrected, and never removed, because old papers refer to them; but for those of a change
 * that was taken back before its day, which nothing can refer to.
 */
export async function saveUnits(db: Db, records: UnitRecords): Promise<void> {
  await inTransaction(db, (trx) => writeUnits(trx, records));
}

/** The same within a transaction: with the act that changes the units. */
export async function writeUnits(trx: Trx, records: UnitRecords): Promise<void> {
  await saveRows(trx, records.units);
  await saveSuccessions(trx, records.successions);
  await removeUndone(trx, records);
  await saveReach(trx, records);
}

/** What of the units that people entered no longer stands in the records. */
async function removeUndone(trx: Trx, { units, successions }: UnitRecords): Promise<void> {
  const links = successions.map(({ fromId, toId, on }) => `${fromId} ${toId} ${on}`);
  await sql`delete from unit_succession
    where not (from_id || ' ' || to_id || ' ' || to_char(on_day, 'YYYY-MM-DD') = any(${links}))`.execute(
    trx,
  );
  const entered = units.flatMap(({ id }) => (id.startsWith(ENTERED) ? id : []));
  await trx
    .deleteFrom('unit')
    .where('id', 'like', `${ENTERED}%`)
    .$if(entered.length > 0, (query) => query.where('id', 'not in', entered))
    .execute();
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
