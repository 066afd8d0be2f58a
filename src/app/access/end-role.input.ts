import * as v from 'valibot';
import { day, KEY_FIELDS, text } from '#app/input-fields.ts';
import { m } from '#words/paraglide/messages.js';

/** When a role ends. */
export const endRoleInput = v.object({
  grantId: text(m.access_role_field, 40),
  /** Yesterday ends the role at once; a later day lets it run out. */
  lastDay: day(m.access_last_day_field),
  ...KEY_FIELDS,
});
