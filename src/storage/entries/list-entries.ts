import { sql } from 'kysely';
import type { Reach } from '#domain/access/authorize.ts';
import type { PlainDate } from '#domain/calendar/plain-date.ts';
import type { EntryKind } from '#domain/entries/kinds.ts';
import type { FactName } from '#domain/facts/values.ts';
import type { Db } from '../database.ts';
import type { Slice } from '../slice.ts';
import { folded, saysAll, toldOn } from '../register/as-of.ts';
import { isWithin } from '../units/is-within.ts';

/** An entry as a list shows it on a day. */
export interface ListedEntry {
  readonly id: string;
  readonly name: string;
  readonly type: string | null;
  readonly unitId: string;
  readonly links: number;
  readonly closedAs: 'ended' | 'mistake' | null;
  readonly closedOn: PlainDate | null;
}

export interface EntriesAsked extends Slice {
  readonly kind: EntryKind;
  readonly day: PlainDate;
  readonly today: PlainDate;
  /** Folded. */
  readonly words: readonly string[];
  readonly units: Pick<Reach, 'withinUnits' | 'day'> | null;
  readonly type: string | null;
  /** Those that are closed by the day, instead of those that are there. */
  readonly closed: boolean;
}

/** A page of a register and how many there are in all, as of a day. */
export async function listEntries(
  db: Db,
  reach: Reach,
  asked: EntriesAsked,
): Promise<{ readonly rows: readonly ListedEntry[]; readonly total: number }> {
  const { kind, day, words, units, type, closed, offset, limit } = asked;
  const { rows } = await sql<{ rows: ListedEntry[]; total: number }>`
    with found as materialized (
      select one.*, (select count(*) from entry_link as link where link.entry_id = one.id
        and link.since <= ${day} and (link.until is null or link.until > ${day})) as links
      from (${entriesOn(asked)}) as one
      where one.kind = ${kind} and ${isWithin('one.unitId', reach)}
        and ${units ? isWithin('one.unitId', units) : sql`true`}
        and (${type}::text is null or one.type = ${type})
        and (${words.length === 0} or ${saysAll(sql`one.folded`, words)})
        and ${closed ? sql`one.closed_on <= ${day}` : sql`(one.closed_on is null or one.closed_on > ${day})`}),
    page as (select * from found order by folded, id offset ${offset} limit ${limit})
    select (select count(*) from found)::int as total, coalesce((select jsonb_agg(jsonb_build_object(
      'id', id, 'name', name, 'type', type, 'unitId', unit_id, 'links', links,
      'closedAs', closed_as, 'closedOn', closed_on) order by folded, id) from page), '[]') as rows
  `.execute(db);
  const [answer] = rows;
  if (!answer) throw new Error('a question without an answer');
  return answer;
}

/** What was true of some entries on a day, as text by the names of the facts. */
export async function listEntryValues(
  db: Db,
  ids: readonly string[],
  { names, day }: { readonly names: readonly FactName<'entry'>[]; readonly day: PlainDate },
): Promise<ReadonlyMap<string, Readonly<Partial<Record<FactName<'entry'>, string | null>>>>> {
  const { rows } = await sql<{ id: string; values: Partial<Record<FactName<'entry'>, string>> }>`
    select subject_id as id, jsonb_object_agg(name, value) as values
    from (${toldOn('entry', names, day)}) as one
    where subject_id = any(${ids}::uuid[]) group by subject_id`.execute(db);
  return new Map(rows.map(({ id, values }) => [id, values]));
}

/**
 * Entries as they were on a day; on today's the rows say it. A mistake is in no list of those that are there, whatever the day;
 * a name of another day is found by its own words and by today's.
 */
function entriesOn({ day, today }: Pick<EntriesAsked, 'day' | 'today'>) {
  const own = sql`entry.id, entry.kind, entry.closed_as,
    case when entry.closed_as = 'mistake' then '-infinity'::date else entry.closed_on end as closed_on`;
  if (day >= today)
    return sql`select ${own}, entry.folded, entry.name, entry.type, entry.unit_id from entry`;
  const name = sql`coalesce(told.name, entry.name)`;
  return sql`
    select ${own}, ${folded(name)} || ' ' || entry.folded as folded, ${name} as name, coalesce(told.type, entry.type) as type,
      coalesce(told.unit_id, entry.unit_id) as unit_id
    from entry join (
      select subject_id, max(value) filter (where name = 'name') as name,
        max(value) filter (where name = 'type') as type,
        max(value) filter (where name = 'unitId') as unit_id
      from (
        select distinct on (statement.subject_id, fact.name)
          statement.subject_id, fact.name, fact.value #>> '{}' as value
        from statement join fact on fact.statement_id = statement.id
        where statement.subject_kind = 'entry' and fact.name in ('name', 'type', 'unitId')
          and fact.valid_from <= ${day} and (fact.valid_to is null or fact.valid_to >= ${day})
        order by statement.subject_id, fact.name, statement.no desc, fact.valid_from desc
      ) as one group by subject_id
    ) as told on told.subject_id = entry.id`;
}
