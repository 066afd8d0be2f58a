import { redirect } from '@sveltejs/kit';
import { acceptFindingInput, endAcceptanceInput } from '#app/quality/accept-finding.input.ts';
import { acceptFinding } from '#app/quality/accept-finding.ts';
import { endAcceptance } from '#app/quality/end-acceptance.ts';
import { viewRule } from '#app/quality/view-rule.ts';
import { isAllowedSomewhere } from '#domain/access/authorize.ts';
import { ok, refuse } from '#domain/result.ts';
import { ruleOfParam } from '#desk/quality/words.ts';
import { pageOf } from '#request/chosen.ts';
import { answer, orErrorPage, readForm } from '#request/form.ts';
import { askRight } from '#request/guard.ts';
import { lastPageInstead } from '#request/last-page.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const actor = askRight(event, 'quality.view');
  const { deps } = event.locals;
  const { searchParams } = event.url;
  const named = ruleOfParam(event.params.rule);
  const rule = orErrorPage(named === undefined ? refuse('NOT_FOUND') : ok(named));
  const unitId = searchParams.get('don-vi') || null;
  const accepted = searchParams.get('xem') === 'chap-nhan';
  const page = pageOf(event.url);
  const view = orErrorPage(await viewRule(deps, actor, { rule, unitId, accepted, page }));
  lastPageInstead(event.url, view.pages);
  const chosen = searchParams.get('dieu');
  const accepting = view.rows.find((row) => row.foundId === chosen && row.mayAccept) ?? null;
  return {
    ...view,
    ...{ rule, unitId, shown: accepted ? ('accepted' as const) : ('open' as const), page },
    may: {
      edit: isAllowedSomewhere(actor, 'register.edit'),
      merge: isAllowedSomewhere(actor, 'producer.merge'),
      place: isAllowedSomewhere(actor, 'producer.place'),
    },
    accepting: accepted ? null : accepting,
    keys: view.rows.map(() => deps.newId()),
    idempotencyKey: deps.newId(),
  };
};

export const actions: Actions = {
  accept: async (event) => {
    const actor = askRight(event, 'quality.accept');
    const form = await readForm(event, acceptFindingInput);
    if (!form.ok) return answer(form, form.typed);
    const done = await acceptFinding(event.locals.deps, actor, form.value);
    if (!done.ok) return answer(done, form.typed);
    redirect(303, here(event.url));
  },
  end: async (event) => {
    const actor = askRight(event, 'quality.accept');
    const form = await readForm(event, endAcceptanceInput);
    if (!form.ok) return answer(form, form.typed);
    const done = await endAcceptance(event.locals.deps, actor, form.value);
    if (!done.ok) return answer(done, form.typed);
    redirect(303, here(event.url));
  },
};

/** The list as it was narrowed, without the finding that was settled. */
function here(url: URL): string {
  const query = new URLSearchParams(url.search);
  for (const name of ['dieu', '/accept', '/end']) query.delete(name);
  return `${url.pathname}${query.size === 0 ? '' : `?${query.toString()}`}`;
}
