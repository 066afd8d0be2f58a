import { redirect } from '@sveltejs/kit';
import { listSupportUnits } from '#app/support/records/check-unit.ts';
import { endNoneInput, stateNoneInput } from '#app/support/records/state-none.input.ts';
import { endNone, stateNone, viewNone } from '#app/support/records/state-none.ts';
import { shownPlace } from '#desk/register/place.ts';
import { bookQuestion } from '#desk/support/records/book-question.ts';
import { KIND_WORDS } from '#desk/support/records/words.ts';
import { isAllowedSomewhere } from '#domain/access/authorize.ts';
import { formatVietnameseDate, yearOf } from '#domain/calendar/plain-date.ts';
import { SUPPORT_KINDS } from '#domain/support/records/kinds.ts';
import { answer, orErrorPage, readForm } from '#request/form.ts';
import { askRight } from '#request/guard.ts';
import { localizeHref } from '#words/paraglide/runtime.js';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const actor = askRight(event, 'support.view');
  const { deps } = event.locals;
  const { question, years } = bookQuestion(event.url, deps, actor);
  const year = question.year ?? yearOf(deps.clock.today());
  const { rows } = orErrorPage(await viewNone(deps, actor, year));
  const mayKeep = isAllowedSomewhere(actor, 'support.keep');
  const units = mayKeep ? listSupportUnits(deps, actor) : [];
  const [first, second] = units;
  return {
    ...{ years, mayKeep, year },
    saved: event.url.searchParams.has('da-ghi'),
    rows: rows.map(({ id, kind, unitId, statedOn, mayEnd }) => ({
      ...{ id, mayEnd },
      kind: KIND_WORDS[kind](),
      unit: shownPlace(deps, unitId, statedOn).now,
      on: formatVietnameseDate(statedOn),
    })),
    units: units.map(({ id, fullName }) => ({ value: id, label: fullName })),
    onlyUnit: second ? '' : (first?.id ?? ''),
    kinds: SUPPORT_KINDS.map((value) => ({ value, label: KIND_WORDS[value]() })),
    idempotencyKey: deps.newId(),
  };
};

export const actions: Actions = {
  state: async (event) => {
    const actor = askRight(event, 'support.keep');
    const form = await readForm(event, stateNoneInput);
    if (!form.ok) return answer(form, form.typed);
    const stated = await stateNone(event.locals.deps, actor, form.value);
    if (!stated.ok) return answer(stated, form.typed);
    redirect(303, localizeHref(`/lam-viec/ho-tro/khong-co?nam=${form.value.year}&da-ghi=1`));
  },
  end: async (event) => {
    const actor = askRight(event, 'support.keep');
    const form = await readForm(event, endNoneInput);
    if (!form.ok) return answer(form, form.typed);
    const ended = await endNone(event.locals.deps, actor, form.value);
    if (!ended.ok) return answer(ended, form.typed);
    redirect(303, localizeHref('/lam-viec/ho-tro/khong-co'));
  },
};
