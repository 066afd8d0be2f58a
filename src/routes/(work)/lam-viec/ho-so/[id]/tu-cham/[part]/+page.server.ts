import { error } from '@sveltejs/kit';
import * as v from 'valibot';
import { saveSelfScore, type CriterionSave } from '#app/dossier/save-self-score.ts';
import { viewDossier } from '#app/dossier/view-dossier.ts';
import { doubtsOf } from '#domain/criteria/doubts.ts';
import { leavesOfPart } from '#domain/dossier/completeness.ts';
import { PART_CODES, type LeafCriterion, type PartCode } from '#domain/criteria/types.ts';
import { answer, orErrorPage, readForm } from '#request/form.ts';
import { askRight } from '#request/guard.ts';
import { m } from '#words/paraglide/messages.js';
import { longText, SAVE_FIELDS } from '#desk/dossier/draft/section-form.ts';
import { finishStep, loadStep, thenOf } from '#desk/dossier/step.ts';
import type { Actions, PageServerLoad } from './$types';

function partOf(word: string): PartCode {
  return PART_CODES.find((code) => code === word) ?? error(404);
}

export const load: PageServerLoad = async (event) => {
  const part = partOf(event.params.part);
  const { view, step } = await loadStep(event, `score${part}`);
  const { set, version, content, evidence, standing } = view;
  const leaves = leavesOfPart(set, part);
  return {
    ...step,
    part,
    set,
    scores: content.selfScore,
    papers: evidence.map(({ id, title, criteria, file }) => ({
      id,
      title,
      criteria,
      fileId: file.id,
    })),
    doubts: Object.fromEntries(leaves.map(({ code }) => [code, doubtsOf(version, set.no, code)])),
    reasonsOf: standing.openReasons.filter((reason) => reason.criterion !== undefined),
  };
};

/** Four fields for each criterion of the part; a level that nobody chose is simply not sent. */
function schemaOf(leaves: readonly LeafCriterion[]) {
  const fields = leaves.flatMap(({ code }) => [
    [`choice.${code}`, v.optional(v.string())],
    [`text.${code}`, longText(m.dossier_score_text_field)],
    [`noPaper.${code}`, v.optional(v.string())],
    [`papers.${code}`, v.optional(v.array(v.string()), [])],
  ]);
  return v.object({ ...SAVE_FIELDS, ...(Object.fromEntries(fields) as v.ObjectEntries) });
}

/** '' is "none reached"; anything that is no option is refused by the use case. */
function scoreOf(read: Readonly<Record<string, unknown>>, code: string): CriterionSave {
  const choice = read[`choice.${code}`];
  const papers = read[`papers.${code}`];
  const text = read[`text.${code}`];
  return {
    ...(typeof choice === 'string' ? { choice: choice === '' ? null : Number(choice) } : {}),
    text: typeof text === 'string' ? text : '',
    noPaper: read[`noPaper.${code}`] !== undefined,
    papers: Array.isArray(papers) ? papers.filter((id) => typeof id === 'string') : [],
  };
}

export const actions: Actions = {
  save: async (event) => {
    const actor = askRight(event, 'dossier.edit');
    const { deps } = event.locals;
    const part = partOf(event.params.part);
    const { set } = orErrorPage(await viewDossier(deps, actor, event.params.id));
    const leaves = leavesOfPart(set, part);
    const form = await readForm(event, schemaOf(leaves));
    if (!form.ok) return answer(form, form.typed);
    const read: Readonly<Record<string, unknown>> = form.value;
    const saved = await saveSelfScore(deps, actor, {
      dossierId: event.params.id,
      seenVersion: form.value.seenVersion,
      scores: Object.fromEntries(leaves.map(({ code }) => [code, scoreOf(read, code)])),
    });
    return finishStep(event, `score${part}`, thenOf(form.value.then), saved, form.typed);
  },
};
