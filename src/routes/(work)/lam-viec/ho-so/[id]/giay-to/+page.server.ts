import { redirect } from '@sveltejs/kit';
import { addEvidenceInput } from '#app/dossier/add-evidence.input.ts';
import { addEvidence } from '#app/dossier/add-evidence.ts';
import { viewDossier } from '#app/dossier/view-dossier.ts';
import { MAX_MEGABYTES } from '#app/files/upload-file.ts';
import { leavesOf } from '#domain/criteria/find.ts';
import { deviceItem } from '#request/device-item.ts';
import { answer, orErrorPage, readForm } from '#request/form.ts';
import { askRight } from '#request/guard.ts';
import { localizeHref } from '#words/paraglide/runtime.js';
import { labelledAll } from '#desk/dossier/field-labels.ts';
import { loadStep } from '#desk/dossier/step.ts';
import { taskPath } from '#desk/dossier/task-paths.ts';
import { uploadLimit } from '#desk/files/upload-limit.ts';
import { paperLines } from '#desk/dossier/evidence/paper-lines.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { view, step } = await loadStep(event, 'papers');
  return {
    ...step,
    producerId: view.producer.id,
    papers: paperLines(view.evidence, event.locals.deps.clock.today()),
    leaves: leavesOf(view.set).map(({ code, label }) => ({ code, label })),
    maxMegabytes: MAX_MEGABYTES,
    limit: uploadLimit(),
    criterion: event.url.searchParams.get('tieu-chi'),
  };
};

export const actions: Actions = {
  add: async (event) => {
    const actor = askRight(event, 'dossier.edit');
    const { deps } = event.locals;
    const { set } = orErrorPage(await viewDossier(deps, actor, event.params.id));
    const form = await readForm(event, addEvidenceInput(leavesOf(set).map(({ code }) => code)));
    if (!form.ok) return answer(form, form.typed);
    const item = deviceItem(event, actor);
    const input = { ...form.value, dossierId: event.params.id, item };
    const added = await addEvidence(deps, actor, input);
    if (!added.ok) return answer(labelledAll(added, 'papers'), form.typed);
    redirect(303, localizeHref(taskPath(event.params.id, 'papers')));
  },
};
