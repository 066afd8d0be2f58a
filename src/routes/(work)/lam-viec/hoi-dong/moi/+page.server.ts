import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { createSession } from '#app/council/create-session.ts';
import { listCandidates, type Candidate } from '#app/council/list-candidates.ts';
import { checkSeats } from '#domain/council/check-seats.ts';
import type { Seat } from '#domain/council/session.ts';
import { choice, day, KEY_FIELDS, text } from '#app/input-fields.ts';
import { answer, orErrorPage, readForm } from '#request/form.ts';
import { askRight } from '#request/guard.ts';
import { m } from '#words/paraglide/messages.js';
import { localizeHref } from '#words/paraglide/runtime.js';
import type { Actions, PageServerLoad } from './$types';
import { seatField, seatOf, SEAT_CHOICES } from '#desk/council/seat-choices.ts';

export const load: PageServerLoad = async (event) => {
  const actor = askRight(event, 'session.create');
  const { deps } = event.locals;
  const provinces = orErrorPage(await listCandidates(deps, actor));
  return { provinces, today: deps.clock.today(), idempotencyKey: deps.newId() };
};

/** One select a candidate stands in the form, named by the account. */
function schemaOf(units: readonly string[], candidates: readonly Candidate[]) {
  const seats = candidates.map(({ accountId }) => [
    seatField(accountId),
    v.optional(v.picklist(['', ...SEAT_CHOICES]), ''),
  ]);
  return v.object({
    unitId: choice(() => m.council_plan_unit(), units),
    name: text(() => m.council_plan_name_field(), 160),
    heldOn: day(() => m.council_plan_day_field()),
    place: text(() => m.council_plan_place_field(), 160),
    councilDecision: text(() => m.council_plan_decision_field(), 60),
    councilDecidedOn: day(() => m.council_plan_decided_field()),
    ...KEY_FIELDS,
    ...(Object.fromEntries(seats) as v.ObjectEntries),
  });
}

function seatsFrom(
  read: Readonly<Record<string, unknown>>,
  candidates: readonly Candidate[],
): readonly Seat[] {
  return candidates.flatMap(({ accountId, name, bodyName }) => {
    const chosen = SEAT_CHOICES.find((one) => one === read[seatField(accountId)]);
    return chosen ? [{ accountId, name, bodyName, ...seatOf(chosen) }] : [];
  });
}

export const actions: Actions = {
  default: async (event) => {
    const actor = askRight(event, 'session.create');
    const { deps } = event.locals;
    const provinces = orErrorPage(await listCandidates(deps, actor));
    const all = provinces.flatMap((province) => province.candidates);
    const units = provinces.map((province) => province.unitId);
    const form = await readForm(event, schemaOf(units, all));
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
