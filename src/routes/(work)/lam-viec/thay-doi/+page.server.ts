import { listLooks } from '#app/parties/list-looks.ts';
import { dayInVietNam } from '#domain/calendar/day-arithmetic.ts';
import { pageOf } from '#request/chosen.ts';
import { askRight } from '#request/guard.ts';
import { lastPageInstead } from '#request/last-page.ts';
import { m } from '#words/paraglide/messages.js';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const actor = askRight(event, 'change.look');
  const { deps } = event.locals;
  const shown = { pages: pageOf(event.url), proposals: pageOf(event.url, 'trang-de-nghi') };
  const { pages, proposals } = await listLooks(deps, actor, shown);
  lastPageInstead(event.url, pages.pages);
  lastPageInstead(event.url, proposals.pages, 'trang-de-nghi');
  const unit = (id: string) => deps.units.unitById(id, deps.clock.today())?.fullName ?? '';
  return {
    done: event.url.searchParams.has('da-ghi'),
    shown,
    pages: {
      ...pages,
      rows: pages.rows.map(({ unitId, since, ...page }) => ({
        ...page,
        unit: unit(unitId),
        since: dayInVietNam(since),
      })),
    },
    proposals: {
      ...proposals,
      rows: proposals.rows.map(({ unitId, since, productName, ...proposal }) => ({
        ...proposal,
        what:
          productName === null
            ? m.parties_looks_of_producer()
            : m.parties_looks_of_product({ name: productName }),
        unit: unit(unitId),
        since: dayInVietNam(since),
      })),
    },
  };
};
