import type { DossierKind } from '#domain/dossier/acts.ts';
import { CHANGE_FIELDS, type DossierContent } from '#domain/dossier/content.ts';
import { m } from '#words/paraglide/messages.js';
import type { Form02Section } from '../task-paths.ts';
import { changeWord } from '../words.ts';

/** One long text of a form: its field, its question and what it says so far. */
export interface LongText {
  readonly name: string;
  readonly label: string;
  readonly value: string;
}

/** The texts of a section that has nothing but texts, in the order of form 02. */
export function textsOf(
  section: Exclude<Form02Section, 'general' | 'finance'>,
  content: DossierContent,
  kind: DossierKind,
): readonly LongText[] {
  const { history, results, plan } = content;
  switch (section) {
    case 'history':
      return [
        { name: 'history', label: m.dossier_f02_history(), value: history.history },
        { name: 'structure', label: m.dossier_f02_structure(), value: history.structure },
      ];
    case 'results':
      return [
        {
          name: 'planCarriedOut',
          label: m.dossier_f02_plan_carried_out(),
          value: results.planCarriedOut,
        },
        { name: 'material', label: m.dossier_f02_material(), value: results.material },
        { name: 'quality', label: m.dossier_f02_quality(), value: results.quality },
        { name: 'market', label: m.dossier_f02_market(), value: results.market },
      ];
    case 'plan':
      return [
        { name: 'development', label: m.dossier_f02_development(), value: plan.development },
        { name: 'organisation', label: m.dossier_f02_organisation(), value: plan.organisation },
        { name: 'market', label: m.dossier_f02_plan_market(), value: plan.market },
      ];
    case 'changes':
      return changesOf(content, kind);
  }
}

/** One text for an upgrade (Đ6.1b), nine for a re-assessment (Đ6.1c). */
function changesOf({ changes }: DossierContent, kind: DossierKind): readonly LongText[] {
  if (kind === 'upgrade')
    return [{ name: 'summary', label: m.dossier_f02_summary(), value: changes.summary }];
  return CHANGE_FIELDS.map((field) => ({
    name: field,
    label: changeWord(field),
    value: changes.fields[field],
  }));
}
