import { viewLedger } from '#app/ledger/view-ledger.ts';
import { refusalSentence } from '#domain/refusals.ts';
import { orErrorPage } from '#request/form.ts';
import { askRight } from '#request/guard.ts';
import { getLocale } from '#words/paraglide/runtime.js';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const actor = askRight(event, 'ledger.view');
  const { checkpoints, lastCheck } = orErrorPage(await viewLedger(event.locals.deps, actor));
  const finding = lastCheck?.finding;
  return {
    checkpoints,
    lastCheck: lastCheck && {
      depth: lastCheck.depth,
      ended: lastCheck.ended,
      lines: lastCheck.size,
      found: finding ? refusalSentence(finding, getLocale()) : null,
    },
  };
};
