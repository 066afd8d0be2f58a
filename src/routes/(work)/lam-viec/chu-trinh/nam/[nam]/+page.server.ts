import { redirect } from '@sveltejs/kit';
import { noteMeetingInput } from '#app/cycle/note-meeting.input.ts';
import { noteMeeting } from '#app/cycle/note-meeting.ts';
import { planCycleInput } from '#app/cycle/plan-cycle.input.ts';
import { planCycle } from '#app/cycle/plan-cycle.ts';
import { boardYears } from '#app/cycle/view-board.ts';
import { viewCycleYear } from '#app/cycle/view-cycle-year.ts';
import type { Deps } from '#app/deps.ts';
import { ok, refuse } from '#domain/result.ts';
import { answer, orErrorPage, readForm } from '#request/form.ts';
import { askRight } from '#request/guard.ts';
import { localizeHref } from '#words/paraglide/runtime.js';
import type { Actions, PageServerLoad } from './$types';

/** This year, the next one, and those before. */
function yearIn(deps: Deps, named: string): number {
  const years = boardYears(deps);
  const found = [(years[0] ?? 0) + 1, ...years].find((one) => String(one) === named);
  return orErrorPage(found === undefined ? refuse('NOT_FOUND') : ok(found));
}

export const load: PageServerLoad = async (event) => {
  const actor = askRight(event, 'cycle.view');
  const { deps } = event.locals;
  const year = yearIn(deps, event.params.nam);
  const view = await viewCycleYear(deps, actor, year);
  return { ...view, year, keys: { plan: deps.newId(), note: deps.newId() } };
};

export const actions: Actions = {
  plan: async (event) => {
    const actor = askRight(event, 'cycle.open');
    const { deps } = event.locals;
    const year = yearIn(deps, event.params.nam);
    const form = await readForm(event, planCycleInput);
    if (!form.ok) return answer(form, form.typed);
    const { provinceId } = await viewCycleYear(deps, actor, year);
    const input = { ...form.value, year, unitId: provinceId ?? '' };
    const done = await planCycle(deps, actor, input);
    if (!done.ok) return answer(done, form.typed);
    redirect(303, localizeHref(`/lam-viec/chu-trinh/nam/${year}`));
  },
  note: async (event) => {
    const actor = askRight(event, 'cycle.begin');
    const form = await readForm(event, noteMeetingInput);
    if (!form.ok) return answer(form, form.typed);
    const done = await noteMeeting(event.locals.deps, actor, form.value);
    if (!done.ok) return answer(done, form.typed);
    redirect(303, localizeHref(`/lam-viec/chu-trinh/nam/${event.params.nam}`));
  },
};
