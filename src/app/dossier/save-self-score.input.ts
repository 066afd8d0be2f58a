import * as v from 'valibot';
import { longText } from '#app/input-fields.ts';
import type { LeafCriterion } from '#domain/criteria/types.ts';
import { m } from '#words/paraglide/messages.js';
import type { CriterionSave } from './save-self-score.ts';

/** Four fields for each of the criteria; a level that nobody chose is simply not sent. */
export function saveSelfScoreInput(leaves: readonly LeafCriterion[]) {
  const fields = leaves.flatMap(({ code }) => [
    [`choice.${code}`, v.optional(v.string())],
    [`text.${code}`, longText(m.dossier_score_text_field)],
    [`noPaper.${code}`, v.optional(v.string())],
    [`papers.${code}`, v.optional(v.array(v.string()), [])],
  ]);
  return v.object(Object.fromEntries(fields) as v.ObjectEntries);
}

/** The scores that were sent, by criterion. */
export function scoresOf(
  read: Readonly<Record<string, unknown>>,
  leaves: readonly LeafCriterion[],
): Readonly<Record<string, CriterionSave>> {
  return Object.fromEntries(leaves.map(({ code }) => [code, scoreOf(read, code)]));
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
