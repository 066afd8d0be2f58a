import { sql } from 'kysely';
import type { Reach } from '#domain/access/authorize.ts';
import type { PlainDate } from '#domain/calendar/plain-date.ts';
import type { ClosingKind } from '#domain/parties/closing.ts';
import type { ProducerKind } from '#domain/parties/kinds.ts';
import type {
  ProducerOrder,
  ProducerQuestion,
  ProducerStarStanding,
} from '#domain/register/questions.ts';
import type { Db } from '../database.ts';
import type { Slice } from '../slice.ts';
import { isWithin } from '../units/is-within.ts';
import { passedOn } from './passed-on.ts';
import { answerOf, type Counted, type UnitsOfQuestion } from './answer.ts';
import { producersAt, productsAt, saysAll, starOn, type AsOf } from './as-of.ts';

/** A producer in the register as of a day. */
export interface RegisteredProducer {
  readonly id: string;
  readonly name: string;
  /** Null: an older list did not say. */
  readonly kind: ProducerKind | null;
  readonly unitId: string;
  readonly products: number;
  readonly starred: number;
  /** The highest star in force. */
  readonly star: number | null;
  /** The first day on which one of its stars ends. */
  readonly nextEnd: PlainDate | null;
  readonly standing: ProducerStarStanding;
  readonly closedAs: ClosingKind | null;
  readonly closedOn: PlainDate | null;
}

export interface ProducersAsked extends Omit<ProducerQuestion, 'text' | 'unitId' | 'day'> {
  /** Folded. */
  readonly words: readonly string[];
  readonly units: UnitsOfQuestion | null;
}

const ORDERS: Readonly<Record<ProducerOrder, ReturnType<typeof sql>>> = {
  name: sql`folded, id`,
  stars: sql`star desc nulls last, starred desc, folded, id`,
  products: sql`products desc, folded, id`,
  ends: sql`next_end nulls last, folded, id`,
};

/** Producers within reach as of a day, as `listRegisteredProducts` lists products. */
export async function listRegisteredProducers(
  db: Db,
  reach: Reach,
  asOf: AsOf,
  { words, units, kinds, stars, standings, closed, order, offset, limit }: ProducersAsked & Slice,
): Promise<Counted<RegisteredProducer, ProducerStarStanding>> {
  const items = sql`
    select item.* from (${producersAt(asOf, closed ? 'closed' : 'there')}) as item
    where ${isWithin('item.unitId', reach)}
      and ${units ? isWithin('item.unitId', units) : sql`true`}
      and (${kinds.length === 0} or item.kind = any(${kinds}::text[]))
      and (${words.length === 0} or ${saysAll(sql`item.folded`, words)})`;
  const inForce = sql`star.state in ('valid', 'expiring', 'transitional')`;
  const found = sql`
    with items as materialized (${items})
    select items.id, items.name, items.folded, items.kind, items.unit_id, items.closed_as,
      items.closed_on, coalesce(of_it.products, 0) as products, coalesce(of_it.starred, 0) as starred,
      of_it.star, of_it.next_end, case when of_it.starred > 0 then 'starred'
        when of_it.certified > 0 then 'lapsed' else 'never' end as standing
    from items left join (
      select coalesce(passed.root, product.producer_id) as producer_id, count(*) as products, count(star.state) as certified,
        count(*) filter (where ${inForce}) as starred, max(star.star) filter (where ${inForce}) as star,
        min(star.last_day) filter (where ${inForce}) as next_end
      from (${productsAt(asOf, 'there')}) as product
        left join (${passedOn(asOf.day)}) as passed on passed.id = product.producer_id
        left join lateral (${starOn(sql`product.as_one`, asOf)}) as star on true
      where coalesce(passed.root, product.producer_id) in (select id from items) group by 1
    ) as of_it on of_it.producer_id = items.id`;
  const chosen = sql`(${standings.length === 0} or standing = any(${standings}::text[]))
    and (${stars.length === 0} or star = any(${stars}::int[]))`;
  const columns = sql`id, name, kind, unit_id as "unitId", products, starred, star,
    next_end as "nextEnd", standing, closed_as as "closedAs", closed_on as "closedOn"`;
  return answerOf(db, { found, chosen, columns, order: ORDERS[order], offset, limit });
}
