import type { DossierContent } from '../dossier/content.ts';
import type { BusinessPlan } from './business-plan.ts';

/** What is carried from an idea into forms 01 and 02. */
export interface HandedOver {
  readonly plan: BusinessPlan;
  /** What the slip says is there already. */
  readonly there: string | null;
  /** The figures of the plan in a sentence. */
  readonly figures: string;
}

/**
 * The forms of a dossier with what the plan has said, so that nobody types it again; the producer goes over it before it
 * is handed in. Revenue and profit stay empty: the form asks those of years that are over, a plan speaks of one to come.
 */
export function contentFromPlan(
  content: DossierContent,
  { plan, there, figures }: HandedOver,
): DossierContent {
  return {
    ...content,
    history: { history: there ?? '', structure: plan.organisation },
    results: {
      ...{ planCarriedOut: figures, material: plan.material, quality: '' },
      market: plan.market,
    },
    plan: { development: '', organisation: plan.organisation, market: plan.market },
  };
}
