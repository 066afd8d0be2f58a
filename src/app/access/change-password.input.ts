import * as v from 'valibot';
import { secret } from '#app/input-fields.ts';
import { m } from '#words/paraglide/messages.js';

/** One's own new password. */
export const changePasswordInput = v.object({
  currentPassword: secret(m.access_current_password_field),
  newPassword: secret(m.access_new_password_field),
  newPasswordAgain: secret(m.access_new_password_again_field),
});
