import {
  COSTS,
  SOURCES,
  type BusinessPlan,
  type Cost,
  type Source,
} from '#domain/cycle/business-plan.ts';
import { formatDong } from '#domain/dossier/dong.ts';
import { m } from '#words/paraglide/messages.js';

interface FigureField {
  readonly name: string;
  readonly label: () => string;
}

/** The field of each cost and each source, in the order of the form. */
export const COST_FIELDS: Readonly<Record<Cost, FigureField>> = {
  material: { name: 'costMaterial', label: m.cycle_plan_cost_material },
  labour: { name: 'costLabour', label: m.cycle_plan_cost_labour },
  other: { name: 'costOther', label: m.cycle_plan_cost_other },
};

export const SOURCE_FIELDS: Readonly<Record<Source, FigureField>> = {
  producer: { name: 'fromProducer', label: m.cycle_plan_from_producer },
  credit: { name: 'fromCredit', label: m.cycle_plan_from_credit },
  central: { name: 'fromCentral', label: m.cycle_plan_from_central },
  province: { name: 'fromProvince', label: m.cycle_plan_from_province },
  commune: { name: 'fromCommune', label: m.cycle_plan_from_commune },
  community: { name: 'fromCommunity', label: m.cycle_plan_from_community },
};

/** What the fields of a plan hold, by name. */
export function planValues(plan: BusinessPlan): Record<string, string> {
  const { year, outputUnit, material, market, organisation } = plan;
  return {
    ...{ year: String(year), outputUnit, material, market, organisation },
    output: formatDong(plan.output),
    price: formatDong(plan.price),
    revenue: formatDong(plan.revenue),
    costsTotal: formatDong(plan.costsTotal),
    investmentTotal: formatDong(plan.investmentTotal),
    workers: formatDong(plan.workers),
    ...Object.fromEntries(
      COSTS.map((cost) => [COST_FIELDS[cost].name, formatDong(plan.costs[cost])]),
    ),
    ...Object.fromEntries(
      SOURCES.map((source) => [SOURCE_FIELDS[source].name, formatDong(plan.investment[source])]),
    ),
  };
}
