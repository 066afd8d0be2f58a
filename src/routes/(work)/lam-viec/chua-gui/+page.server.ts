import { askSignedIn } from '#request/guard.ts';
import type { PageServerLoad } from './$types';

/** What is unsent lies on the device; the server only says whose page it is. */
export const load: PageServerLoad = (event) => {
  askSignedIn(event);
  return { calm: true };
};
