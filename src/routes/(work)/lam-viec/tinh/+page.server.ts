import { listIntake } from '#app/office/list-intake.ts';
import { isAllowedSomewhere } from '#domain/access/authorize.ts';
import { INTAKE_FILTERS, INTAKE_VIEWS } from '#domain/office/intake.ts';
import { chosenByParam, pageOf } from '#request/chosen.ts';
import { askRight } from '#request/guard.ts';
import { lastPageInstead } from '#request/last-page.ts';
import type { PageServerLoad } from './$types';
import { FILTER_PARAMS, VIEW_PARAMS } from '#desk/office/params.ts';

export const load: PageServerLoad = async (event) => {
  const actor = askRight(event, 'dossier.officeReceive');
  const { searchParams } = event.url;
  const view = chosenByParam(INTAKE_VIEWS, VIEW_PARAMS, searchParams.get('xem')) ?? 'todo';
  const filter = chosenByParam(INTAKE_FILTERS, FILTER_PARAMS, searchParams.get('loc')) ?? null;
  const page = pageOf(event.url);
  const list = await listIntake(event.locals.deps, actor, { view, filter, page });
  lastPageInstead(event.url, list.pages);
  return {
    ...list,
    view,
    filter,
    page,
    mayRegister: isAllowedSomewhere(actor, 'producer.register'),
  };
};
