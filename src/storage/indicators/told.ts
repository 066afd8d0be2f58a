import { sql } from 'kysely';
import type { PlainDate } from '#domain/calendar/plain-date.ts';
import type { FactSubject } from '#domain/facts/values.ts';
import type { Value } from '#domain/indicators/definition.ts';
import type { Told } from '#domain/indicators/world/world.ts';
import type { Db } from '../database.ts';

export type ToldBySubject = ReadonlyMap<string, Readonly<Record<string, readonly Told[]>>>;

interface Row {
  readonly id: string;
  readonly name: string;
  readonly value: Value | null;
  readonly from: PlainDate;
  readonly to: PlainDate | null;
}

/**
 * What was ever said under some names, of some subjects or of all, in the order in which the last is right. What was
 * erased is not there: nobody has said it.
 */
export async function listTold(
  db: Db,
  of: FactSubject,
  names: readonly string[],
  ids: readonly string[] | null,
): Promise<ToldBySubject> {
  const { rows } = await sql<Row>`
    select statement.subject_id as id, fact.name, fact.value, fact.valid_from as from, fact.valid_to as to
    from statement join fact on fact.statement_id = statement.id
    where statement.subject_kind = ${of} and fact.name = any(${names}::text[]) and fact.nonce is not null
      and ${ids === null ? sql`true` : sql`statement.subject_id = any(${ids}::uuid[])`}
    order by statement.no, fact.valid_from`.execute(db);
  const told = new Map<string, Record<string, Told[]>>();
  for (const { id, name, value, from, to } of rows) {
    let own = told.get(id);
    if (!own) told.set(id, (own = {}));
    (own[name] ??= []).push({ value, from, to });
  }
  return told;
}
