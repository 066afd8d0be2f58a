import { fail, redirect, type ActionFailure } from '@sveltejs/kit';
import { viewDossier, type DossierView } from '#app/dossier/view-dossier.ts';
import type { Saved } from '#app/dossier/edit-draft.ts';
import type { Instant, PlainDate } from '#domain/calendar/plain-date.ts';
import { faultsOf } from '#domain/dossier/completeness.ts';
import { tasksOf, type DossierTask } from '#domain/dossier/forms.ts';
import { refusalSentence, type RefusalCode } from '#domain/refusals.ts';
import type { Refusal, Result } from '#domain/result.ts';
import { answer, orErrorPage, type RefusedForm, type Typed } from '#request/form.ts';
import { askRight, type GuardedEvent } from '#request/guard.ts';
import { capitalised } from '#ui/format.ts';
import { getLocale, localizeHref } from '#words/paraglide/runtime.js';
import { labelled, labelledAll } from './field-labels.ts';
import { dossierPath, taskPath } from './task-paths.ts';

/** The event of a page under one dossier. */
export interface DossierEvent extends GuardedEvent {
  readonly params: { readonly id: string };
}

/** What was typed wrongly, as against what is only missing yet: shown as soon as the page opens. */
const WRONG: ReadonlySet<RefusalCode> = new Set([
  'PROFIT_ABOVE_REVENUE',
  'REVENUE_BELOW_ZERO',
  'PAPER_ENDED',
]);

export function isWrong(fault: Refusal): boolean {
  return WRONG.has(fault.code);
}

/** What every page that fills in a dossier needs; a dossier that cannot be changed now is shown instead. */
export async function loadStep(event: DossierEvent, task: DossierTask) {
  const actor = askRight(event, 'dossier.edit');
  const { deps } = event.locals;
  const view = orErrorPage(await viewDossier(deps, actor, event.params.id));
  const tasks = tasksOf(view.dossier.kind);
  if (!view.editable || !tasks.includes(task)) redirect(303, href(dossierPath(event.params.id)));
  const reasons = view.standing.openReasons;
  return {
    view,
    step: {
      calm: true,
      dossierId: view.dossier.id,
      kind: view.dossier.kind,
      productName: view.dossier.productName,
      number: tasks.indexOf(task) + 1,
      count: tasks.length,
      contentVersion: view.dossier.contentVersion,
      draftKey: `${actor.accountId}:${view.dossier.id}:${task}`,
      faults: faultsShown(task, currentFaults(view, task, deps.clock.today()).filter(isWrong)),
      reasons: reasons.filter((reason) => reason.criterion === undefined),
    },
  };
}

/** Which button, or the page itself, sent the form. */
export type Then = 'next' | 'later' | 'auto';

export function thenOf(sent: string): Then {
  return sent === 'auto' || sent === 'later' ? sent : 'next';
}

/** What the page learns when its text is on the server. */
export interface ReceivedDraft {
  readonly received: { readonly contentVersion: number; readonly at: Instant };
}

/**
 * Ends the save of a step: to the task list, to the next step, or back with what is still missing.
 * Whatever is missing, what was typed is kept by then.
 */
export async function finishStep(
  event: DossierEvent,
  task: DossierTask,
  then: Then,
  saved: Result<Saved>,
  typed: Typed,
): Promise<ReceivedDraft | ActionFailure<RefusedForm & Partial<ReceivedDraft>>> {
  if (!saved.ok) return answer(labelledAll(saved, task), typed);
  const { deps } = event.locals;
  const received = { ...saved.value, at: deps.clock.now() };
  if (then === 'auto') return { received };
  if (then === 'later') redirect(303, href(dossierPath(event.params.id)));
  const actor = askRight(event, 'dossier.edit');
  const view = orErrorPage(await viewDossier(deps, actor, event.params.id));
  const faults = currentFaults(view, task, deps.clock.today());
  if (faults.length > 0) return fail(422, { refusals: faultsShown(task, faults), typed, received });
  const tasks = tasksOf(view.dossier.kind);
  const next = tasks[tasks.indexOf(task) + 1];
  const { id } = event.params;
  redirect(303, href(next ? taskPath(id, next) : `${dossierPath(id)}/xem-lai`));
}

function currentFaults(view: DossierView, task: DossierTask, today: PlainDate) {
  const { content, evidence, set } = view;
  return faultsOf(task, { kind: view.dossier.kind, content, evidence, set, today });
}

/** Faults as sentences in the page's language, each beside its field. */
export function faultsShown(
  task: DossierTask,
  faults: readonly Refusal[],
): RefusedForm['refusals'] {
  return faults.map((fault) => ({
    ...(fault.field === undefined ? {} : { field: fault.field }),
    sentence: sentence(labelled(fault, task)),
    code: fault.code,
  }));
}

function sentence(fault: Refusal): string {
  return capitalised(refusalSentence(fault, getLocale()));
}

function href(path: string): string {
  return localizeHref(path);
}
