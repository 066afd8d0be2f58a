import { sql } from 'kysely';
import type { Reach } from '#domain/access/authorize.ts';
import type { PlainDate } from '#domain/calendar/plain-date.ts';
import type { ClosingKind } from '#domain/parties/closing.ts';
import type { ProductOrder, ProductQuestion, StarStanding } from '#domain/register/questions.ts';
import type { Db } from '../database.ts';
import type { Slice } from '../slice.ts';
import { isWithin } from '../units/is-within.ts';
import { folded, producersAt, productsAt, saysAll, starOn, type AsOf } from './as-of.ts';
import { passedOn } from './passed-on.ts';
import { answerOf, type Counted, type UnitsOfQuestion } from './answer.ts';

/** A product in the register as of a day. */
export interface RegisteredProduct {
  readonly id: string;
  readonly name: string;
  readonly annexI: string;
  readonly producerId: string;
  readonly producerName: string;
  readonly unitId: string;
  readonly standing: StarStanding;
  readonly star: number | null;
  readonly code: string | null;
  readonly decisionNumber: string | null;
  readonly decidedOn: PlainDate | null;
  readonly issuer: string | null;
  /** The last day of its star, with an extension. */
  readonly lastDay: PlainDate | null;
  readonly closedAs: ClosingKind | null;
  readonly closedOn: PlainDate | null;
}

export interface ProductsAsked extends Omit<ProductQuestion, 'text' | 'unitId' | 'day'> {
  /** Folded. */
  readonly words: readonly string[];
  readonly units: UnitsOfQuestion | null;
  /** Of one producer alone; null for all. */
  readonly producerId: string | null;
}

const ORDERS: Readonly<Record<ProductOrder, ReturnType<typeof sql>>> = {
  name: sql`folded, id`,
  stars: sql`star desc nulls last, folded, id`,
  ends: sql`last_day nulls last, folded, id`,
  newest: sql`decided_on desc nulls last, folded, id`,
};

/**
 * Products within reach as of a day: those asked for, a page in their order, and how many there are of
 * each standing and star among all that the other filters leave.
 */
export async function listRegisteredProducts(
  db: Db,
  reach: Reach,
  asOf: AsOf,
  {
    words,
    units,
    producerId,
    sectors,
    stars,
    standings,
    closed,
    order,
    offset,
    limit,
  }: ProductsAsked & Slice,
): Promise<Counted<RegisteredProduct, StarStanding>> {
  const found = sql`
    select item.id, item.name, item.folded, item.annex_i, item.closed_as, item.closed_on,
      holder.id as producer_id, holder.name as producer_name, holder.unit_id,
      coalesce(star.state, 'never') as standing, star.star, star.code, star.decision_number,
      star.decided_on, star.issuer, star.last_day
    from (${productsAt(asOf, closed ? 'closed' : 'there')}) as item
      left join (${passedOn(asOf.day)}) as passed on passed.id = item.producer_id
      join (${producersAt(asOf, 'all')}) as holder on holder.id = coalesce(passed.root, item.producer_id)
      left join lateral (${starOn(sql`item.as_one`, asOf)}) as star on true
    where ${isWithin('holder.unitId', reach)}
      and ${units ? isWithin('holder.unitId', units) : sql`true`}
      and (${producerId}::uuid is null or holder.id = ${producerId}::uuid)
      and (${sectors.length === 0} or split_part(item.annex_i, '.', 1) = any(${sectors}::text[]))
      and (${words.length === 0} or ${saysAll(
        sql`item.folded || ' ' || holder.folded || ' ' || lower(coalesce(star.code, ''))
          || ' ' || ${folded(sql`coalesce(star.decision_number, '')`)}`,
        words,
      )})`;
  const chosen = sql`(${standings.length === 0} or standing = any(${standings}::text[]))
    and (${stars.length === 0} or (star = any(${stars}::int[]) and standing in ('valid', 'expiring', 'transitional')))`;
  const columns = sql`id, name, annex_i as "annexI", producer_id as "producerId",
    producer_name as "producerName", unit_id as "unitId", standing, star, code,
    decision_number as "decisionNumber", decided_on as "decidedOn", issuer, last_day as "lastDay",
    closed_as as "closedAs", closed_on as "closedOn"`;
  return answerOf(db, { found, chosen, columns, order: ORDERS[order], offset, limit });
}
