import { redirect } from '@sveltejs/kit';
import { endRole } from '#app/access/end-role.ts';
import { grantRole } from '#app/access/grant-role.ts';
import { listGrantPlaces } from '#app/access/list-grant-places.ts';
import { resetPassword } from '#app/access/reset-password.ts';
import { viewAccount } from '#app/access/view-account.ts';
import { answer, orErrorPage, readForm } from '#request/form.ts';
import { askRight } from '#request/guard.ts';
import { localizeHref } from '#words/paraglide/runtime.js';
import { offered } from '#desk/access/grant-places.ts';
import type { Actions, PageServerLoad } from './$types';
import { grantRoleInput } from '#app/access/grant-role.input.ts';
import { endRoleInput } from '#app/access/end-role.input.ts';
import { bareInput } from '#app/input-fields.ts';

export const load: PageServerLoad = async (event) => {
  const actor = askRight(event, 'account.manage');
  const { deps } = event.locals;
  const viewed = orErrorPage(await viewAccount(deps, actor, event.params.id));
  const places = offered(await listGrantPlaces(deps, actor));
  return { viewed, places, keys: [deps.newId(), deps.newId(), deps.newId()] as const };
};

export const actions: Actions = {
  grant: async (event) => {
    const actor = askRight(event, 'account.manage');
    const form = await readForm(event, grantRoleInput);
    if (!form.ok) return answer(form, form.typed);
    const granted = await grantRole(event.locals.deps, actor, {
      accountId: event.params.id,
      ...form.value,
    });
    if (!granted.ok) return answer(granted, form.typed);
    redirect(303, localizeHref(`/lam-viec/tai-khoan/${event.params.id}`));
  },
  end: async (event) => {
    const actor = askRight(event, 'account.manage');
    const form = await readForm(event, endRoleInput);
    if (!form.ok) return answer(form, form.typed);
    const ended = await endRole(event.locals.deps, actor, form.value);
    if (!ended.ok) return answer(ended, form.typed);
    redirect(303, localizeHref(`/lam-viec/tai-khoan/${event.params.id}`));
  },
  reset: async (event) => {
    const actor = askRight(event, 'account.manage');
    const form = await readForm(event, bareInput);
    if (!form.ok) return answer(form, form.typed);
    const reset = await resetPassword(event.locals.deps, actor, {
      accountId: event.params.id,
      idempotencyKey: form.value.idempotencyKey,
    });
    if (!reset.ok) return answer(reset, form.typed);
    return { reset: reset.value };
  },
};
