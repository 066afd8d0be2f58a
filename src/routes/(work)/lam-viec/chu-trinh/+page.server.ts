import { boardYears, viewBoard } from '#app/cycle/view-board.ts';
import { viewCycleYear } from '#app/cycle/view-cycle-year.ts';
import { programmeTabs } from '#desk/programme/tabs.ts';
import { askRight } from '#request/guard.ts';
import type { PageServerLoad } from './$types';

/** Every product on its way from idea to star, in a year and a place. */
export const load: PageServerLoad = async (event) => {
  const actor = askRight(event, 'cycle.view');
  const { deps } = event.locals;
  const params = event.url.searchParams;
  const years = boardYears(deps);
  const year = years.find((one) => String(one) === params.get('nam')) ?? years[0] ?? 2026;
  const unit = params.get('xa')?.slice(0, 40) || null;
  const board = await viewBoard(deps, actor, { year, unit });
  const { communes } = await viewCycleYear(deps, actor, year, unit);
  const left = communes.filter(({ heldOn }) => heldOn === null);
  const first = { count: communes.length, left: left.length, longest: left.slice(0, 3) };
  return {
    ...{ board, first, years, year, unit },
    tabs: programmeTabs(actor, '/lam-viec/chu-trinh'),
  };
};
