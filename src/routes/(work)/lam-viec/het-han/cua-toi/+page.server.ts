import { listOwnEnding } from '#app/expiry/list-own.ts';
import { askRight } from '#request/guard.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const actor = askRight(event, 'renewal.answer');
  return { calm: true, rows: await listOwnEnding(event.locals.deps, actor) };
};
