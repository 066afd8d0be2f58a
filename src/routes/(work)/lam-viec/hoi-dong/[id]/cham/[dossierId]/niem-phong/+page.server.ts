import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { isSealingConfirmed } from '#app/access/confirm-again.ts';
import { commentOnSheetInput } from '#app/council/save-sheet.input.ts';
import { saveSheet } from '#app/council/save-sheet.ts';
import { sealSheetInput } from '#app/council/seal-sheet.input.ts';
import { sealSheet } from '#app/council/seal-sheet.ts';
import { CONFIRM_FIELD, confirmedForSealing } from '#request/confirm.ts';
import { answer, readForm } from '#request/form.ts';
import { askRight } from '#request/guard.ts';
import { readSessionToken } from '#request/session-cookie.ts';
import { localizeHref } from '#words/paraglide/runtime.js';
import type { Actions, PageServerLoad } from './$types';

const sealSchema = v.object({ ...sealSheetInput.entries, ...CONFIRM_FIELD });

export const load: PageServerLoad = async (event) => {
  const actor = askRight(event, 'session.score');
  const token = readSessionToken(event) ?? '';
  return { asksPassword: !(await isSealingConfirmed(event.locals.deps, actor, token)) };
};

export const actions: Actions = {
  /** For a browser without script; with it, the comment is sent as it is written. */
  comment: async (event) => {
    const actor = askRight(event, 'session.score');
    const form = await readForm(event, commentOnSheetInput);
    if (!form.ok) return answer(form, form.typed);
    const { id: sessionId, dossierId } = event.params;
    const change = { ...form.value, choices: {}, remarks: {} };
    const saved = await saveSheet(event.locals.deps, actor, { sessionId, dossierId, ...change });
    if (!saved.ok) return answer(saved, form.typed);
    redirect(303, localizeHref(`/lam-viec/hoi-dong/${sessionId}/cham/${dossierId}/niem-phong`));
  },
  seal: async (event) => {
    const actor = askRight(event, 'session.score');
    const form = await readForm(event, sealSchema);
    if (!form.ok) return answer(form, form.typed);
    const { id: sessionId, dossierId } = event.params;
    const { seenVersion, idempotencyKey } = form.value;
    const request = { seenVersion, idempotencyKey, sessionId, dossierId };
    const member = await confirmedForSealing(event, actor, form.value);
    if (!member.ok) return answer(member, form.typed);
    const sealed = await sealSheet(event.locals.deps, member.value, request);
    if (!sealed.ok) return answer(sealed, form.typed);
    redirect(303, localizeHref(`/lam-viec/hoi-dong/${sessionId}/cham/${dossierId}/niem-phong`));
  },
};
