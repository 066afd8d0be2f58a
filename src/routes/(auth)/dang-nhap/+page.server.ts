import { redirect } from '@sveltejs/kit';
import { DEMO_PASSWORD, listDemoAccounts } from '#app/access/list-demo-accounts.ts';
import { signIn } from '#app/access/sign-in.ts';
import { deviceName } from '#domain/access/device-name.ts';
import { answer, readForm } from '#request/form.ts';
import {
  readDeviceToken,
  readSessionToken,
  setDeviceToken,
  setSessionToken,
} from '#request/session-cookie.ts';
import { noteSignIn } from '#request/noted.ts';
import { returnPath } from '#request/return-path.ts';
import type { Actions, PageServerLoad } from './$types';
import { signInInput } from '#app/access/sign-in.input.ts';

export const load: PageServerLoad = async ({ locals, url }) => {
  const back = url.searchParams.get('tiep');
  if (locals.actor) redirect(303, returnPath(back));
  const accounts = await listDemoAccounts(locals.deps);
  const picked = accounts.find((one) => one.signInName === url.searchParams.get('mau')) ?? null;
  const demo = accounts.length > 0 ? { accounts, password: DEMO_PASSWORD, picked } : null;
  return { demonstration: demo, back };
};

export const actions: Actions = {
  default: async (event) => {
    const form = await readForm(event, signInInput);
    if (!form.ok) return answer(form, form.typed);
    noteSignIn({ triedName: form.value.name });
    const signedIn = await signIn(event.locals.deps, {
      ...form.value,
      address: event.getClientAddress(),
      previousToken: readSessionToken(event),
      device: readDeviceToken(event),
      deviceName: deviceName(event.request.headers.get('user-agent') ?? ''),
    });
    if (!signedIn.ok) return answer(signedIn, form.typed);
    noteSignIn({ signedIn: signedIn.value.accountId, triedName: null });
    setSessionToken(event, signedIn.value.token);
    setDeviceToken(event, signedIn.value.device);
    redirect(303, returnPath(event.url.searchParams.get('tiep')));
  },
};
