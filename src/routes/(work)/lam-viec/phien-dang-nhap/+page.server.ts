import { redirect } from '@sveltejs/kit';
import { endOwnSessionInput } from '#app/access/own-sessions.input.ts';
import { endOtherSessions, endOwnSession, ownSessions } from '#app/access/own-sessions.ts';
import { answer, readForm } from '#request/form.ts';
import { askSignedIn } from '#request/guard.ts';
import { readSessionToken } from '#request/session-cookie.ts';
import { localizeHref } from '#words/paraglide/runtime.js';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const actor = askSignedIn(event);
  const token = readSessionToken(event) ?? '';
  return { sessions: await ownSessions(event.locals.deps, actor, token) };
};

export const actions: Actions = {
  end: async (event) => {
    const actor = askSignedIn(event);
    const form = await readForm(event, endOwnSessionInput);
    if (!form.ok) return answer(form);
    const ended = await endOwnSession(event.locals.deps, actor, form.value.session);
    if (!ended.ok) return answer(ended);
    redirect(303, localizeHref('/lam-viec/phien-dang-nhap'));
  },
  endOthers: async (event) => {
    const actor = askSignedIn(event);
    await endOtherSessions(event.locals.deps, actor, readSessionToken(event) ?? '');
    redirect(303, localizeHref('/lam-viec/phien-dang-nhap'));
  },
};
