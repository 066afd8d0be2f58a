import type { DossierState } from '#domain/dossier/transitions.ts';
import type { Step } from '#ui/Steps.svelte';
import { m } from '#words/paraglide/messages.js';

const BEFORE: readonly DossierState[] = ['none', 'draft', 'submitted', 'returned', 'withdrawn'];
const AT_COMMUNE: readonly DossierState[] = ['communeReview', 'completing'];

/** The three steps of the commune: receive, the four items, sign and pass on. */
export function stepsOf(state: DossierState, itemsDone: number): readonly Step[] {
  const at = BEFORE.includes(state) ? 0 : !AT_COMMUNE.includes(state) ? 3 : itemsDone < 4 ? 1 : 2;
  return [m.commune_steps_receive(), m.commune_steps_report(), m.commune_steps_forward()].map(
    (label, index) => ({ label, state: index < at ? 'done' : index === at ? 'now' : 'next' }),
  );
}
