import { reachFor } from '#app/allow.ts';
import { communesWithin } from '#app/counts/communes-on.ts';
import { viewCounts } from '#app/counts/view-counts.ts';
import { formatVietnameseDate } from '#domain/calendar/plain-date.ts';
import { countsAsked } from '#desk/counts/asked.ts';
import { numbersOf } from '#desk/counts/numbers.ts';
import { periodWords } from '#desk/counts/periods.ts';
import { programmeTabs } from '#desk/programme/tabs.ts';
import { orErrorPage } from '#request/form.ts';
import { askRight } from '#request/guard.ts';
import { m } from '#words/paraglide/messages.js';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const actor = askRight(event, 'count.view');
  const { deps } = event.locals;
  const { question, period, shown, refusals } = countsAsked(event.url, deps, actor);
  const view = orErrorPage(await viewCounts(deps, actor, question));
  const reach = reachFor(deps, actor, 'count.view');
  return {
    asked: { shown, refusals },
    tabs: programmeTabs(actor, '/lam-viec/bao-cao/sau-so'),
    search: event.url.search,
    places: communesWithin(deps, reach, view.days.to).map(({ id, name }) => ({ id, name })),
    desk: question.desk,
    period: periodWords(period),
    from: formatVietnameseDate(view.days.from),
    to: formatVietnameseDate(view.days.to),
    numbers: numbersOf(view.all),
    rows: view.rows.map(({ unit, counts }) => ({
      id: unit?.id ?? null,
      name: unit?.fullName ?? m.counts_row_open_place(),
      numbers: numbersOf(counts),
    })),
    empty: view.empty.map(({ fullName }) => fullName),
    unopened: view.unopened.map(({ fullName }) => fullName),
  };
};
