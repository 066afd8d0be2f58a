import { redirect } from '@sveltejs/kit';
import { markAttendance } from '#app/council/mark-attendance.ts';
import { openSession } from '#app/council/open-session.ts';
import { viewSession } from '#app/council/view-session.ts';
import { rollCall } from '#domain/council/seats.ts';
import { quorumOf } from '#domain/scoring/quorum.ts';
import { answer, orErrorPage, readForm } from '#request/form.ts';
import { askRight } from '#request/guard.ts';
import { localizeHref } from '#words/paraglide/runtime.js';
import type { Actions, PageServerLoad } from './$types';
import { SESSION_DATA } from '#desk/council/session/session-page.ts';
import { openSessionInput } from '#app/council/open-session.input.ts';
import { markAttendanceInput } from '#app/council/mark-attendance.input.ts';

export const load: PageServerLoad = async (event) => {
  const actor = askRight(event, 'session.view');
  const { deps } = event.locals;
  event.depends(SESSION_DATA);
  const view = orErrorPage(await viewSession(deps, actor, event.params.id));
  const { regulation, seats, standing } = view;
  return {
    ...view,
    quorum: orErrorPage(quorumOf(rollCall(seats, standing.absent), 0, regulation.settings)),
    me: actor.accountId,
    now: deps.clock.now(),
    today: deps.clock.today(),
    idempotencyKey: deps.newId(),
  };
};

export const actions: Actions = {
  open: async (event) => {
    const actor = askRight(event, 'session.open');
    const { deps } = event.locals;
    const form = await readForm(event, openSessionInput);
    if (!form.ok) return answer(form, form.typed);
    const sessionId = event.params.id;
    const { seats } = orErrorPage(await viewSession(deps, actor, sessionId));
    const here = new Set(form.value.present);
    const absent = seats.map((seat) => seat.accountId).filter((id) => !here.has(id));
    const { idempotencyKey } = form.value;
    const opened = await openSession(deps, actor, { sessionId, idempotencyKey, absent });
    if (!opened.ok) return answer(opened, form.typed);
    redirect(303, localizeHref(`/lam-viec/hoi-dong/${sessionId}`));
  },
  attend: async (event) => {
    const actor = askRight(event, 'session.attend');
    const form = await readForm(event, markAttendanceInput);
    if (!form.ok) return answer(form, form.typed);
    const marked = await markAttendance(event.locals.deps, actor, {
      ...form.value,
      sessionId: event.params.id,
    });
    if (!marked.ok) return answer(marked, form.typed);
    redirect(303, localizeHref(`/lam-viec/hoi-dong/${event.params.id}#thanh-vien`));
  },
};
