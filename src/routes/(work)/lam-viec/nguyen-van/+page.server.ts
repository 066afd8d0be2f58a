import { fail, redirect } from '@sveltejs/kit';
import { publishWording } from '#app/criteria/publish-wording.ts';
import { sendWording } from '#app/criteria/send-wording.ts';
import { viewWording } from '#app/criteria/view-wording.ts';
import { refusalSentence } from '#domain/refusals.ts';
import { answer, orErrorPage, readForm } from '#request/form.ts';
import { askRight } from '#request/guard.ts';
import { m } from '#words/paraglide/messages.js';
import { getLocale, localizeHref } from '#words/paraglide/runtime.js';
import type { Actions, PageServerLoad } from './$types';
import { publishWordingInput } from '#app/criteria/publish-wording.input.ts';

/** The whole wording is under one megabyte; a file of many more is another file. */
const MOST_MEGABYTES = 5;

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
    const form = await event.request.formData();
    const file = form.get('file');
    const version = form.get('version');
    if (!(file instanceof File) || file.size === 0)
      return wrongFile(m.criteria_wording_file_missing());
    if (file.size > MOST_MEGABYTES * 1024 * 1024) {
      return wrongFile(m.criteria_wording_file_large({ max: MOST_MEGABYTES }));
    }
    const sent = await sendWording(event.locals.deps, actor, {
      version: typeof version === 'string' ? version : '',
      content: new Uint8Array(await file.arrayBuffer()),
    });
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

function wrongFile(sentence: string) {
  return fail(422, { faults: [], refusals: [{ field: 'file', sentence }] });
}
