import { error, redirect } from '@sveltejs/kit';
import { removeEvidence } from '#app/dossier/remove-evidence.ts';
import { updateEvidenceInput } from '#app/dossier/update-evidence.input.ts';
import { updateEvidence } from '#app/dossier/update-evidence.ts';
import { viewDossier } from '#app/dossier/view-dossier.ts';
import { formatVietnameseDate, type PlainDate } from '#domain/calendar/plain-date.ts';
import { leavesOf } from '#domain/criteria/find.ts';
import type { EvidenceItem } from '#domain/dossier/evidence.ts';
import { answer, orErrorPage, readForm } from '#request/form.ts';
import { askRight } from '#request/guard.ts';
import { localizeHref } from '#words/paraglide/runtime.js';
import { fileHref } from '#desk/dossier/read/evidence-papers.ts';
import { labelledAll } from '#desk/dossier/field-labels.ts';
import { loadStep } from '#desk/dossier/step.ts';
import { taskPath } from '#desk/dossier/task-paths.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { view, step } = await loadStep(event, 'papers');
  const item = view.evidence.find(({ id }) => id === event.params.paper) ?? error(404);
  return {
    ...step,
    faults: [],
    values: valuesOf(item),
    file: { href: fileHref(item.file.id), name: item.file.name },
    leaves: leavesOf(view.set).map(({ code, label }) => ({ code, label })),
  };
};

function valuesOf(item: EvidenceItem): Record<string, string | readonly string[]> {
  const shown = (day: PlainDate | null) => (day === null ? '' : formatVietnameseDate(day));
  return {
    kind: String(item.kind),
    title: item.title,
    number: item.number,
    issuer: item.issuer,
    issuedOn: shown(item.issuedOn),
    validUntil: shown(item.validUntil),
    criteria: item.criteria,
  };
}

export const actions: Actions = {
  save: async (event) => {
    const actor = askRight(event, 'dossier.edit');
    const { deps } = event.locals;
    const { id, paper } = event.params;
    const { set } = orErrorPage(await viewDossier(deps, actor, id));
    const form = await readForm(event, updateEvidenceInput(leavesOf(set).map(({ code }) => code)));
    if (!form.ok) return answer(form, form.typed);
    const saved = await updateEvidence(deps, actor, {
      ...form.value,
      dossierId: id,
      evidenceId: paper,
    });
    if (!saved.ok) return answer(labelledAll(saved, 'papers'), form.typed);
    redirect(303, localizeHref(taskPath(id, 'papers')));
  },
  remove: async (event) => {
    const actor = askRight(event, 'dossier.edit');
    const { id, paper } = event.params;
    const removed = await removeEvidence(event.locals.deps, actor, {
      dossierId: id,
      evidenceId: paper,
    });
    if (!removed.ok) return answer(removed);
    redirect(303, localizeHref(taskPath(id, 'papers')));
  },
};
