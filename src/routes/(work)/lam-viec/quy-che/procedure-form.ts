import { PROCEDURE_CHOICES, PROCEDURE_DEFAULTS } from '#domain/council/procedure.ts';
import { choice, ticked } from '#routes/fields.ts';
import type { Typed } from '#routes/form.ts';
import { PROCEDURE_WORDS, type AskedChoice } from './procedure-words.ts';

/**
 * The fields of how the province proceeds, as far as this version goes by them; what is not asked
 * stands with its default. The scoring of sheets stands in `REGULATION_FIELDS`.
 */
export const PROCEDURE_FIELDS = {
  deferredTotals: way('deferredTotals'),
  communeClock: way('communeClock'),
  publicTexts: way('publicTexts'),
  invitedVote: ticked,
};

/** One of the few ways in which a setting is decided. */
function way<Setting extends AskedChoice>(setting: Setting) {
  const ways: readonly (typeof PROCEDURE_CHOICES)[Setting][number][] = PROCEDURE_CHOICES[setting];
  return choice(PROCEDURE_WORDS[setting].field, ways);
}

/** What stands in a new form: the defaults. */
export const PROPOSED_PROCEDURE: Typed = {
  deferredTotals: PROCEDURE_DEFAULTS.deferredTotals,
  communeClock: PROCEDURE_DEFAULTS.communeClock,
  publicTexts: PROCEDURE_DEFAULTS.publicTexts,
  invitedVote: PROCEDURE_DEFAULTS.invitedVote ? 'on' : '',
};
