import { error } from '@sveltejs/kit';
import * as v from 'valibot';
import { saveSelfScoreInput, scoresOf } from '#app/dossier/save-self-score.input.ts';
import { saveSelfScore } from '#app/dossier/save-self-score.ts';
import { viewDossier } from '#app/dossier/view-dossier.ts';
import { doubtsOf } from '#domain/criteria/doubts.ts';
import { leavesOfPart } from '#domain/dossier/completeness.ts';
import { PART_CODES, type PartCode } from '#domain/criteria/types.ts';
import { deviceItem } from '#request/device-item.ts';
import { answer, orErrorPage, readForm } from '#request/form.ts';
import { askRight } from '#request/guard.ts';
import { SAVE_FIELDS } from '#desk/dossier/draft/section-form.ts';
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

export const actions: Actions = {
  save: async (event) => {
    const actor = askRight(event, 'dossier.edit');
    const { deps } = event.locals;
    const part = partOf(event.params.part);
    const { set } = orErrorPage(await viewDossier(deps, actor, event.params.id));
    const leaves = leavesOfPart(set, part);
    const schema = v.object({ ...SAVE_FIELDS, ...saveSelfScoreInput(leaves).entries });
    const form = await readForm(event, schema);
    if (!form.ok) return answer(form, form.typed);
    const saved = await saveSelfScore(deps, actor, {
      dossierId: event.params.id,
      seenVersion: form.value.seenVersion,
      item: deviceItem(event, actor),
      scores: scoresOf(form.value, leaves),
    });
    return finishStep(event, `score${part}`, thenOf(form.value.then), saved, form.typed);
  },
};
