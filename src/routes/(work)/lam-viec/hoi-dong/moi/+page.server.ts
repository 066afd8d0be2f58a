import { redirect } from '@sveltejs/kit';
import { createSessionInput, seatsFrom } from '#app/council/create-session.input.ts';
import { createSession } from '#app/council/create-session.ts';
import { listCandidates } from '#app/council/list-candidates.ts';
import { checkSeats } from '#domain/council/check-seats.ts';
import { answer, orErrorPage, readForm } from '#request/form.ts';
import { askRight } from '#request/guard.ts';
import { localizeHref } from '#words/paraglide/runtime.js';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const actor = askRight(event, 'session.create');
  const { deps } = event.locals;
  const provinces = orErrorPage(await listCandidates(deps, actor));
  return { provinces, today: deps.clock.today(), idempotencyKey: deps.newId() };
};

export const actions: Actions = {
  default: async (event) => {
    const actor = askRight(event, 'session.create');
    const { deps } = event.locals;
    const provinces = orErrorPage(await listCandidates(deps, actor));
    const all = provinces.flatMap((province) => province.candidates);
    const units = provinces.map((province) => province.unitId);
    const form = await readForm(event, createSessionInput(units, all));
    if (!form.ok) {
      // A day that cannot be read hides no fault of the seats.
      const seated = checkSeats(
        seatsFrom(form.typed, all),
        new Set(all.map((one) => one.accountId)),
      );
      const more = seated.ok ? [] : seated.refusals;
      return answer({ ok: false, refusals: [...form.refusals, ...more] }, form.typed);
    }
    const { unitId, name, heldOn, place, councilDecision, councilDecidedOn, idempotencyKey } =
      form.value;
    const candidates = provinces.find((one) => one.unitId === unitId)?.candidates ?? [];
    const created = await createSession(deps, actor, {
      unitId,
      name,
      heldOn,
      place,
      councilDecision,
      councilDecidedOn,
      idempotencyKey,
      seats: seatsFrom(form.value, candidates),
    });
    if (!created.ok) return answer(created, form.typed);
    redirect(303, localizeHref(`/lam-viec/hoi-dong/${created.value.sessionId}`));
  },
};
