import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { scoreCriterionInput } from '#app/council/save-sheet.input.ts';
import { saveSheet } from '#app/council/save-sheet.ts';
import { answer, readForm } from '#request/form.ts';
import { askRight } from '#request/guard.ts';
import { localizeHref } from '#words/paraglide/runtime.js';
import type { Actions } from './$types';
import { choiceOf } from '#desk/council/sheet/levels.ts';

const schema = v.object({
  ...scoreCriterionInput.entries,
  /** Where to go on: a criterion, the review, or here. */
  go: v.optional(v.string(), ''),
});

export const actions: Actions = {
  /** One criterion, for a browser without script; with it, every choice is sent when made. */
  save: async (event) => {
    const actor = askRight(event, 'session.score');
    const form = await readForm(event, schema);
    if (!form.ok) return answer(form, form.typed);
    const { id: sessionId, dossierId } = event.params;
    const { criterion, choice, remark, seenVersion, go } = form.value;
    const saved = await saveSheet(event.locals.deps, actor, {
      sessionId,
      dossierId,
      seenVersion,
      choices: choice === undefined ? {} : { [criterion]: choiceOf(choice) },
      remarks: { [criterion]: remark },
    });
    if (!saved.ok) return answer(saved, form.typed);
    const sheet = `/lam-viec/hoi-dong/${sessionId}/cham/${dossierId}`;
    const next = go === 'xem-lai' ? `${sheet}/niem-phong` : `${sheet}?tc=${go || criterion}`;
    redirect(303, localizeHref(next));
  },
};
