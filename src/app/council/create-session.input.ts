import * as v from 'valibot';
import { choice, day, KEY_FIELDS, text } from '#app/input-fields.ts';
import { SEAT_CHOICES, seatOf } from '#domain/council/seat-choices.ts';
import type { Seat } from '#domain/council/session.ts';
import { m } from '#words/paraglide/messages.js';
import type { Candidate } from './list-candidates.ts';
import { seatField } from './seat-field.ts';

/** A session to be planned, in one of the units; one choice for each candidate, named by the account. */
export function createSessionInput(units: readonly string[], candidates: readonly Candidate[]) {
  const seats = candidates.map(({ accountId }) => [
    seatField(accountId),
    v.optional(v.picklist(['', ...SEAT_CHOICES]), ''),
  ]);
  return v.object({
    unitId: choice(m.council_plan_unit, units),
    name: text(m.council_plan_name_field, 160),
    heldOn: day(m.council_plan_day_field),
    place: text(m.council_plan_place_field, 160),
    councilDecision: text(m.council_plan_decision_field, 60),
    councilDecidedOn: day(m.council_plan_decided_field),
    ...KEY_FIELDS,
    ...(Object.fromEntries(seats) as v.ObjectEntries),
  });
}

/** The seats that were given. */
export function seatsFrom(
  read: Readonly<Record<string, unknown>>,
  candidates: readonly Candidate[],
): readonly Seat[] {
  return candidates.flatMap(({ accountId, name, bodyName }) => {
    const chosen = SEAT_CHOICES.find((one) => one === read[seatField(accountId)]);
    return chosen ? [{ accountId, name, bodyName, ...seatOf(chosen) }] : [];
  });
}
