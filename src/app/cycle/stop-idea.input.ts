import * as v from 'valibot';
import { ACT_FIELDS, text } from '#app/input-fields.ts';
import { m } from '#words/paraglide/messages.js';

/** Why it stops, in words that its producer reads. */
export const stopIdeaInput = v.object({ ...ACT_FIELDS, reason: text(m.cycle_reason_field, 1000) });
