import * as v from 'valibot';
import { openPasswordLink, usePasswordLink } from '#app/access/use-password-link.ts';
import { SHORTEST_PASSWORD } from '#domain/access/passwords.ts';
import { secret } from '#app/input-fields.ts';
import { answer, orErrorPage, readForm } from '#request/form.ts';
import { m } from '#words/paraglide/messages.js';
import type { Actions, PageServerLoad } from './$types';

const schema = v.object({
  newPassword: secret(() => m.access_new_password_field()),
  newPasswordAgain: secret(() => m.access_new_password_again_field()),
});

export const load: PageServerLoad = async ({ locals, params, request }) => {
  const shortest = SHORTEST_PASSWORD;
  // The answer to a form that was sent says itself what became of the link.
  if (request.method === 'POST') return { signInName: null, shortest };
  const { signInName } = orErrorPage(await openPasswordLink(locals.deps, params.token));
  return { signInName, shortest };
};

export const actions: Actions = {
  default: async (event) => {
    const form = await readForm(event, schema);
    if (!form.ok) return answer(form);
    const chosen = await usePasswordLink(event.locals.deps, {
      token: event.params.token,
      next: form.value.newPassword,
      again: form.value.newPasswordAgain,
    });
    return chosen.ok ? { chosen: true } : answer(chosen);
  },
};
