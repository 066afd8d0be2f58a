import { redirect, type RequestEvent } from '@sveltejs/kit';
import * as v from 'valibot';
import { confirmMerge } from '#app/parties/confirm-merge.ts';
import {
  confirmMergeInput,
  refuseMergeInput,
  requestMergeInput,
  requestUndoMergeInput,
} from '#app/parties/merge.input.ts';
import { refuseMerge } from '#app/parties/refuse-merge.ts';
import type { Deps } from '#app/deps.ts';
import type { MergeStanding } from '#app/register/view-merge.ts';
import type { Actor } from '#domain/access/authorize.ts';
import { formatVietnameseDate } from '#domain/calendar/plain-date.ts';
import type { Result } from '#domain/result.ts';
import { CONFIRM_FIELD, confirmed } from '#request/confirm.ts';
import { answer, readForm } from '#request/form.ts';
import { localizeHref } from '#words/paraglide/runtime.js';

/** What the double is: a producer, or one of its products. */
export interface Double {
  readonly producerId: string;
  readonly productId?: string;
}

interface MergePage<Of extends Double, Event extends RequestEvent> {
  /** Where the list of such doubles is, without language. */
  readonly list: string;
  readonly doubleOf: (event: Event, actor: Actor) => Promise<Of> | Of;
  readonly ask: (
    deps: Deps,
    actor: Actor,
    input: Of & v.InferOutput<typeof requestMergeInput> & { readonly intoId: string },
  ) => Promise<Result<unknown>>;
  readonly askUndo: (
    deps: Deps,
    actor: Actor,
    input: Of & v.InferOutput<typeof requestUndoMergeInput>,
  ) => Promise<Result<unknown>>;
}

/** What the forms of `MergeForms` do, for entries of any kind; the page has asked the right. */
export function mergeSteps<
  Of extends Double,
  Event extends RequestEvent<{ double: string; into: string }>,
>({ list, doubleOf, ask, askUndo }: MergePage<Of, Event>) {
  return {
    request: async (event: Event, actor: Actor) => {
      const form = await readForm(event, requestMergeInput);
      if (!form.ok) return answer(form, form.typed);
      const double = await doubleOf(event, actor);
      const request = { ...double, ...form.value, intoId: event.params.into };
      const asked = await ask(event.locals.deps, actor, request);
      if (!asked.ok) return answer(asked, form.typed);
      redirect(303, localizeHref(list));
    },
    undo: async (event: Event, actor: Actor) => {
      const form = await readForm(event, requestUndoMergeInput);
      if (!form.ok) return answer(form, form.typed);
      const double = await doubleOf(event, actor);
      const asked = await askUndo(event.locals.deps, actor, { ...double, ...form.value });
      if (!asked.ok) return answer(asked, form.typed);
      redirect(303, localizeHref(list));
    },
    confirm: async (event: Event, actor: Actor) => {
      const form = await readForm(
        event,
        v.object({ ...confirmMergeInput.entries, ...CONFIRM_FIELD }),
      );
      if (!form.ok) return answer(form, form.typed);
      const second = await confirmed(event, actor, form.value);
      if (!second.ok) return answer(second, form.typed);
      const { confirmPassword: _typed, ...request } = form.value;
      const double = await doubleOf(event, actor);
      const done = await confirmMerge(event.locals.deps, second.value, { ...request, ...double });
      if (!done.ok) return answer(done, form.typed);
      redirect(303, localizeHref(list));
    },
    refuse: async (event: Event, actor: Actor) => {
      const form = await readForm(event, refuseMergeInput);
      if (!form.ok) return answer(form, form.typed);
      const double = await doubleOf(event, actor);
      const refused = await refuseMerge(event.locals.deps, actor, { ...form.value, ...double });
      if (!refused.ok) return answer(refused, form.typed);
      redirect(303, localizeHref(list));
    },
  };
}

/** What `MergeForms` shows of how far it has come. */
export function mergeStanding(
  deps: Deps,
  { request, closing, isOwnRequest, mayConfirm, shown }: MergeStanding,
) {
  return {
    ...{ isOwnRequest, mayConfirm, shown, isMerged: closing !== null },
    request: request && {
      ...{ id: request.id, undo: request.undo, reason: request.reason },
      onDay: formatVietnameseDate(request.onDay),
    },
    today: formatVietnameseDate(deps.clock.today()),
    idempotencyKey: deps.newId(),
  };
}
