import { readMisuseContact } from '#app/supervision/view-misuse.ts';
import { orErrorPage } from '#request/form.ts';
import { askRight } from '#request/guard.ts';
import type { PageServerLoad } from './$types';

/** How the reporter can be reached, on a page of its own: each reading stands in the audit log. */
export const load: PageServerLoad = async (event) => {
  const actor = askRight(event, 'misuse.contact');
  return orErrorPage(await readMisuseContact(event.locals.deps, actor, event.params.id));
};
