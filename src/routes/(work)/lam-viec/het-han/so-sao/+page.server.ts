import { viewLapse } from '#app/expiry/view-lapse.ts';
import { parseVietnameseDate } from '#domain/calendar/plain-date.ts';
import { askRight } from '#request/guard.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const actor = askRight(event, 'expiry.view');
  const asked = parseVietnameseDate(event.url.searchParams.get('den') ?? '');
  return { lapse: await viewLapse(event.locals.deps, actor, asked.ok ? asked.value : null) };
};
