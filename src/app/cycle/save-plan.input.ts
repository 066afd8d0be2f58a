import * as v from 'valibot';
import { ACT_FIELDS, parsed, text, type Label } from '#app/input-fields.ts';
import { PLAN_MOST } from '#domain/cycle/business-plan.ts';
import { parseDong } from '#domain/dossier/dong.ts';
import { refuse, ok, type Result } from '#domain/result.ts';
import { m } from '#words/paraglide/messages.js';

/** A whole figure that must be typed. Refuses REQUIRED, MONEY_UNREADABLE, PLAN_FIGURE_OFF. */
function figure(label: Label, most = PLAN_MOST) {
  return v.pipe(text(label, 40), parsed(inRange(label, most)));
}

/** The same where nothing typed is nothing paid. */
function amount(label: Label) {
  return v.pipe(v.optional(v.string(), ''), parsed(inRange(label, PLAN_MOST)));
}

function inRange(label: Label, most: number) {
  return (typed: string): Result<number> => {
    const read = parseDong(typed);
    if (!read.ok) return read;
    const value = read.value ?? 0;
    return value < 0 || value > most ? refuse('PLAN_FIGURE_OFF', { label: label() }) : ok(value);
  };
}

/** The figures of a plan as they are typed, and how it is to be done. */
export const savePlanInput = v.object({
  ...ACT_FIELDS,
  year: v.pipe(
    text(m.cycle_plan_year_field, 4),
    parsed((typed: string): Result<number> =>
      /^20\d\d$/.test(typed)
        ? ok(Number(typed))
        : refuse('NOT_OFFERED', { label: m.cycle_plan_year_field() }),
    ),
  ),
  output: figure(m.cycle_plan_output_field),
  outputUnit: text(m.cycle_plan_unit_field, 40),
  price: figure(m.cycle_plan_price_field),
  revenue: figure(m.cycle_plan_revenue_field),
  costMaterial: amount(m.cycle_plan_cost_material_field),
  costLabour: amount(m.cycle_plan_cost_labour_field),
  costOther: amount(m.cycle_plan_cost_other_field),
  costsTotal: figure(m.cycle_plan_costs_field),
  fromProducer: amount(m.cycle_plan_from_producer_field),
  fromCredit: amount(m.cycle_plan_from_credit_field),
  fromCentral: amount(m.cycle_plan_from_central_field),
  fromProvince: amount(m.cycle_plan_from_province_field),
  fromCommune: amount(m.cycle_plan_from_commune_field),
  fromCommunity: amount(m.cycle_plan_from_community_field),
  investmentTotal: figure(m.cycle_plan_investment_field),
  workers: figure(m.cycle_plan_workers_field, 100_000),
  material: text(m.cycle_plan_material_field, 3000),
  market: text(m.cycle_plan_market_field, 3000),
  organisation: text(m.cycle_plan_organisation_field, 3000),
});
