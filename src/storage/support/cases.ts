import { sql } from 'kysely';
import type { PlainDate } from '#domain/calendar/plain-date.ts';
import type { Granted } from '#domain/support/entitlement.ts';
import type { RewardStar } from '#domain/support/reward-rules.ts';
import type { Trx } from '../database.ts';
import { asOne } from '../same-products.ts';

/** A certificate with all that decides what its product is due. */
export interface RewardCaseRow {
  readonly certificateId: string;
  readonly product: string;
  readonly star: RewardStar;
  readonly decidedOn: PlainDate;
  readonly followsOn: number | null;
  readonly gone: boolean;
  readonly granted: readonly Granted[];
  readonly older: readonly number[];
  /** The number of an earlier decision on the product whose reward is not approved; null: none. */
  readonly pending: string | null;
}

/** Certificates of a decision that stand on no list that waits or is approved. */
export async function listUnrewarded(trx: Trx, decisionId: string): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    select c.id from certificate c
     where c.decision_id = ${decisionId}
       and not exists (select from reward_item i where i.certificate_id = c.id and i.live)
     order by c.id`.execute(trx);
  return rows.map(({ id }) => id);
}

/**
 * What decides about the reward of each of these certificates. `firstDay`: stars decided before it, and those
 * that came into the register without a decision of its own, are older than all rules.
 */
export async function listRewardCases(
  trx: Trx,
  certificateIds: readonly string[],
  firstDay: PlainDate,
): Promise<readonly RewardCaseRow[]> {
  const gone = (state: string) =>
    sql`(${sql.ref(`${state}.revoked_on`)} is not null or ${sql.ref(`${state}.annulled_on`)} is not null)`;
  const others = sql`certificate o join certificate_state os on os.certificate_id = o.id
    where o.product_id = ${asOne(sql.ref('c.product_id'))} and o.id <> c.id`;
  const approved = sql`reward_item i join reward_list_state l on l.list_id = i.list_id and l.state = 'approved'`;
  const isOld = sql`(o.decision_id is null or o.decided_on < ${firstDay})`;
  const { rows } = await sql<RewardCaseRow>`
    select c.id as certificate_id, c.product_name as product, c.star, c.decided_on, ${gone('s')} as gone,
      coalesce(
        (select max(p.star) from certificate p join certificate_state ps on ps.certificate_id = p.id
          where ps.replaced_by = c.id and p.dossier_id = c.dossier_id),
        (select p.star from dossier d join certificate p on p.id = d.previous_certificate_id
          where d.id = c.dossier_id)) as follows_on,
      coalesce((select jsonb_agg(jsonb_build_object('star', g.star, 'kind', g.kind, 'amount', g.amount)
                  order by g.star, g.kind)
         from (select i.star, i.kind, case when ${gone('os')} then i.paid else i.amount end as amount
                 from ${approved}
                 join certificate o on o.id = i.certificate_id
                 join certificate_state os on os.certificate_id = o.id
                where o.product_id = ${asOne(sql.ref('c.product_id'))} and o.id <> c.id and i.kind is not null) as g
        where g.amount > 0), '[]') as granted,
      coalesce((select jsonb_agg(o.star order by o.star) from ${others} and os.annulled_on is null and ${isOld}
          and not exists (select from ${approved} where i.certificate_id = o.id)), '[]') as older,
      (select o.decision_number from ${others} and not ${gone('os')} and not ${isOld}
          and (o.decided_on, o.star) < (c.decided_on, c.star)
          and not exists (select from ${approved} where i.certificate_id = o.id)
        order by o.decided_on limit 1) as pending
    from certificate c join certificate_state s on s.certificate_id = c.id
    where c.id = any(${certificateIds}::uuid[])
    order by c.product_name, c.id`.execute(trx);
  return rows;
}
