import { sql, type RawBuilder } from 'kysely';
import type { ProducerThing } from '#domain/indicators/world/world.ts';
import type { Db } from '../database.ts';
import { firstKnown, goneFrom, lies, type Units } from './within.ts';

type ProducerRow = Omit<ProducerThing, 'told'>;

/**
 * Producers that stand or ever stood in one of the units, and all that were merged into others: the latter are few, and
 * who is read through whom is decided day by day.
 */
export async function listProducerThings(db: Db, units: Units): Promise<readonly ProducerRow[]> {
  const { rows } = await sql<ProducerRow>`
    select producer.id, producer.unit_id as "unitId", producer.legal_name as name, producer.kind,
      producer.closed_into as "passedTo", ${firstKnown('producer')} as there, ${goneFrom('producer')} as gone
    from producer where ${everIn(units)} order by producer.folded, producer.id`.execute(db);
  return rows;
}

function everIn(units: Units): RawBuilder<boolean> {
  if (units === null) return sql<boolean>`true`;
  return sql<boolean>`(${lies('producer.unit_id', units)} or producer.closed_into is not null
    or producer.id in (select statement.subject_id from statement join fact on fact.statement_id = statement.id
      where statement.subject_kind = 'producer' and fact.name = 'unitId' and ${lies(sql`fact.value #>> '{}'`, units)}))`;
}
