import { redirect } from '@sveltejs/kit';
import { answerRows } from '#app/imports/answer-rows.ts';
import { answerRowsInput } from '#app/imports/answer-rows.input.ts';
import { dropList } from '#app/imports/drop-list.ts';
import { placeColumns } from '#app/imports/place-columns.ts';
import { placeColumnsInput, placedOf } from '#app/imports/place-columns.input.ts';
import { viewImport } from '#app/imports/view-import.ts';
import { viewOf } from '#desk/imports/steps.ts';
import { pageOf } from '#request/chosen.ts';
import { answer, orErrorPage, readForm } from '#request/form.ts';
import { askRight } from '#request/guard.ts';
import { lastPageInstead } from '#request/last-page.ts';
import { localizeHref } from '#words/paraglide/runtime.js';
import type { Actions, PageServerLoad } from './$types';

const STATES = ['ready', 'proposed', 'questioned', 'left'] as const;

export const load: PageServerLoad = async (event) => {
  const actor = askRight(event, 'earlier.enter');
  const query = event.url.searchParams;
  const shown = STATES.find((one) => one === query.get('dong')) ?? null;
  const asked = { state: shown, page: pageOf(event.url) };
  const list = orErrorPage(await viewImport(event.locals.deps, actor, event.params.id, asked));
  lastPageInstead(event.url, list.pages);
  const waiting = list.counts.proposed + list.counts.questioned;
  const progress = { blocked: list.blocked, waiting };
  return {
    list,
    shown,
    progress,
    view: viewOf(query.get('buoc'), progress),
    known: query.has('da-co'),
    placed: query.has('da-ghep'),
    answered: query.get('da-tra-loi'),
  };
};

export const actions: Actions = {
  place: async (event) => {
    const actor = askRight(event, 'earlier.enter');
    const form = await readForm(event, placeColumnsInput);
    if (!form.ok) return answer(form, form.typed);
    const placed = placedOf(form.value);
    if (!placed.ok) return answer(placed, form.typed);
    const importId = event.params.id;
    const input = { importId, placed: placed.value, recipe: form.value.recipe };
    const { signal } = event.request;
    const done = await placeColumns(event.locals.deps, actor, input, { signal });
    if (!done.ok) return answer(done, form.typed);
    redirect(303, localizeHref(`/lam-viec/nhap-tep/${importId}?da-ghep`));
  },
  answer: async (event) => {
    const actor = askRight(event, 'earlier.enter');
    const form = await readForm(event, answerRowsInput);
    if (!form.ok) return answer(form, form.typed);
    const importId = event.params.id;
    const { code, found, all, answer: said } = form.value;
    const input = { importId, code, found: all === 'on' ? null : found, answer: said };
    const done = await answerRows(event.locals.deps, actor, input);
    if (!done.ok) return answer(done, form.typed);
    const query = `buoc=cau-hoi&da-tra-loi=${done.value.rows}`;
    redirect(303, localizeHref(`/lam-viec/nhap-tep/${importId}?${query}`));
  },
  drop: async (event) => {
    const actor = askRight(event, 'earlier.enter');
    const done = await dropList(event.locals.deps, actor, { importId: event.params.id });
    if (!done.ok) return answer(done);
    redirect(303, localizeHref('/lam-viec/nhap-tep?da-cat'));
  },
};
