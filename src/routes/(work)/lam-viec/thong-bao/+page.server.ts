import { redirect } from '@sveltejs/kit';
import { chooseNoticesInput } from '#app/notices/choose-notices.input.ts';
import { chooseNotices } from '#app/notices/choose-notices.ts';
import { viewChoices } from '#app/notices/view-choices.ts';
import { ownNotices, readAll } from '#app/notices/own-notices.ts';
import { answer, readForm } from '#request/form.ts';
import { askSignedIn } from '#request/guard.ts';
import { byDay } from '#desk/notices/by-day.ts';
import { getLocale, localizeHref } from '#words/paraglide/runtime.js';
import type { Actions, PageServerLoad } from './$types';

const PLACE = '/lam-viec/thong-bao';

export const load: PageServerLoad = async (event) => {
  const actor = askSignedIn(event);
  const { deps } = event.locals;
  const { searchParams: query } = event.url;
  const unread = query.get('xem') === 'chua-doc';
  const after = query.get('sau');
  const { notices, older } = await ownNotices(deps, actor, { unread, after, locale: getLocale() });
  const choices = await viewChoices(deps, actor);
  return { days: byDay(notices), unread, first: after === null, older, choices };
};

export const actions: Actions = {
  readAll: async (event) => {
    const actor = askSignedIn(event);
    await readAll(event.locals.deps, actor);
    redirect(303, localizeHref(PLACE));
  },
  choose: async (event) => {
    const actor = askSignedIn(event);
    const form = await readForm(event, chooseNoticesInput);
    if (!form.ok) return answer(form);
    await chooseNotices(event.locals.deps, actor, form.value);
    return { kept: true };
  },
};
