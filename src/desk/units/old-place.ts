import { placeToday, type PlaceToday } from '#app/units/place-today.ts';
import type { Deps } from '#app/deps.ts';
import { answer, readForm } from '#request/form.ts';
import { placeTodayInput } from '#app/units/place-today.input.ts';

/** A place of today as the page offers it: `mine` where the form's list has it. */
export type OfferedPlace = Omit<PlaceToday, 'units'> & {
  readonly units: readonly (PlaceToday['units'][number] & { readonly mine: boolean })[];
};

/**
 * The action behind `OldPlace.svelte`: says what the typed address means today. Nothing is chosen
 * until the person presses a unit; everything else typed comes back as it was. Refuses REQUIRED,
 * PLACE_OPEN and PLACE_UNKNOWN.
 */
export async function findOldPlace(
  event: { readonly request: Request },
  deps: Deps,
  offered: readonly string[],
) {
  const form = await readForm(event, placeTodayInput);
  if (!form.ok) return answer(form, form.typed);
  const { oldPlace, takeUnit } = form.value;
  const found = placeToday(deps, oldPlace);
  if (!found.ok) return answer(found, form.typed);
  const { units, ...rest } = found.value;
  const place: OfferedPlace = {
    ...rest,
    units: units.map((unit) => ({ ...unit, mine: offered.includes(unit.id) })),
  };
  const taken = offered.includes(takeUnit) ? { unitId: takeUnit } : {};
  return { place, typed: { ...form.typed, ...taken } };
}
