import * as v from 'valibot';
import { secret } from '#app/input-fields.ts';
import { m } from '#words/paraglide/messages.js';

/** The password that whoever holds the link chooses. */
export const usePasswordLinkInput = v.object({
  newPassword: secret(m.access_new_password_field),
  newPasswordAgain: secret(m.access_new_password_again_field),
});
