import type { DossierState } from '#domain/dossier/transitions.ts';
import type { Step } from '#ui/Steps.svelte';
import { m } from '#words/paraglide/messages.js';

const READING: readonly DossierState[] = ['officeReview', 'officeReturned'];

/** The three steps of the office: receive, check, give to a session. */
export function stepsOf(state: DossierState): readonly Step[] {
  const at = state === 'forwarded' ? 0 : READING.includes(state) ? 1 : state === 'accepted' ? 2 : 3;
  return [m.office_steps_receive(), m.office_steps_read(), m.office_steps_council()].map(
    (label, index) => ({ label, state: index < at ? 'done' : index === at ? 'now' : 'next' }),
  );
}
