import { openPasswordLink, usePasswordLink } from '#app/access/use-password-link.ts';
import { SHORTEST_PASSWORD } from '#domain/access/passwords.ts';
import { answer, orErrorPage, readForm } from '#request/form.ts';
import type { Actions, PageServerLoad } from './$types';
import { usePasswordLinkInput } from '#app/access/use-password-link.input.ts';

export const load: PageServerLoad = async ({ locals, params, request }) => {
  const shortest = SHORTEST_PASSWORD;
  // The answer to a form that was sent says itself what became of the link.
  if (request.method === 'POST') return { signInName: null, shortest };
  const { signInName } = orErrorPage(await openPasswordLink(locals.deps, params.token));
  return { signInName, shortest };
};

export const actions: Actions = {
  default: async (event) => {
    const form = await readForm(event, usePasswordLinkInput);
    if (!form.ok) return answer(form);
    const chosen = await usePasswordLink(event.locals.deps, {
      token: event.params.token,
      next: form.value.newPassword,
      again: form.value.newPasswordAgain,
    });
    return chosen.ok ? { chosen: true } : answer(chosen);
  },
};
