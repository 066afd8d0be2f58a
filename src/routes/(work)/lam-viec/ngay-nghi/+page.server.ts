import { redirect } from '@sveltejs/kit';
import {
  enterNoticeInput,
  noticeFrom,
  takeBackNoticeInput,
} from '#app/calendar/enter-notice.input.ts';
import { enterNotice } from '#app/calendar/enter-notice.ts';
import { listHolidays } from '#app/calendar/list-holidays.ts';
import { takeBackNotice } from '#app/calendar/take-back-notice.ts';
import { yearOf } from '#domain/calendar/plain-date.ts';
import { FIRST_YEAR, LAST_YEAR } from '#domain/calendar/public-holidays.ts';
import { answer, orErrorPage, readForm } from '#request/form.ts';
import { askRight } from '#request/guard.ts';
import { localizeHref } from '#words/paraglide/runtime.js';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const actor = askRight(event, 'settings.manage');
  const { deps } = event.locals;
  const today = deps.clock.today();
  const query = event.url.searchParams;
  const year = yearIn(query.get('nam')) ?? yearOf(today);
  const moved = query.get('doi');
  return {
    ...orErrorPage(await listHolidays(deps, actor, year)),
    earlier: year > FIRST_YEAR ? year - 1 : null,
    later: year < LAST_YEAR ? year + 1 : null,
    /** How many dossiers an entry just made has moved; null when none was made. */
    moved: moved !== null && /^\d{1,6}$/.test(moved) ? Number(moved) : null,
    idempotencyKey: deps.newId(),
  };
};

function yearIn(sent: string | null): number | null {
  const year = sent !== null && /^\d{4}$/.test(sent) ? Number(sent) : 0;
  return year >= FIRST_YEAR && year <= LAST_YEAR ? year : null;
}

function back(year: number, moved: number): never {
  redirect(303, localizeHref(`/lam-viec/ngay-nghi?nam=${year}&doi=${moved}`));
}

export const actions: Actions = {
  enter: async (event) => {
    const actor = askRight(event, 'settings.manage');
    const form = await readForm(event, enterNoticeInput);
    if (!form.ok) return answer(form, form.typed);
    const { seenSeq, idempotencyKey } = form.value;
    const notice = noticeFrom(form.value);
    const entered = await enterNotice(event.locals.deps, actor, {
      seenSeq,
      idempotencyKey,
      notice,
    });
    if (!entered.ok) return answer(entered, form.typed);
    back(notice.year, entered.value.moved);
  },
  takeBack: async (event) => {
    const actor = askRight(event, 'settings.manage');
    const form = await readForm(event, takeBackNoticeInput);
    if (!form.ok) return answer(form);
    const taken = await takeBackNotice(event.locals.deps, actor, form.value);
    if (!taken.ok) return answer(taken);
    back(form.value.year, taken.value.moved);
  },
};
