import { sql, type Selectable } from 'kysely';
import type { Reach } from '#domain/access/authorize.ts';
import type { Db } from '../database.ts';
import type { Tables } from '../tables.ts';
import { liesIn, unitsArray } from '../units/is-within.ts';
import type { DossierQuery } from './dossier-query.ts';
import { partOfEach, pickByUnit } from './pick-dossiers.ts';

/** Whose dossiers are looked at. */
type Seen = Pick<DossierQuery, 'states' | 'ties' | 'drafts'>;

/** What a dossier's place in the list of all is. */
const ORDER = sql`dossier_state.running_until, dossier_state.changed_on desc, dossier_state.dossier_id`;

/**
 * The rows of `dossier_state` on a page of the list of dossiers: of the units within reach those that were
 * sent or that a desk was asked to help with, of the own producers all, of the own sessions what was sent.
 */
export function pickReadable(reach: Reach, query: DossierQuery) {
  const { waiting, offset, limit } = query;
  const order = sql`(dossier_state.state <> all(${waiting}::text[])), ${ORDER}`;
  return sql<Selectable<Tables['dossierState']>>`(
    select dossier_state.* from (
      (select of_units.* from (${reachedBy(reach, query)}) as reached cross join lateral ${ofUnits(reach, query)} as of_units)
      union
      (select of_own.* from (${reachedBy(reach, query)}) as reached cross join lateral (${ofOwn(reach, query)}) as of_own)
    ) as dossier_state order by ${order} offset ${offset} limit ${limit})`;
}

/** How many there are in the list of all: counters for the units within reach, the few others one by one. */
export async function countReadable(db: Db, reach: Reach, query: Seen): Promise<number> {
  const inState = (table: string) =>
    sql`${sql.ref(`${table}.state`)} = any(${query.states}::text[])`;
  const { rows } = await sql<{ dossiers: number }>`
    select coalesce(sum(dossiers), 0) as dossiers from (${reachedBy(reach, query)}) as reached cross join lateral (
      select dossiers from dossier_count
      where ${inState('dossier_count')} and dossier_count.unit_id = any(reached.units)
        and ${isSeen('dossier_count', sql`dossier_count.sight`)}
      union all
      select -1 from dossier_state
      where dossier_state.dossier_id = any(${[...query.ties]}::uuid[]) and ${inState('dossier_state')}
        and dossier_state.unit_id = any(reached.units) and ${isSeen('dossier_state', SIGHT)}
      union all
      select 1 from (${ofOwn(reach, query)}) as dossier_state
      where not (${isOfUnits(query)})
    ) as counted`.execute(db);
  return rows[0]?.dossiers ?? 0;
}

const SIGHT = sql`case when dossier_state.submitted_on is not null then 'sent' else dossier_state.help_desk end`;

/** How far the reader reaches, and for which drafts the reader may be asked for help; made once a question. */
function reachedBy(reach: Reach, { drafts }: Pick<DossierQuery, 'drafts'>) {
  return sql`select ${unitsArray(reach)} as units, ${unitsArray(drafts.commune)} as commune,
    ${unitsArray(drafts.office)} as office offset 0`;
}

/** Whether it was sent, or a desk within the reader's reach was asked to help with it. */
function isSeen(table: string, sight: typeof SIGHT) {
  // As in liesIn: the planner is to expect many.
  return sql`coalesce(${sight} = 'sent' or ${sight} = 'commune' and ${liesIn(table, 'commune')}
    or ${sight} = 'office' and ${liesIn(table, 'office')}, false)`;
}

/** Whether it is among those that lie within reach; never unknown. */
function isOfUnits({ ties }: Seen) {
  return sql`coalesce(dossier_state.unit_id = any(reached.units) and ${isSeen('dossier_state', SIGHT)}
    and dossier_state.dossier_id <> all(${[...ties]}::uuid[]), false)`;
}

function ofUnits(reach: Reach, query: DossierQuery) {
  if (reach.withinUnits.size === 0) return sql`(select * from dossier_state where false)`;
  const { states, ties, offset, limit, wide } = query;
  const own = { where: isSeen('dossier_state', SIGHT), order: ORDER };
  const rank = sql`(dossier_state.state <> all(${query.waiting}::text[])), ${ORDER}`;
  if (!wide) return pickByUnit({ reach, ties }, partOfEach(states, own), rank, firsts(query));
  const parts = partOfEach(states, {
    where: sql`${liesIn('dossier_state', 'units')} and ${own.where}
      and dossier_state.dossier_id <> all(${[...ties]}::uuid[])`,
    order: ORDER,
  }).map(
    ({ where, order }) => sql`(
      select * from dossier_state where ${where} order by ${order} limit ${offset + limit})`,
  );
  return sql`(${sql.join(parts, sql` union all `)})`;
}

/** From the first to the last of the page: other parts of the list may come between. */
function firsts({ offset, limit }: DossierQuery) {
  return { offset: 0, limit: offset + limit };
}

function ofOwn({ producerIds, sessionIds }: Reach, { states, ties, drafts }: Seen) {
  const inState = sql`dossier_state.state = any(${states}::text[])`;
  return sql`
    select dossier_state.* from dossier join dossier_state on dossier_state.dossier_id = dossier.id
    where dossier.producer_id = any(${[...producerIds]}::uuid[]) and ${inState}
      and (dossier_state.submitted_on is not null or dossier.producer_id = any(${[...drafts.own]}::uuid[])
        or ${isSeen('dossier_state', SIGHT)})
    union
    select dossier_state.* from session_dossier
      join dossier_state on dossier_state.dossier_id = session_dossier.dossier_id
    where session_dossier.session_id = any(${[...sessionIds]}::uuid[]) and ${inState}
      and dossier_state.submitted_on is not null
      and dossier_state.dossier_id <> all(${[...ties]}::uuid[])`;
}
