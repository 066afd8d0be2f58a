import { viewIndicator } from '#app/indicators/view-indicator.ts';
import { findEntry } from '#domain/indicators/catalogue/catalogue.ts';
import { ok, refuse } from '#domain/result.ts';
import { askedOfIndicators } from '#desk/indicators/asked.ts';
import { shownIndicator } from '#desk/indicators/shown-indicator.ts';
import { pageOf } from '#request/chosen.ts';
import { orErrorPage } from '#request/form.ts';
import { askRight } from '#request/guard.ts';
import { lastPageInstead } from '#request/last-page.ts';
import { getLocale } from '#words/paraglide/runtime.js';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const actor = askRight(event, 'register.view');
  const { deps } = event.locals;
  const found = findEntry(event.params.key);
  const entry = orErrorPage(found ? ok(found) : refuse('NOT_FOUND'));
  const { unitId, period, ...asked } = askedOfIndicators(event.url, deps, actor);
  const page = pageOf(event.url);
  const question = { text: entry.text, unitId, period };
  const view = orErrorPage(await viewIndicator(deps, actor, question, page));
  lastPageInstead(event.url, view.pages);
  return {
    asked,
    search: event.url.search,
    key: entry.key,
    name: entry.name[getLocale()],
    unit: entry.unit === '%' ? '' : entry.unit,
    page,
    shown: shownIndicator(deps, view, period.to),
  };
};
