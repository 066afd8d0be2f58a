import { listIndicators } from '#app/indicators/list-indicators.ts';
import { INDICATOR_GROUPS } from '#domain/indicators/catalogue/entry.ts';
import { formatVietnameseDate } from '#domain/calendar/plain-date.ts';
import { askedOfIndicators, askedQuery } from '#desk/indicators/asked.ts';
import { shownValue } from '#desk/indicators/shown-value.ts';
import { programmeTabs } from '#desk/programme/tabs.ts';
import { orErrorPage } from '#request/form.ts';
import { askRight } from '#request/guard.ts';
import { getLocale } from '#words/paraglide/runtime.js';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const actor = askRight(event, 'register.view');
  const { deps } = event.locals;
  const { unitId, period, ...asked } = askedOfIndicators(event.url, deps, actor);
  const list = orErrorPage(await listIndicators(deps, actor, { unitId, period }));
  const locale = getLocale();
  return {
    tabs: programmeTabs(actor, '/lam-viec/chi-tieu'),
    asked,
    query: askedQuery(unitId, period),
    day: formatVietnameseDate(period.to),
    count: list.length,
    groups: INDICATOR_GROUPS.map((group) => ({
      group,
      rows: list
        .filter(({ entry }) => entry.group === group)
        .map(({ entry, definition, measured }) => ({
          key: entry.key,
          name: entry.name[locale],
          unit: entry.unit === '%' ? '' : entry.unit,
          value: shownValue(definition, measured),
        })),
    })),
  };
};
