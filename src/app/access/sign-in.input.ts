import * as v from 'valibot';
import { secret, text } from '#app/input-fields.ts';
import { m } from '#words/paraglide/messages.js';

/** Who signs in. */
export const signInInput = v.object({
  /** Telephone number or e-mail address as typed. */
  name: text(m.access_sign_in_name_field, 200),
  password: secret(m.access_password_field),
});
