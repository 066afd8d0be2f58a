import { listUnits, UNIT_LISTS, type UnitList } from '#app/units/list-units.ts';
import { isAllowedSomewhere } from '#domain/access/authorize.ts';
import { chosenByParam, pageOf } from '#request/chosen.ts';
import { orErrorPage } from '#request/form.ts';
import { askRight } from '#request/guard.ts';
import { lastPageInstead } from '#request/last-page.ts';
import { LIST_PARAMS } from '#desk/units/words.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => {
  const actor = askRight(event, 'unit.view');
  const { searchParams } = event.url;
  const text = (searchParams.get('tim') ?? '').slice(0, 100);
  const chosen = chosenByParam(UNIT_LISTS, LIST_PARAMS, searchParams.get('xem'));
  const list: UnitList = chosen ?? 'now';
  const page = pageOf(event.url);
  const found = orErrorPage(listUnits(event.locals.deps, actor, { text, list, page }));
  lastPageInstead(event.url, found.pages);
  const mayEnter = isAllowedSomewhere(actor, 'unit.prepare');
  const mayPlace = isAllowedSomewhere(actor, 'producer.place');
  return { ...found, text, list, page, mayEnter, mayPlace };
};
