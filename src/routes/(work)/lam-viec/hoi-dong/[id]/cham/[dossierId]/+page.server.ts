import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { saveSheet } from '#app/council/save-sheet.ts';
import { LONGEST_REMARK } from '#domain/council/sheet-change.ts';
import { optionalText, text, VERSION_FIELDS } from '#app/input-fields.ts';
import { answer, readForm } from '#request/form.ts';
import { askRight } from '#request/guard.ts';
import { m } from '#words/paraglide/messages.js';
import { localizeHref } from '#words/paraglide/runtime.js';
import type { Actions } from './$types';
import { choiceOf } from '#desk/council/sheet/levels.ts';

const schema = v.object({
  criterion: text(() => m.council_result_column_criterion(), 10),
  choice: v.optional(v.pipe(v.string(), v.regex(/^(\d{1,2}|none)$/))),
  remark: optionalText(() => m.council_sheet_remark(), LONGEST_REMARK),
  ...VERSION_FIELDS,
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
