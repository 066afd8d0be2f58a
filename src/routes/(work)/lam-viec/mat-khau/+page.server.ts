import * as v from 'valibot';
import { changePassword } from '#app/access/change-password.ts';
import { SHORTEST_PASSWORD } from '#domain/access/passwords.ts';
import { secret } from '#app/input-fields.ts';
import { answer, readForm } from '#request/form.ts';
import { askSignedIn } from '#request/guard.ts';
import { readDeviceToken, readSessionToken } from '#request/session-cookie.ts';
import { m } from '#words/paraglide/messages.js';
import type { Actions, PageServerLoad } from './$types';

const schema = v.object({
  currentPassword: secret(() => m.access_current_password_field()),
  newPassword: secret(() => m.access_new_password_field()),
  newPasswordAgain: secret(() => m.access_new_password_again_field()),
});

export const load: PageServerLoad = (event) => {
  askSignedIn(event);
  return { shortest: SHORTEST_PASSWORD };
};

export const actions: Actions = {
  default: async (event) => {
    const actor = askSignedIn(event);
    const form = await readForm(event, schema);
    if (!form.ok) return answer(form);
    const changed = await changePassword(event.locals.deps, actor, {
      current: form.value.currentPassword,
      next: form.value.newPassword,
      again: form.value.newPasswordAgain,
      address: event.getClientAddress(),
      token: readSessionToken(event) ?? '',
      device: readDeviceToken(event),
    });
    return changed.ok ? { changed: true } : answer(changed);
  },
};
