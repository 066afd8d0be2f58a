import { redirect } from '@sveltejs/kit';
import { papersAsShown } from '#app/dossier/papers-as-shown.ts';
import { submitDossier } from '#app/dossier/submit-dossier.ts';
import { viewDossier } from '#app/dossier/view-dossier.ts';
import { checkContent } from '#domain/dossier/completeness.ts';
import { answer, orErrorPage, readForm } from '#request/form.ts';
import { askRight } from '#request/guard.ts';
import { localizeHref } from '#words/paraglide/runtime.js';
import { faultsShown } from '#desk/dossier/step.ts';
import { shownPapers } from '#desk/dossier/read/shown-papers.ts';
import { dossierPath, taskPath } from '#desk/dossier/task-paths.ts';
import { taskWord } from '#desk/dossier/words.ts';
import type { Actions, PageServerLoad } from './$types';
import { submitDossierInput } from '#app/dossier/submit-dossier.input.ts';

export const load: PageServerLoad = async (event) => {
  const actor = askRight(event, 'dossier.submit');
  const { deps } = event.locals;
  const view = orErrorPage(await viewDossier(deps, actor, event.params.id));
  // A form sent from a second window comes back here with its refusal, which must be read.
  const refused = event.request.method === 'POST';
  if (!view.editable && !refused) redirect(303, localizeHref(dossierPath(event.params.id)));
  const { content, evidence, set, dossier, standing } = view;
  const states = checkContent({
    kind: dossier.kind,
    content,
    evidence,
    set,
    today: deps.clock.today(),
  });
  return {
    calm: true,
    dossierId: dossier.id,
    productName: dossier.productName,
    papers: shownPapers(view, { set, kind: dossier.kind }),
    gaps: states
      .filter(({ faults }) => faults.length > 0)
      .map(({ task, faults }) => ({
        task: taskWord(task, set),
        href: taskPath(dossier.id, task),
        faults: faultsShown(task, faults).map(({ sentence }) => sentence),
      })),
    reasons: standing.openReasons,
    answerBy: standing.answerBy,
    again: standing.version > 0,
    sender: actor.name,
    seenSeq: standing.seq,
    shown: papersAsShown(view),
    idempotencyKey: deps.newId(),
  };
};

export const actions: Actions = {
  send: async (event) => {
    const actor = askRight(event, 'dossier.submit');
    const form = await readForm(event, submitDossierInput);
    if (!form.ok) return answer(form, form.typed);
    const dossierId = event.params.id;
    const sent = await submitDossier(event.locals.deps, actor, { ...form.value, dossierId });
    if (!sent.ok) return answer(sent, form.typed);
    redirect(303, localizeHref(dossierPath(dossierId)));
  },
};
