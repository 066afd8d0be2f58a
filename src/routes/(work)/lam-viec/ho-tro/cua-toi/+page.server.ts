import { viewOwnSupport } from '#app/support/records/view-supported.ts';
import { shownSupported } from '#desk/support/records/shown-supported.ts';
import { askRight } from '#request/guard.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const actor = askRight(event, 'support.own');
  const supported = shownSupported(await viewOwnSupport(event.locals.deps, actor));
  return { calm: true, supported };
};
