import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import type { ConfirmedActor } from '#app/access/confirmed-actor.ts';
import type { Deps } from '#app/deps.ts';
import { answerRows } from '#app/imports/answer-rows.ts';
import { answerRowsInput } from '#app/imports/answer-rows.input.ts';
import { dropList } from '#app/imports/drop-list.ts';
import {
  enterListInput,
  layDownInput,
  leaveRowInput,
  listActInput,
  listReasonInput,
} from '#app/imports/enter-list.input.ts';
import { giveRows, leaveRow } from '#app/imports/give-rows.ts';
import { giveRowsInput, whichOf } from '#app/imports/give-rows.input.ts';
import {
  askUndoList,
  keepList,
  sendBackList,
  withdrawList,
  type ImportReason,
} from '#app/imports/import-subject.ts';
import { placeColumns } from '#app/imports/place-columns.ts';
import { placeColumnsInput, placedOf } from '#app/imports/place-columns.input.ts';
import { askToEnter, askToLayDown, askToUndo } from '#app/imports/runs/ask-for-run.ts';
import { stopRun } from '#app/imports/runs/stop-run.ts';
import { viewEntering } from '#app/imports/view-entering.ts';
import { viewImport } from '#app/imports/view-import.ts';
import { RUN_DATA } from '#desk/imports/run-data.ts';
import { viewOf } from '#desk/imports/steps.ts';
import type { Actor } from '#domain/access/authorize.ts';
import { refusalSentence } from '#domain/refusals.ts';
import type { Result } from '#domain/result.ts';
import { pageOf } from '#request/chosen.ts';
import { CONFIRM_FIELD, confirmed } from '#request/confirm.ts';
import { answer, orErrorPage, readForm } from '#request/form.ts';
import { askRight } from '#request/guard.ts';
import { lastPageInstead } from '#request/last-page.ts';
import { getLocale, localizeHref } from '#words/paraglide/runtime.js';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

const STATES = ['ready', 'proposed', 'questioned', 'left'] as const;
const ENTERING = v.object({ ...enterListInput.entries, ...CONFIRM_FIELD });
const UNDOING = v.object({ ...listActInput.entries, ...CONFIRM_FIELD });

export const load: PageServerLoad = async (event) => {
  const actor = askRight(event, 'import.view');
  event.depends(RUN_DATA);
  const query = event.url.searchParams;
  const shown = STATES.find((one) => one === query.get('dong')) ?? null;
  const asked = { state: shown, page: pageOf(event.url) };
  const list = orErrorPage(await viewImport(event.locals.deps, actor, event.params.id, asked));
  lastPageInstead(event.url, list.pages);
  const waiting = list.counts.proposed + list.counts.questioned;
  const { state } = list;
  const entered = state === 'entered' || state === 'undoAsked';
  const progress = { blocked: list.blocked, waiting, open: state === 'open', entered };
  const { deps } = event.locals;
  const view = viewOf(query.get('buoc'), progress);
  const step = orErrorPage(await viewEntering(deps, actor, event.params.id, view === 'ghi'));
  return {
    list,
    shown,
    progress,
    view,
    step,
    why: (step.run?.refusals ?? []).map((one) => refusalSentence(one, getLocale())),
    keys: [deps.newId(), deps.newId()],
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
  give: async (event) => {
    const actor = askRight(event, 'earlier.enter');
    const form = await readForm(event, giveRowsInput);
    if (!form.ok) return answer(form, form.typed);
    const importId = event.params.id;
    const { which, given } = whichOf(form.value);
    const done = await giveRows(event.locals.deps, actor, { importId, which, ...given });
    if (!done.ok) return answer(done, form.typed);
    const step = 'code' in which ? 'cau-hoi' : 'row' in which ? 'xem' : 'ghi';
    back(event, `?buoc=${step}&da-tra-loi=${done.value.rows}`);
  },
  leave: async (event) => {
    const actor = askRight(event, 'earlier.enter');
    const form = await readForm(event, leaveRowInput);
    if (!form.ok) return answer(form, form.typed);
    const input = {
      importId: event.params.id,
      row: Number(form.value.row),
      leave: form.value.leave,
    };
    const done = await leaveRow(event.locals.deps, actor, input);
    if (!done.ok) return answer(done, form.typed);
    back(event, '?buoc=xem&da-tra-loi=1');
  },
  layDown: async (event) => {
    const actor = askRight(event, 'earlier.enter');
    const form = await readForm(event, layDownInput);
    if (!form.ok) return answer(form, form.typed);
    const input = { ...form.value, importId: event.params.id };
    const done = await askToLayDown(event.locals.deps, actor, input);
    if (!done.ok) return answer(done, form.typed);
    back(event, '?buoc=ghi');
  },
  enter: async (event) => {
    const actor = askRight(event, 'earlier.confirm');
    const form = await readForm(event, ENTERING);
    if (!form.ok) return answer(form, form.typed);
    const { confirmPassword: _password, ...request } = form.value;
    return bySecond(event, actor, form, (deps, second) =>
      askToEnter(deps, second, { ...request, importId: event.params.id }),
    );
  },
  undo: async (event) => {
    const actor = askRight(event, 'earlier.confirm');
    const form = await readForm(event, UNDOING);
    if (!form.ok) return answer(form, form.typed);
    const { confirmPassword: _password, ...request } = form.value;
    return bySecond(event, actor, form, (deps, second) =>
      askToUndo(deps, second, { ...request, importId: event.params.id }),
    );
  },
  stop: async (event) => {
    const actor = askRight(event, 'import.view');
    const done = await stopRun(event.locals.deps, actor, { importId: event.params.id });
    if (!done.ok) return answer(done);
    back(event, '?buoc=ghi');
  },
  withdraw: (event) => {
    const actor = askRight(event, 'earlier.enter');
    return withReason(event, actor, withdrawList);
  },
  sendBack: (event) => {
    const actor = askRight(event, 'earlier.confirm');
    return withReason(event, actor, sendBackList);
  },
  askUndo: (event) => {
    const actor = askRight(event, 'earlier.enter');
    return withReason(event, actor, askUndoList);
  },
  keep: (event) => {
    const actor = askRight(event, 'import.view');
    return withReason(event, actor, keepList);
  },
  drop: async (event) => {
    const actor = askRight(event, 'earlier.enter');
    const done = await dropList(event.locals.deps, actor, { importId: event.params.id });
    if (!done.ok) return answer(done);
    redirect(303, localizeHref('/lam-viec/nhap-tep?da-cat'));
  },
};

function back({ params }: RequestEvent, query: string): never {
  redirect(303, localizeHref(`/lam-viec/nhap-tep/${params.id}${query}`));
}

async function withReason(
  event: RequestEvent,
  actor: Actor,
  act: (deps: Deps, actor: Actor, input: ImportReason) => Promise<Result<unknown>>,
) {
  const form = await readForm(event, listReasonInput);
  if (!form.ok) return answer(form, form.typed);
  const { of: _of, ...request } = form.value;
  const done = await act(event.locals.deps, actor, { ...request, importId: event.params.id });
  if (!done.ok) return answer(done, form.typed);
  back(event, '?buoc=ghi');
}

/** The second person's word, with the password. */
async function bySecond(
  event: RequestEvent,
  actor: Actor,
  form: { readonly value: { readonly confirmPassword: string } },
  act: (deps: Deps, second: ConfirmedActor) => Promise<Result<unknown>>,
) {
  const second = await confirmed(event, actor, form.value);
  if (!second.ok) return answer(second);
  const done = await act(event.locals.deps, second.value);
  if (!done.ok) return answer(done);
  back(event, '?buoc=ghi');
}
