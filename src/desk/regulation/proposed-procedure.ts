import { PROCEDURE_DEFAULTS } from '#domain/regulation/procedure.ts';
import type { Typed } from '#request/form.ts';

/** What stands in a new form: the defaults. */
export const PROPOSED_PROCEDURE: Typed = {
  ...PROCEDURE_DEFAULTS,
  invitedVote: PROCEDURE_DEFAULTS.invitedVote ? 'on' : '',
  checkGapMonths: String(PROCEDURE_DEFAULTS.checkGapMonths),
  warningDays: PROCEDURE_DEFAULTS.warningDays.join(', '),
};
