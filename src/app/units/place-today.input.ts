import * as v from 'valibot';
import { optionalText, text } from '#app/input-fields.ts';
import { m } from '#words/paraglide/messages.js';

/** An address in old names, and the unit that was chosen for it. */
export const placeTodayInput = v.object({
  oldPlace: text(m.common_old_place_field, 300),
  takeUnit: optionalText(m.common_old_place_field, 40),
});
