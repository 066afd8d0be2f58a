import * as v from 'valibot';
import { RULE_CODES } from '#domain/quality/rules.ts';
import { choice, day, ID, KEY_FIELDS, text } from '#app/input-fields.ts';
import { m } from '#words/paraglide/messages.js';

/** A finding that is left as it is: why, and until when. */
export const acceptFindingInput = v.object({
  ...KEY_FIELDS,
  rule: choice(m.quality_rule, RULE_CODES),
  foundId: text(m.quality_finding, 80),
  reason: text(m.quality_reason, 500),
  until: day(m.quality_until),
});

export const endAcceptanceInput = v.object({ ...KEY_FIELDS, acceptanceId: ID });
