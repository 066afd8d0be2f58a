import { sql } from 'kysely';
import type { PlainDate } from '#domain/calendar/plain-date.ts';
import { asOne } from '../same-products.ts';

/**
 * The certificate in the way of another one: of the same product or a double of it, from another dossier, neither
 * replaced nor revoked, and not the one this dossier follows on. Needs `dossier` in the query.
 */
const inTheWay = sql`certificate other join certificate_state other_state on other_state.certificate_id = other.id
  where other.product_id = ${asOne(sql.ref('dossier.product_id'))}
    and other.dossier_id is distinct from dossier.id
    and other.id is distinct from dossier.previous_certificate_id
    and other_state.revoked_on is null
    and other_state.replaced_on is null
    and other_state.annulled_on is null
  order by greatest(other.valid_to, other_state.extended_until) desc
  limit 1`;

/** Its number and its last day; null where there is none. */
export const certifiedElsewhere = [
  sql<string | null>`(select other.number from ${inTheWay})`.as('otherNumber'),
  sql<PlainDate | null>`(select greatest(other.valid_to, other_state.extended_until) from ${inTheWay})`.as(
    'otherUntil',
  ),
] as const;
