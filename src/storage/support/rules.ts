import { sql } from 'kysely';
import type { Reach } from '#domain/access/authorize.ts';
import type { PlainDate } from '#domain/calendar/plain-date.ts';
import type { Older, StarReward } from '#domain/support/reward-rules.ts';
import type { RewardRulesStanding, RewardRulesState } from '#domain/support/rules-acts.ts';
import type { Db, Trx } from '../database.ts';
import { isWithin } from '../units/is-within.ts';

/** A version of the reward rules, as lists read it. */
export interface RewardRulesRow {
  readonly id: string;
  readonly seq: number;
  readonly state: Exclude<RewardRulesState, 'none'>;
  readonly unitId: string;
  readonly number: string;
  readonly dated: PlainDate;
  readonly validFrom: PlainDate;
  readonly stars: readonly StarReward[];
  readonly older: Older;
}

/** What lists read of a version, as its acts come to. */
export function rewardRulesStateOf(standing: RewardRulesStanding) {
  const { state, seq, unitId, number, dated, validFrom, rules } = standing;
  if (state === 'none' || dated === null || validFrom === null)
    throw new Error('reward rules without acts have no projection');
  return { seq, state, unitId, number, dated, validFrom, ...rules };
}

export async function projectRewardRules(
  trx: Trx,
  rulesId: string,
  standing: RewardRulesStanding,
): Promise<void> {
  const { stars, ...row } = rewardRulesStateOf(standing);
  const written = { ...row, stars: JSON.stringify(stars) };
  await trx
    .insertInto('rewardRulesState')
    .values({ rulesId, ...written })
    .onConflict((conflict) => conflict.column('rulesId').doUpdateSet(written))
    .execute();
}

const rules = (db: Db | Trx) =>
  db
    .selectFrom('rewardRulesState')
    .select(['rulesId as id', 'seq', 'state', 'unitId', 'number', 'dated', 'validFrom', 'older'])
    .select(sql<readonly StarReward[]>`stars`.as('stars'));

export function findRewardRules(db: Db | Trx, id: string): Promise<RewardRulesRow | undefined> {
  return rules(db).where('rulesId', '=', id).executeTakeFirst();
}

/** The same for nobody else to act on until the transaction ends. */
export function lockRewardRules(trx: Trx, id: string): Promise<RewardRulesRow | undefined> {
  return rules(trx).where('rulesId', '=', id).forUpdate().executeTakeFirst();
}

/** The published version that holds for a decision of that day. */
export function findRewardRulesFor(
  db: Db | Trx,
  unitId: string,
  day: PlainDate,
): Promise<RewardRulesRow | undefined> {
  return rules(db)
    .where('unitId', '=', unitId)
    .where('state', '=', 'published')
    .where('validFrom', '<=', day)
    .orderBy('validFrom', 'desc')
    .orderBy('rulesId', 'desc')
    .executeTakeFirst();
}

/** Every version within reach, the newest first. */
export function listRewardRules(db: Db, reach: Reach): Promise<readonly RewardRulesRow[]> {
  return rules(db)
    .where(isWithin('rewardRulesState.unitId', reach))
    .orderBy('validFrom', 'desc')
    .orderBy('rulesId', 'desc')
    .execute();
}

export function findWaitingRewardRules(
  trx: Trx,
  unitId: string,
): Promise<RewardRulesRow | undefined> {
  return rules(trx).where('unitId', '=', unitId).where('state', '=', 'waiting').executeTakeFirst();
}

/** From which day a unit has had rules at all; null: it never had. */
export async function firstRewardDay(trx: Db | Trx, unitId: string): Promise<PlainDate | null> {
  const row = await trx
    .selectFrom('rewardRulesState')
    .select(({ fn }) => fn.min<PlainDate | null>('validFrom').as('day'))
    .where('unitId', '=', unitId)
    .where('state', '=', 'published')
    .executeTakeFirst();
  return row?.day ?? null;
}

/** Until the transaction ends nobody else settles rewards of the unit: two lists of one product would not see each other. */
export async function lockRewards(trx: Trx, unitId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('rewards'), hashtext(${unitId}))`.execute(trx);
}
