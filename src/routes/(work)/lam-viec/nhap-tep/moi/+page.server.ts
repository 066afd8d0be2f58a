import { redirect } from '@sveltejs/kit';
import { listProvinces } from '#app/imports/list-context.ts';
import { takeList } from '#app/imports/take-list.ts';
import { takeListInput } from '#app/imports/take-list.input.ts';
import { MAX_MEGABYTES } from '#app/files/upload-file.ts';
import { answer, readForm } from '#request/form.ts';
import { askRight } from '#request/guard.ts';
import { localizeHref } from '#words/paraglide/runtime.js';
import { nameWithDays } from '#desk/imports/province-name.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => {
  const actor = askRight(event, 'earlier.enter');
  return {
    maxMegabytes: MAX_MEGABYTES,
    provinces: listProvinces(event.locals.deps, actor).map(({ unit }) => ({
      value: unit.id,
      label: nameWithDays(unit),
    })),
  };
};

export const actions: Actions = {
  default: async (event) => {
    const actor = askRight(event, 'earlier.enter');
    const form = await readForm(event, takeListInput);
    if (!form.ok) return answer(form, form.typed);
    const { listOf, file, kind } = form.value;
    const content = file.stream();
    // Whoever closes the page or stops it ends the reading.
    const { signal } = event.request;
    const list = { listOf, kind, name: file.name, content };
    const taken = await takeList(event.locals.deps, actor, list, { signal });
    if (!taken.ok) return answer(taken, form.typed);
    const { importId, known } = taken.value;
    redirect(303, localizeHref(`/lam-viec/nhap-tep/${importId}${known ? '?da-co' : ''}`));
  },
};
