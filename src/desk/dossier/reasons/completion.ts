import { redirect } from '@sveltejs/kit';
import type { CompletionInput } from '#app/commune/request-completion.ts';
import { completionInput } from '#app/dossier/completion.input.ts';
import { reasonsOf } from '#app/dossier/reason-fields.ts';
import type { Deps } from '#app/deps.ts';
import type { Actor } from '#domain/access/authorize.ts';
import type { Verb } from '#domain/access/verbs.ts';
import type { Result } from '#domain/result.ts';
import { answer, readForm } from '#request/form.ts';
import { askRight, type GuardedEvent } from '#request/guard.ts';
import { localizeHref } from '#words/paraglide/runtime.js';

/** An action of a page about one dossier. */
export interface DeskEvent extends GuardedEvent {
  readonly params: { readonly id: string };
}

/**
 * The action that asks a producer to complete a dossier, the same at the commune and at the office:
 * reasons and a day, then back to the dossier on that desk (address without language).
 */
export async function sendCompletion(
  event: DeskEvent,
  verb: Verb,
  ask: (deps: Deps, actor: Actor, input: CompletionInput) => Promise<Result<unknown>>,
  desk: string,
) {
  const actor = askRight(event, verb);
  const form = await readForm(event, completionInput);
  if (!form.ok) return answer(form, form.typed);
  const { seenSeq, idempotencyKey, answerBy } = form.value;
  const asked = await ask(event.locals.deps, actor, {
    dossierId: event.params.id,
    seenSeq,
    idempotencyKey,
    reasons: reasonsOf(form.value),
    answerBy,
  });
  if (!asked.ok) return answer(asked, form.typed);
  redirect(303, localizeHref(`${desk}/${event.params.id}`));
}

/** The action behind "one line more": what was typed comes back, and the page shows two lines more. */
export async function moreReasons(event: DeskEvent, verb: Verb) {
  askRight(event, verb);
  const { typed } = await readForm(event, completionInput);
  return { refusals: [], typed };
}
