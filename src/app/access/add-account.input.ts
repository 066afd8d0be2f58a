import * as v from 'valibot';
import { KEY_FIELDS, optionalText, text } from '#app/input-fields.ts';
import { m } from '#words/paraglide/messages.js';
import { GRANT_FIELDS } from './grant-role.input.ts';

/** A new account with its first role, as typed. */
export const addAccountInput = v.object({
  displayName: text(m.access_display_name_field, 120),
  /** The office or producer the person speaks for. */
  bodyName: optionalText(m.access_body_name_field, 200),
  /** Telephone number or e-mail address the person will sign in with. */
  signInName: text(m.access_sign_in_name_field, 120),
  ...GRANT_FIELDS,
  ...KEY_FIELDS,
});
