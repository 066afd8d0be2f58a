import { sql } from 'kysely';
import type { Instant } from '#domain/calendar/plain-date.ts';
import type { ResultReader } from '#domain/dossier/acts.ts';
import type { Db, Trx } from '../database.ts';

/** A producer or a commune that was told the results of a decision, and how far it has read. */
export interface ToldParty {
  readonly as: ResultReader;
  readonly id: string;
  /** Of a commune its unit, whose name the register of units knows. */
  readonly name: string | null;
  readonly products: number;
  /** Confirmed as read, of those. */
  readonly read: number;
  /** When the last of them was; null while one is unread. */
  readonly readAt: Instant | null;
}

/** What was told of a decision, product by product and reader by reader, as the acts say. */
const TOLD = (decisionId: string) => sql`
  select item.dossier_id, reader.as, item.producer_name,
         case reader.as when 'producer' then dossier.producer_id::text else dossier.unit_id end as id,
         (select min(act.at) from act
           where act.subject_kind = 'dossier' and act.subject_id = item.dossier_id
             and act.kind = 'readResult' and act.data->>'decisionId' = ${decisionId}
             and act.data->>'as' = reader.as) as read_at
    from decision_item item
    join dossier on dossier.id = item.dossier_id
   cross join (values ('producer'), ('commune')) as reader ("as")
   where item.decision_id = ${decisionId}
     and exists (select from act
                  where act.subject_kind = 'dossier' and act.subject_id = item.dossier_id
                    and act.kind = 'tellResult' and act.data->>'decisionId' = ${decisionId})`;

/** A page of the parties, those who have not read first; with how many there are in all and unread. */
export async function listToldParties(
  db: Db,
  decisionId: string,
  { unreadOnly, limit, offset }: { unreadOnly: boolean; limit: number; offset: number },
): Promise<readonly ToldParty[]> {
  const { rows } = await sql<ToldParty>`
    select "as", id,
           case "as" when 'producer' then min(producer_name) end as name,
           count(*)::int as products, count(read_at)::int as read,
           case when count(*) = count(read_at) then max(read_at) end as read_at
      from (${TOLD(decisionId)}) as told
     group by "as", id
    having ${unreadOnly ? sql`count(read_at) < count(*)` : sql`true`}
     order by count(read_at) = count(*), "as" desc, min(producer_name), id
     limit ${limit} offset ${offset}`.execute(db);
  return rows;
}

export async function countToldParties(
  db: Db,
  decisionId: string,
): Promise<{ readonly all: number; readonly unread: number }> {
  const { rows } = await sql<{ all: number; unread: number }>`
    select count(*)::int as "all", count(*) filter (where unread)::int as unread
      from (select count(read_at) < count(*) as unread
              from (${TOLD(decisionId)}) as told group by "as", id) as party`.execute(db);
  return rows[0] ?? { all: 0, unread: 0 };
}

/** The products whose notice somebody has not read, with who. */
export async function listUnread(
  trx: Trx,
  decisionId: string,
): Promise<readonly { readonly dossierId: string; readonly to: readonly ResultReader[] }[]> {
  const { rows } = await sql<{ dossierId: string; to: ResultReader[] }>`
    select dossier_id, array_agg("as" order by "as" desc) as "to"
      from (${TOLD(decisionId)}) as told
     where read_at is null group by dossier_id order by dossier_id`.execute(trx);
  return rows;
}
