import { viewPlanCandidates } from '#app/supervision/view-check-plan.ts';
import { RISKS } from '#domain/supervision/risk-rules.ts';
import { RISK_PARAMS } from '#desk/supervision/plan-words.ts';
import { chosenByParam, pageOf } from '#request/chosen.ts';
import { orErrorPage } from '#request/form.ts';
import { askRight } from '#request/guard.ts';
import { lastPageInstead } from '#request/last-page.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const actor = askRight(event, 'check.foresee');
  const { searchParams } = event.url;
  const risk = chosenByParam(RISKS, RISK_PARAMS, searchParams.get('quy-tac')) ?? null;
  const leftOut = searchParams.get('vi') === 'khong-dua-vao' ? true : null;
  const page = pageOf(event.url);
  const filter = { risk, leftOut, page };
  const found = await viewPlanCandidates(event.locals.deps, actor, event.params.id, filter);
  const list = orErrorPage(found);
  lastPageInstead(event.url, list.pages);
  return { ...list, risk, leftOut, page };
};
