import { sql } from 'kysely';
import type { PlainDate } from '#domain/calendar/plain-date.ts';
import type { SupportKind } from '#domain/support/records/kinds.ts';
import type { Db } from '../../database.ts';

/** A record as the page of a producer shows it. */
export interface SupportOfProducer {
  readonly id: string;
  readonly kind: SupportKind;
  readonly type: string | null;
  readonly title: string;
  readonly unitId: string;
  readonly firstDay: PlainDate;
  readonly lastDay: PlainDate | null;
  readonly result: string;
  /** Of all years, for all that it was for together. */
  readonly spent: number;
  /** Other producers that it was for as well. */
  readonly others: number;
  readonly products: readonly string[];
}

/** What was done for producers that stand as one, of all years, the newest first; the first of them, and how many there are. */
export async function listOfProducer(
  db: Db,
  producerIds: readonly string[],
  limit: number,
): Promise<{
  readonly rows: readonly SupportOfProducer[];
  readonly total: number;
  readonly spent: number;
}> {
  const { rows } = await sql<{ rows: SupportOfProducer[]; total: number; spent: number }>`
    with found as materialized (
      select version.*, coalesce((select sum(amount) from support_spent as money
        where money.record_id = version.record_id and money.known_until is null), 0)::bigint as spent
      from support_version as version
      where version.known_until is null and exists (select from support_link as link
        where link.record_id = version.record_id and link.known_until is null
          and link.producer_id = any(${producerIds}::uuid[]))),
    page as (select * from found order by first_day desc, record_id limit ${limit})
    select (select count(*) from found)::int as total, (select coalesce(sum(spent), 0) from found)::bigint as spent,
      coalesce((select jsonb_agg(jsonb_build_object('id', record_id, 'kind', kind, 'type', type, 'title', title,
        'unitId', unit_id, 'firstDay', first_day, 'lastDay', last_day, 'result', result, 'spent', spent,
        'others', (select count(distinct producer_id) from support_link as link where link.record_id = page.record_id
          and link.known_until is null and link.producer_id <> all(${producerIds}::uuid[])),
        'products', (select coalesce(jsonb_agg(product.name order by product.folded), '[]') from support_link as link
          join product on product.id = link.product_id where link.record_id = page.record_id
            and link.known_until is null and link.producer_id = any(${producerIds}::uuid[]))
      ) order by first_day desc, record_id) from page), '[]') as rows`.execute(db);
  const [answer] = rows;
  if (!answer) throw new Error('a question without an answer');
  return answer;
}
