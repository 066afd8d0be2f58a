import { error, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { uploadLimit } from '#desk/files/upload-limit.ts';
import { PART_PARAMS } from '#desk/supervision/check-words.ts';
import { addCheckPhotoInput } from '#app/supervision/add-check-photo.input.ts';
import { addCheckPhoto } from '#app/supervision/add-check-photo.ts';
import { answersOf, saveRecordInput } from '#app/supervision/save-record.input.ts';
import { saveRecord } from '#app/supervision/save-record.ts';
import { viewCheck } from '#app/supervision/view-check.ts';
import { CHECK_PARTS, itemsOfPart } from '#domain/supervision/check-items.ts';
import { chosenByParam } from '#request/chosen.ts';
import { deviceItem } from '#request/device-item.ts';
import { answer, orErrorPage, readForm } from '#request/form.ts';
import { askRight } from '#request/guard.ts';
import { localizeHref } from '#words/paraglide/runtime.js';
import type { Actions, PageServerLoad } from './$types';

function partOf(word: string) {
  return chosenByParam(CHECK_PARTS, PART_PARAMS, word) ?? error(404);
}

export const load: PageServerLoad = async (event) => {
  const actor = askRight(event, 'check.record');
  const part = partOf(event.params.phan);
  const { id } = event.params;
  const { check, record, may } = orErrorPage(await viewCheck(event.locals.deps, actor, id));
  // What was signed, or is another's, is read on the page of the check.
  if (!may.record || record === null) redirect(303, localizeHref(`/lam-viec/kiem-tra/${id}`));
  return {
    check,
    part,
    record,
    items: itemsOfPart(check.items, part),
    draftKey: `${actor.accountId}:${id}:check-${part}`,
    limit: uploadLimit(),
  };
};

export const actions: Actions = {
  save: async (event) => {
    const actor = askRight(event, 'check.record');
    const part = partOf(event.params.phan);
    const { deps } = event.locals;
    const { id: checkId } = event.params;
    const { check } = orErrorPage(await viewCheck(deps, actor, checkId));
    const items = itemsOfPart(check.items, part);
    const schema = v.object({
      ...saveRecordInput(items).entries,
      then: v.optional(v.string(), 'next'),
    });
    const form = await readForm(event, schema);
    if (!form.ok) return answer(form, form.typed);
    const { seenVersion, then } = form.value;
    const answers = answersOf(items, form.value);
    const item = deviceItem(event, actor);
    const saved = await saveRecord(deps, actor, { checkId, part, answers, seenVersion, item });
    if (!saved.ok) return answer(saved, form.typed);
    if (then === 'auto')
      return { received: { contentVersion: saved.value.version, at: saved.value.at } };
    const base = `/lam-viec/kiem-tra/${checkId}`;
    const isNext = then === 'next' && part === 'criteria';
    redirect(303, localizeHref(isNext ? `${base}/phieu/${PART_PARAMS.mark}` : base));
  },
  photo: async (event) => {
    const actor = askRight(event, 'check.record');
    const { deps } = event.locals;
    const { id: checkId, phan } = event.params;
    const { check } = orErrorPage(await viewCheck(deps, actor, checkId));
    const form = await readForm(event, addCheckPhotoInput(check.items.map(({ id }) => id)));
    if (!form.ok) return answer(form, form.typed);
    const device = deviceItem(event, actor);
    const added = await addCheckPhoto(deps, actor, { ...form.value, checkId, device });
    if (!added.ok) return answer(added, form.typed);
    redirect(303, localizeHref(`/lam-viec/kiem-tra/${checkId}/phieu/${phan}`));
  },
};
