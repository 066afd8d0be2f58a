import { fail, redirect } from '@sveltejs/kit';
import { publishWording } from '#app/criteria/publish-wording.ts';
import { sendWording } from '#app/criteria/send-wording.ts';
import { viewWording } from '#app/criteria/view-wording.ts';
import { refusalSentence } from '#domain/refusals.ts';
import { answer, orErrorPage, readForm } from '#request/form.ts';
import { askRight } from '#request/guard.ts';
import { getLocale, localizeHref } from '#words/paraglide/runtime.js';
import type { Actions, PageServerLoad } from './$types';
import { publishWordingInput } from '#app/criteria/publish-wording.input.ts';
import { MOST_MEGABYTES, sendWordingInput } from '#app/criteria/send-wording.input.ts';

export const load: PageServerLoad = async (event) => {
  const actor = askRight(event, 'wording.publish');
  const query = event.url.searchParams;
  const setNo = query.get('bo');
  const asked = {
    version: query.get('bo-tieu-chi'),
    setNo: setNo !== null && /^\d{1,3}$/.test(setNo) ? Number(setNo) : null,
  };
  return {
    ...orErrorPage(await viewWording(event.locals.deps, actor, asked)),
    maxMegabytes: MOST_MEGABYTES,
    asked: setNo !== null,
    done: query.has('da-cong-bo') ? 'published' : query.has('da-gui') ? 'sent' : null,
  };
};

export const actions: Actions = {
  check: async (event) => {
    const actor = askRight(event, 'wording.publish');
    const form = await readForm(event, sendWordingInput);
    if (!form.ok) return answer(form, form.typed);
    const { version, file } = form.value;
    const content = new Uint8Array(await file.arrayBuffer());
    const sent = await sendWording(event.locals.deps, actor, { version, content });
    if (!sent.ok) {
      if (sent.refusals[0].code === 'NOT_ALLOWED') return answer(sent);
      const faults = sent.refusals.map((fault) => refusalSentence(fault, getLocale()));
      return fail(422, { faults, refusals: [] });
    }
    redirect(303, localizeHref('/lam-viec/nguyen-van?da-gui'));
  },
  publish: async (event) => {
    const actor = askRight(event, 'wording.publish');
    const form = await readForm(event, publishWordingInput);
    if (!form.ok) return answer(form);
    const published = await publishWording(event.locals.deps, actor, form.value);
    if (!published.ok) return answer(published);
    redirect(303, localizeHref('/lam-viec/nguyen-van?da-cong-bo'));
  },
};
