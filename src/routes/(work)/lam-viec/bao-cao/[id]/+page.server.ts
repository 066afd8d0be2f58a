import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import {
  freezeReport,
  keepReport,
  prepareReport,
  reopenReport,
  sendBackReport,
  withdrawReport,
} from '#app/reports/settle-report.ts';
import { freezeReportInput, reportReasonInput } from '#app/reports/settle-report.input.ts';
import { viewReport } from '#app/reports/view-report.ts';
import { writeReportInput } from '#app/reports/write-report.input.ts';
import { writeReport } from '#app/reports/write-report.ts';
import { bareActInput } from '#app/input-fields.ts';
import type { Result } from '#domain/result.ts';
import { shownReport } from '#desk/reports/shown-report.ts';
import { versionAsked } from '#desk/reports/send-report.ts';
import { REPORTS_PATH } from '#desk/reports/words.ts';
import { CONFIRM_FIELD, confirmed } from '#request/confirm.ts';
import { answer, orErrorPage, readForm, type Typed } from '#request/form.ts';
import { askRight } from '#request/guard.ts';
import { localizeHref } from '#words/paraglide/runtime.js';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

const FREEZING = v.object({ ...freezeReportInput.entries, ...CONFIRM_FIELD });

export const load: PageServerLoad = async (event) => {
  const actor = askRight(event, 'report.view');
  const { deps } = event.locals;
  const version = versionAsked(event.url);
  const view = orErrorPage(await viewReport(deps, actor, event.params.id, version));
  return { ...shownReport(view, deps.clock.now()), version, idempotencyKey: deps.newId() };
};

export const actions: Actions = {
  write: async (event) => {
    const actor = askRight(event, 'report.prepare');
    const form = await readForm(event, writeReportInput);
    if (!form.ok) return answer(form, form.typed);
    const request = { reportId: event.params.id, ...form.value };
    return after(event, await writeReport(event.locals.deps, actor, request), form.typed);
  },
  prepare: async (event) => {
    const actor = askRight(event, 'report.prepare');
    const form = await readForm(event, bareActInput);
    if (!form.ok) return answer(form, form.typed);
    const request = { reportId: event.params.id, ...form.value };
    return after(event, await prepareReport(event.locals.deps, actor, request), form.typed);
  },
  freeze: async (event) => {
    const actor = askRight(event, 'report.freeze');
    const form = await readForm(event, FREEZING);
    if (!form.ok) return answer(form, form.typed);
    const { idempotencyKey, seenSeq, shown } = form.value;
    const second = await confirmed(event, actor, form.value);
    if (!second.ok) return answer(second, form.typed);
    const request = { reportId: event.params.id, idempotencyKey, seenSeq, shown };
    return after(event, await freezeReport(event.locals.deps, second.value, request), form.typed);
  },
  sendBack: (event) => withReason(event, sendBackReport),
  reopen: (event) => withReason(event, reopenReport),
  keep: (event) => withReason(event, keepReport),
  withdraw: (event) => withReason(event, withdrawReport),
};

async function withReason(event: RequestEvent, act: typeof sendBackReport) {
  const actor = askRight(event, 'report.view');
  const form = await readForm(event, reportReasonInput);
  if (!form.ok) return answer(form, form.typed);
  const request = { reportId: event.params.id, ...form.value };
  return after(event, await act(event.locals.deps, actor, request), form.typed);
}

function after({ params }: RequestEvent, done: Result<null>, typed: Typed) {
  if (!done.ok) return answer(done, typed);
  redirect(303, localizeHref(`${REPORTS_PATH}/${params.id}`));
}
