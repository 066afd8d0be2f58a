import { readIdeaContact } from '#app/cycle/view-idea.ts';
import { orErrorPage } from '#request/form.ts';
import { askRight } from '#request/guard.ts';
import type { PageServerLoad } from './$types';

/** Who sent a slip and how they can be reached, on a page of its own: each reading stands in the audit log. */
export const load: PageServerLoad = async (event) => {
  const actor = askRight(event, 'idea.contact');
  return orErrorPage(await readIdeaContact(event.locals.deps, actor, event.params.id));
};
