import { viewSheet } from '#app/council/view-sheet.ts';
import { orErrorPage } from '#request/form.ts';
import { askRight } from '#request/guard.ts';
import { SESSION_DATA } from '#desk/council/session/session-page.ts';
import type { LayoutServerLoad } from './$types';

/**
 * The whole sheet at once, so that moving between its criteria needs no network. It must not read
 * the search part of the address: then every step would ask the server again.
 */
export const load: LayoutServerLoad = async (event) => {
  const actor = askRight(event, 'session.score');
  const { deps } = event.locals;
  event.depends(SESSION_DATA);
  const { id, dossierId } = event.params;
  return {
    desk: orErrorPage(await viewSheet(deps, actor, id, dossierId)),
    idempotencyKey: deps.newId(),
  };
};
