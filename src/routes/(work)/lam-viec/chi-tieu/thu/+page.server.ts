import { viewIndicator } from '#app/indicators/view-indicator.ts';
import { askedOfIndicators } from '#desk/indicators/asked.ts';
import { shownIndicator } from '#desk/indicators/shown-indicator.ts';
import { pageOf } from '#request/chosen.ts';
import { shownRefusal } from '#request/form.ts';
import { askRight } from '#request/guard.ts';
import type { PageServerLoad } from './$types';

/** Longer than any definition that a person reads, and short enough for an address. */
const LONGEST = 1500;

export const load: PageServerLoad = async (event) => {
  const actor = askRight(event, 'register.view');
  const { deps } = event.locals;
  const { unitId, period, ...asked } = askedOfIndicators(event.url, deps, actor);
  const text = (event.url.searchParams.get('dang-chu') ?? '').slice(0, LONGEST);
  const page = pageOf(event.url);
  const base = { asked, text, page, search: event.url.search };
  if (text.trim() === '') return { ...base, refusals: [], shown: null };
  const view = await viewIndicator(deps, actor, { text, unitId, period }, page);
  if (view.ok) return { ...base, refusals: [], shown: shownIndicator(deps, view.value, period.to) };
  const refusals = view.refusals.map((one) =>
    shownRefusal(one.field === undefined ? { ...one, field: 'dang-chu' } : one),
  );
  return {
    ...base,
    asked: { ...asked, refusals: [...asked.refusals, ...refusals] },
    refusals,
    shown: null,
  };
};
