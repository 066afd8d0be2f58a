import * as v from 'valibot';
import { choice, day, KEY_FIELDS, text } from '#app/input-fields.ts';
import { m } from '#words/paraglide/messages.js';

/** Whether the people of a commune were called together, or when they will be. */
export const noteMeetingInput = v.object({
  ...KEY_FIELDS,
  unitId: text(m.cycle_unit_field, 60),
  what: choice(m.cycle_meeting_what_field, ['held', 'foreseen']),
  on: day(m.cycle_meeting_on_field),
});
