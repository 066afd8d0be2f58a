import * as v from 'valibot';
import { addAccount } from '#app/access/add-account.ts';
import { listGrantPlaces } from '#app/access/list-grant-places.ts';
import { KEY_FIELDS, optionalText, text } from '#app/input-fields.ts';
import { answer, readForm } from '#request/form.ts';
import { askRight } from '#request/guard.ts';
import { m } from '#words/paraglide/messages.js';
import { getLocale } from '#words/paraglide/runtime.js';
import { findOldPlace } from '#desk/units/old-place.ts';
import { GRANT_FIELDS, offered, placeOf } from '#desk/access/grant-fields.ts';
import type { Actions, PageServerLoad } from './$types';

const schema = v.object({
  displayName: text(() => m.access_display_name_field(), 120),
  bodyName: optionalText(() => m.access_body_name_field(), 200),
  signInName: text(() => m.access_sign_in_name_field(), 120),
  ...GRANT_FIELDS,
  ...KEY_FIELDS,
});

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
    const form = await readForm(event, schema);
    if (!form.ok) return answer(form, form.typed);
    const { displayName, signInName } = form.value;
    const isMail = signInName.includes('@');
    const added = await addAccount(event.locals.deps, actor, {
      ...form.value,
      ...placeOf(form.value),
      phone: isMail ? null : signInName,
      email: isMail ? signInName : null,
      language: getLocale(),
    });
    if (!added.ok) return answer(added, form.typed);
    return { added: { ...added.value, displayName } };
  },
};
