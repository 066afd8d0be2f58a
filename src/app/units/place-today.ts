import type { PlainDate } from '#domain/calendar/plain-date.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import type { UnitRegister } from '#domain/units/register.ts';
import { resolvePlace } from '#domain/units/resolve-place.ts';
import type { Unit, UnitId } from '#domain/units/unit.ts';
import type { Deps } from '../deps.ts';

/** What an address in old names means, and which units hold it today: a person chooses among them. */
export interface PlaceToday {
  /** The unit written, in the names it had: `xã Na Hối, huyện Bắc Hà, tỉnh Lào Cai`. */
  readonly was: string;
  /** It carries these names today. */
  readonly unchanged: boolean;
  /** It went whole into the one unit below; otherwise parts went to each, or nobody knows. */
  readonly certain: boolean;
  readonly units: readonly { readonly id: UnitId; readonly name: string }[];
}

/**
 * Reads an address as older papers write it and says which units hold the place today. Refuses
 * PLACE_OPEN with what it may mean, and PLACE_UNKNOWN: nothing is guessed.
 */
export function placeToday(
  deps: Pick<Deps, 'units' | 'clock'>,
  written: string,
): Result<PlaceToday> {
  const today = deps.clock.today();
  const { units } = deps;
  const place = resolvePlace(units, written, today);
  if (place.kind === 'open') {
    const names = place.candidates.map((unit) => nameOf(units, unit, today));
    return names.length === 0
      ? refuse('PLACE_UNKNOWN', { written }, 'oldPlace')
      : refuse('PLACE_OPEN', { written, candidates: names.join('; ') }, 'oldPlace');
  }
  const { id } = place.unit;
  const now = units.currentUnitsOf(id, today);
  const was = units.fullAddress(id, place.asOf);
  return ok({
    was,
    unchanged: now.certain && now.units[0]?.id === id && nameOf(units, place.unit, today) === was,
    certain: now.certain,
    units: now.units.map((unit) => ({ id: unit.id, name: nameOf(units, unit, today) })),
  });
}

function nameOf(units: UnitRegister, { id }: Unit, day: PlainDate): string {
  return units.fullAddress(id, day);
}
