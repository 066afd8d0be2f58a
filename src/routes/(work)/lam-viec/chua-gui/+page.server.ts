import { isAllowedSomewhere } from '#domain/access/authorize.ts';
import { askSignedIn } from '#request/guard.ts';
import type { PageServerLoad } from './$types';

/** What is unsent lies on the device; the server only says whose page it is. */
export const load: PageServerLoad = (event) => {
  const actor = askSignedIn(event);
  return { calm: isAllowedSomewhere(actor, 'dossier.edit') };
};
