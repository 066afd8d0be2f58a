import { sql, type Expression, type RawBuilder } from 'kysely';

/** Each product that is kept, with the ids of the doubles that are read through it. Few rows. */
export const DOUBLES = sql`
  select same_as as id, array_agg(id) as ids, string_agg(folded, ' ') as folded
  from product where same_as is not null group by same_as`;

/**
 * All that stand as one with a product, the one that is kept and its doubles, to stand behind `=`: as an array, so that
 * an index is asked for them row by row.
 */
export function asOne(productId: string | Expression<string>): RawBuilder<string> {
  return sql<string>`any(array(
    select each.id from product as of_it
      join product as each on each.id = coalesce(of_it.same_as, of_it.id) or each.same_as = coalesce(of_it.same_as, of_it.id)
    where of_it.id = ${productId}))`;
}

/** Beside `asked.id`: the product itself and the doubles that are read through it, as rows `own`. */
export function askedWithDoubles(productIds: readonly string[]) {
  return sql<{ askedId: string; id: string }>`(
    select asked.id as asked_id, each.id from unnest(${productIds}::uuid[]) as asked(id)
      join product as each on each.id = asked.id or each.same_as = asked.id)`.as<'own'>(
    sql.ref('own'),
  );
}
