import { viewUnit } from '#app/units/view-unit.ts';
import { isAllowedSomewhere } from '#domain/access/authorize.ts';
import { orErrorPage } from '#request/form.ts';
import { askRight } from '#request/guard.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const actor = askRight(event, 'unit.view');
  const unit = orErrorPage(await viewUnit(event.locals.deps, actor, event.params.id));
  const mayEnter = isAllowedSomewhere(actor, 'unit.prepare') && unit.level === 'commune';
  return { unit, mayEnter: mayEnter && unit.life === 'standing' };
};
