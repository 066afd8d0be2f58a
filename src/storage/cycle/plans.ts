import type { Instant } from '#domain/calendar/plain-date.ts';
import type { BusinessPlan } from '#domain/cycle/business-plan.ts';
import { hashOfValue } from '../acts/canonical-json.ts';
import type { Db, Trx } from '../database.ts';

export async function insertPlan(
  trx: Trx,
  ideaId: string,
  version: number,
  plan: BusinessPlan,
  createdAt: Instant,
): Promise<void> {
  const { costs, costsTotal, investment, investmentTotal, ...plain } = plan;
  await trx
    .insertInto('ideaPlan')
    .values({
      ...{ ...plain, ideaId, version, createdAt },
      ...{ costMaterial: costs.material, costLabour: costs.labour, costOther: costs.other },
      costs: costsTotal,
      fromProducer: investment.producer,
      fromCredit: investment.credit,
      fromCentral: investment.central,
      fromProvince: investment.province,
      fromCommune: investment.commune,
      fromCommunity: investment.community,
      investment: investmentTotal,
    })
    .execute();
}

/** One version of a plan; undefined before the first. */
export async function findPlan(
  db: Db | Trx,
  ideaId: string,
  version: number,
): Promise<BusinessPlan | undefined> {
  const row = await db
    .selectFrom('ideaPlan')
    .selectAll()
    .where('ideaId', '=', ideaId)
    .where('version', '=', version)
    .executeTakeFirst();
  if (!row) return undefined;
  const { year, output, outputUnit, price, revenue, workers, material, market, organisation } = row;
  return {
    ...{ year, output, outputUnit, price, revenue, workers, material, market, organisation },
    costs: { material: row.costMaterial, labour: row.costLabour, other: row.costOther },
    costsTotal: row.costs,
    investment: {
      ...{ producer: row.fromProducer, credit: row.fromCredit, central: row.fromCentral },
      ...{ province: row.fromProvince, commune: row.fromCommune, community: row.fromCommunity },
    },
    investmentTotal: row.investment,
  };
}

/** Of all that a plan says, as the act that brought it keeps it. */
export function hashOfPlan(plan: BusinessPlan): string {
  return hashOfValue(plan);
}
