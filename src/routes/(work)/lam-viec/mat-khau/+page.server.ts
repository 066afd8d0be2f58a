import { changePassword } from '#app/access/change-password.ts';
import { SHORTEST_PASSWORD } from '#domain/access/passwords.ts';
import { answer, readForm } from '#request/form.ts';
import { askSignedIn } from '#request/guard.ts';
import { readDeviceToken, readSessionToken } from '#request/session-cookie.ts';
import type { Actions, PageServerLoad } from './$types';
import { changePasswordInput } from '#app/access/change-password.input.ts';

export const load: PageServerLoad = (event) => {
  askSignedIn(event);
  return { shortest: SHORTEST_PASSWORD };
};

export const actions: Actions = {
  default: async (event) => {
    const actor = askSignedIn(event);
    const form = await readForm(event, changePasswordInput);
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
