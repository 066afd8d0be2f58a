import { sql } from 'kysely';
import type { Reach } from '#domain/access/authorize.ts';
import type { PlainDate } from '#domain/calendar/plain-date.ts';
import type { Payer } from '#domain/support/reward-rules.ts';
import type { Db } from '../../database.ts';
import { isWithin } from '../../units/is-within.ts';

export interface RewardPaid {
  readonly payer: Payer;
  readonly amount: number;
}

/** What was paid of rewards from a day to a day by whose budget; corrections say what it really was. */
export async function sumRewardsPaid(
  db: Db,
  reach: Reach,
  { from, to }: { readonly from: PlainDate; readonly to: PlainDate },
): Promise<readonly RewardPaid[]> {
  const { rows } = await sql<RewardPaid>`
    select payer, sum(amount)::bigint as amount from reward_paid
    where day between ${from} and ${to}
      and ${isWithin('rewardPaid.unitId', reach)}
    group by payer having sum(amount) > 0 order by payer`.execute(db);
  return rows;
}

/** What was paid of rewards to producers, of all years. */
export async function sumRewardsOf(db: Db, producerIds: readonly string[]): Promise<number> {
  const { rows } = await sql<{ amount: number }>`
    select coalesce(sum(paid.amount), 0)::bigint as amount
    from reward_paid as paid join certificate on certificate.id = paid.certificate_id
    where certificate.producer_id = any(${producerIds}::uuid[])`.execute(db);
  return rows[0]?.amount ?? 0;
}
