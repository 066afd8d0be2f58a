import { redirect } from '@sveltejs/kit';
import { listOpenPlaces } from '#app/parties/list-open-places.ts';
import { placeProducersInput } from '#app/parties/place-producers.input.ts';
import { placeProducers } from '#app/parties/place-producers.ts';
import { formatVietnameseDate } from '#domain/calendar/plain-date.ts';
import { pageOf } from '#request/chosen.ts';
import { answer, orErrorPage, readForm } from '#request/form.ts';
import { askRight } from '#request/guard.ts';
import { lastPageInstead } from '#request/last-page.ts';
import { localizeHref } from '#words/paraglide/runtime.js';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const actor = askRight(event, 'producer.place');
  const { deps } = event.locals;
  const page = pageOf(event.url);
  const open = orErrorPage(await listOpenPlaces(deps, actor, page));
  lastPageInstead(event.url, open.pages);
  const placed = event.url.searchParams.get('da-ghi');
  return {
    ...open,
    places: open.places.map(({ parted, ...place }) => ({
      ...place,
      parted: parted && { on: formatVietnameseDate(parted.on), into: parted.into.join(', ') },
    })),
    page,
    placed: placed !== null && /^\d{1,4}$/.test(placed) ? Number(placed) : null,
    keys: open.places.map(() => deps.newId()),
  };
};

export const actions: Actions = {
  default: async (event) => {
    const actor = askRight(event, 'producer.place');
    const form = await readForm(event, placeProducersInput);
    if (!form.ok) return answer(form, form.typed);
    const placed = await placeProducers(event.locals.deps, actor, form.value);
    if (!placed.ok) return answer(placed, form.typed);
    redirect(303, localizeHref(`/lam-viec/don-vi/cho-chon?da-ghi=${placed.value.placed}`));
  },
};
