import * as v from 'valibot';
import { CLOSING_KINDS } from '#domain/parties/closing.ts';
import { choice, day, KEY_FIELDS, text } from '#app/input-fields.ts';
import { m } from '#words/paraglide/messages.js';

const REASON = { reason: text(m.parties_closing_reason_field, 1000) };

/** Why and since when something leaves the register. */
export const closeInput = v.object({
  ...KEY_FIELDS,
  kind: choice(m.parties_closing_kind_field, CLOSING_KINDS),
  on: day(m.parties_closing_on_field),
  ...REASON,
});

/** The closing was wrong, or it has begun again. */
export const reopenInput = v.object({ ...KEY_FIELDS, ...REASON });
