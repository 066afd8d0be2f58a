import { listChanges } from '#app/units/view-change.ts';
import { isAllowedSomewhere } from '#domain/access/authorize.ts';
import { orErrorPage } from '#request/form.ts';
import { askRight } from '#request/guard.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const actor = askRight(event, 'unit.view');
  const changes = orErrorPage(await listChanges(event.locals.deps, actor));
  return { changes, mayEnter: isAllowedSomewhere(actor, 'unit.prepare') };
};
