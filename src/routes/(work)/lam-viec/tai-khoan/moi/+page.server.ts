import { addAccount } from '#app/access/add-account.ts';
import { listGrantPlaces } from '#app/access/list-grant-places.ts';
import { answer, readForm } from '#request/form.ts';
import { askRight } from '#request/guard.ts';
import { getLocale } from '#words/paraglide/runtime.js';
import { findOldPlace } from '#desk/units/old-place.ts';
import { offered } from '#desk/access/grant-places.ts';
import type { Actions, PageServerLoad } from './$types';
import { addAccountInput } from '#app/access/add-account.input.ts';

export const load: PageServerLoad = async (event) => {
  const actor = askRight(event, 'account.manage');
  const { deps } = event.locals;
  return {
    places: offered(await listGrantPlaces(deps, actor)),
    idempotencyKey: deps.newId(),
  };
};

export const actions: Actions = {
  findPlace: async (event) => {
    const actor = askRight(event, 'account.manage');
    const { deps } = event.locals;
    const { provinces, communes } = await listGrantPlaces(deps, actor);
    return findOldPlace(
      event,
      deps,
      [...provinces, ...communes].map(({ id }) => id),
    );
  },
  save: async (event) => {
    const actor = askRight(event, 'account.manage');
    const form = await readForm(event, addAccountInput);
    if (!form.ok) return answer(form, form.typed);
    const { displayName, signInName } = form.value;
    const isMail = signInName.includes('@');
    const added = await addAccount(event.locals.deps, actor, {
      ...form.value,
      phone: isMail ? null : signInName,
      email: isMail ? signInName : null,
      language: getLocale(),
    });
    if (!added.ok) return answer(added, form.typed);
    return { added: { ...added.value, displayName } };
  },
};
