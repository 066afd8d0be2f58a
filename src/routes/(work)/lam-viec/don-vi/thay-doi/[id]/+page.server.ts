import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import type { Deps } from '#app/deps.ts';
import type { ConfirmedActor } from '#app/access/confirmed-actor.ts';
import { askUndo } from '#app/units/ask-undo.ts';
import type { ChangeRequest, ChangeWithReason } from '#app/units/change-subject.ts';
import { confirmChange } from '#app/units/confirm-change.ts';
import { confirmUndo } from '#app/units/confirm-undo.ts';
import { keepChange } from '#app/units/keep-change.ts';
import { changeActInput, takeBackChangeInput } from '#app/units/prepare-change.input.ts';
import { viewChange } from '#app/units/view-change.ts';
import { withdrawChange } from '#app/units/withdraw-change.ts';
import type { Actor } from '#domain/access/authorize.ts';
import type { Result } from '#domain/result.ts';
import { MOVING_KINDS } from '#domain/units/moving.ts';
import { MOVING_PARAMS } from '#desk/units/words.ts';
import { chosenByParam, pageOf } from '#request/chosen.ts';
import { CONFIRM_FIELD, confirmed } from '#request/confirm.ts';
import { answer, orErrorPage, readForm } from '#request/form.ts';
import { askRight } from '#request/guard.ts';
import { lastPageInstead } from '#request/last-page.ts';
import { localizeHref } from '#words/paraglide/runtime.js';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

const CONFIRMING = v.object({ ...changeActInput.entries, ...CONFIRM_FIELD });

export const load: PageServerLoad = async (event) => {
  const actor = askRight(event, 'unit.view');
  const { deps } = event.locals;
  const kind =
    chosenByParam(MOVING_KINDS, MOVING_PARAMS, event.url.searchParams.get('xem')) ?? null;
  const page = pageOf(event.url);
  const asked = { changeId: event.params.id, kind, page };
  const view = orErrorPage(await viewChange(deps, actor, asked));
  lastPageInstead(event.url, view.pages);
  return { ...view, kind, page, keys: [deps.newId(), deps.newId(), deps.newId()] };
};

export const actions: Actions = {
  confirm: (event) => {
    const actor = askRight(event, 'unit.confirm');
    return confirmedBy(event, actor, confirmChange);
  },
  confirmUndo: (event) => {
    const actor = askRight(event, 'unit.confirm');
    return confirmedBy(event, actor, confirmUndo);
  },
  withdraw: (event) => {
    const actor = askRight(event, 'unit.view');
    return doneWithReason(event, actor, withdrawChange);
  },
  askUndo: (event) => {
    const actor = askRight(event, 'unit.prepare');
    return doneWithReason(event, actor, askUndo);
  },
  keep: (event) => {
    const actor = askRight(event, 'unit.view');
    return doneWithReason(event, actor, keepChange);
  },
};

/** The second person, with the password; in force from its day on. */
async function confirmedBy(
  event: RequestEvent,
  actor: Actor,
  act: (deps: Deps, by: ConfirmedActor, request: ChangeRequest) => Promise<Result<unknown>>,
) {
  const form = await readForm(event, CONFIRMING);
  if (!form.ok) return answer(form, form.typed);
  const by = await confirmed(event, actor, form.value);
  if (!by.ok) return answer(by, form.typed);
  const { changeId, idempotencyKey } = form.value;
  const done = await act(event.locals.deps, by.value, { changeId, idempotencyKey });
  if (!done.ok) return answer(done, form.typed);
  back(event);
}

async function doneWithReason(
  event: RequestEvent,
  actor: Actor,
  act: (deps: Deps, by: Actor, request: ChangeWithReason) => Promise<Result<unknown>>,
) {
  const form = await readForm(event, takeBackChangeInput);
  if (!form.ok) return answer(form, form.typed);
  const done = await act(event.locals.deps, actor, form.value);
  if (!done.ok) return answer(done, form.typed);
  back(event);
}

function back({ params }: RequestEvent): never {
  redirect(303, localizeHref(`/lam-viec/don-vi/thay-doi/${params.id}`));
}
