import { redirect } from '@sveltejs/kit';
import { draftPlan } from '#app/plans/draft-plan.ts';
import { draftPlanInput } from '#app/plans/draft-plan.input.ts';
import { unitChoices } from '#app/plans/unit-choices.ts';
import { committeeOf } from '#app/units/committee-of.ts';
import { plainDate, yearOf } from '#domain/calendar/plain-date.ts';
import { LEVEL_PARAMS, PLAN_LEVELS } from '#desk/plans/filter.ts';
import { chosenByParam } from '#request/chosen.ts';
import { answer, readForm } from '#request/form.ts';
import { askRight, type GuardedEvent } from '#request/guard.ts';
import { localizeHref } from '#words/paraglide/runtime.js';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => {
  const { deps } = event.locals;
  return { ...offered(event), idempotencyKey: deps.newId() };
};

export const actions: Actions = {
  default: async (event) => {
    const actor = askRight(event, 'plan.keep');
    const { units } = offered(event);
    const form = await readForm(event, draftPlanInput(units.map(({ id }) => id)));
    if (!form.ok) return answer(form, form.typed);
    const drafted = await draftPlan(event.locals.deps, actor, form.value);
    if (!drafted.ok) return answer(drafted, form.typed);
    redirect(303, localizeHref(`/lam-viec/ke-hoach/${drafted.value.planId}/soan?phan=nhiem-vu`));
  },
};

/** The units of the year and level that the address asks for, the nearest level first where it asks for none. */
function offered(event: GuardedEvent) {
  const actor = askRight(event, 'plan.keep');
  const { deps } = event.locals;
  const { searchParams } = event.url;
  const now = yearOf(deps.clock.today());
  const asked = Number(searchParams.get('nam'));
  const year = Number.isInteger(asked) && asked >= 2018 && asked <= now + 5 ? asked : now;
  const from = plainDate(year, 1, 1);
  const level = chosenByParam(PLAN_LEVELS, LEVEL_PARAMS, searchParams.get('cap'));
  // A year in which units changed has both: whoever stood on its first day, and on its last.
  const of = (one: (typeof PLAN_LEVELS)[number]) => {
    const both = [from, plainDate(year, 12, 31)].flatMap((day) =>
      unitChoices(deps, actor, one, day),
    );
    return [...new Map(both.map((unit) => [unit.id, unit])).values()];
  };
  const chosen = level ?? (of('province').length > 0 ? 'province' : 'commune');
  const units = of(chosen);
  const [only] = units;
  const unit = units.length === 1 && only ? deps.units.unitById(only.id, from) : undefined;
  return { year, now, level: chosen, units, issuer: unit ? committeeOf(unit) : '' };
}
