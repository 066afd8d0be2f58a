import { redirect } from '@sveltejs/kit';
import { reachFor } from '#app/allow.ts';
import { communesWithin } from '#app/counts/communes-on.ts';
import { draftReportInput } from '#app/reports/draft-report.input.ts';
import { draftReport } from '#app/reports/draft-report.ts';
import { isWithinReach } from '#domain/access/authorize.ts';
import { yearOf } from '#domain/calendar/plain-date.ts';
import { REPORTS_PATH } from '#desk/reports/words.ts';
import { answer, readForm } from '#request/form.ts';
import { askRight, type GuardedEvent } from '#request/guard.ts';
import { localizeHref } from '#words/paraglide/runtime.js';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => {
  const { deps } = event.locals;
  return {
    units: unitsFor(event),
    year: yearOf(deps.clock.today()),
    idempotencyKey: deps.newId(),
  };
};

export const actions: Actions = {
  default: async (event) => {
    const actor = askRight(event, 'report.prepare');
    const form = await readForm(event, draftReportInput(unitsFor(event).map(({ id }) => id)));
    if (!form.ok) return answer(form, form.typed);
    const drafted = await draftReport(event.locals.deps, actor, form.value);
    if (!drafted.ok) return answer(drafted, form.typed);
    redirect(303, localizeHref(`${REPORTS_PATH}/${drafted.value.reportId}`));
  },
};

/** The provinces and communes of today for which the person may report. */
function unitsFor(event: GuardedEvent) {
  const actor = askRight(event, 'report.prepare');
  const { deps } = event.locals;
  const today = deps.clock.today();
  const reach = reachFor(deps, actor, 'report.prepare');
  const provinces = deps.units
    .unitsOfLevel('province', today)
    .filter(({ id }) => isWithinReach(reach, { unitId: id }, deps.units));
  return [...provinces, ...communesWithin(deps, reach, today)].map(({ id, fullName }) => ({
    id,
    name: fullName,
  }));
}
