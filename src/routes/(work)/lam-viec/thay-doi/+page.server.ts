import { listLooks } from '#app/parties/list-looks.ts';
import { dayInVietNam } from '#domain/calendar/day-arithmetic.ts';
import { askRight } from '#request/guard.ts';
import { m } from '#words/paraglide/messages.js';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const actor = askRight(event, 'change.look');
  const { deps } = event.locals;
  const { pages, proposals } = await listLooks(deps, actor);
  const unit = (id: string) => deps.units.unitById(id)?.fullName ?? '';
  return {
    done: event.url.searchParams.has('da-ghi'),
    pages: pages.map(({ unitId, since, ...page }) => ({
      ...page,
      unit: unit(unitId),
      since: dayInVietNam(since),
    })),
    proposals: proposals.map(({ unitId, since, productName, ...proposal }) => ({
      ...proposal,
      what:
        productName === null
          ? m.parties_looks_of_producer()
          : m.parties_looks_of_product({ name: productName }),
      unit: unit(unitId),
      since: dayInVietNam(since),
    })),
  };
};
