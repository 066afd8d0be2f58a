import { boardYears, listBoardLane } from '#app/cycle/view-board.ts';
import { LANES } from '#domain/cycle/lane.ts';
import { ok, refuse } from '#domain/result.ts';
import { pageOf } from '#request/chosen.ts';
import { orErrorPage } from '#request/form.ts';
import { askRight } from '#request/guard.ts';
import { lastPageInstead } from '#request/last-page.ts';
import type { PageServerLoad } from './$types';

/** One step of the board as a list. */
export const load: PageServerLoad = async (event) => {
  const actor = askRight(event, 'cycle.view');
  const { deps } = event.locals;
  const params = event.url.searchParams;
  const named = LANES.find((one) => String(one) === event.params.buoc);
  const lane = orErrorPage(named === undefined ? refuse('NOT_FOUND') : ok(named));
  const years = boardYears(deps);
  const year = years.find((one) => String(one) === params.get('nam')) ?? years[0] ?? 2026;
  const unit = params.get('xa')?.slice(0, 40) || null;
  const page = pageOf(event.url);
  const list = await listBoardLane(deps, actor, { lane, year, unit, page });
  lastPageInstead(event.url, list.pages);
  return { list, lane, years, year, unit, page };
};
