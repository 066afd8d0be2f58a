import type { PlainDate } from '#domain/calendar/plain-date.ts';
import type { Places } from '#domain/indicators/asked.ts';
import { dayInLife } from '#domain/units/day-in-life.ts';
import type { UnitRegister } from '#domain/units/register.ts';
import type { UnitId, UnitLevel } from '#domain/units/unit.ts';

/** Where indicators look: in one unit, with its ids for storage; a country has none. */
export interface PlacesAndIds {
  readonly places: Places;
  readonly ids: readonly UnitId[] | null;
}

/**
 * A unit with all that lies in it on a day, or on the last or first day of the unit where the day is outside its
 * life: an old province so keeps its old districts. `null`: the whole country.
 */
export function placesOf(
  units: UnitRegister,
  unitId: UnitId | null,
  asked: PlainDate,
): PlacesAndIds {
  const day = unitId === null ? asked : dayInLife(units.unitById(unitId, asked), asked);
  const within = unitId === null ? null : units.unitsWithin(unitId, day);
  const isWithin = within === null ? () => true : (id: UnitId) => within.has(id);
  const ofLevel = remembered((level: UnitLevel) =>
    units
      .unitsOfLevel(level, day)
      .map(({ id }) => id)
      .filter(isWithin),
  );
  const placeOf = (level: UnitLevel) =>
    remembered((id: UnitId) => placeAt(units, id, { level, day }));
  const byLevel = {
    commune: placeOf('commune'),
    district: placeOf('district'),
    province: placeOf('province'),
  };
  return {
    places: { isWithin, ofLevel, placeOf: (id, level) => byLevel[level](id) },
    ids: within === null ? null : [...within],
  };
}

/** The unit of a level that holds a unit whole on a day; what went to several is in none of them. */
function placeAt(
  units: UnitRegister,
  id: UnitId,
  { level, day }: { readonly level: UnitLevel; readonly day: PlainDate },
): UnitId | undefined {
  const own = units.unitById(id, day);
  const line = own ? [own, ...units.ancestorsOf(id, day)] : [];
  const above = line.find((unit) => unit.level === level && stands(unit, day));
  if (above) return above.id;
  const now = units.currentUnitsOf(id, day);
  const [holder] = now.units;
  if (!holder || !now.certain) return undefined;
  return [holder, ...units.ancestorsOf(holder.id, day)].find((unit) => unit.level === level)?.id;
}

function stands(
  {
    validFrom,
    validTo,
  }: { readonly validFrom: PlainDate | null; readonly validTo: PlainDate | null },
  day: PlainDate,
): boolean {
  return (validFrom === null || validFrom <= day) && (validTo === null || day < validTo);
}

function remembered<Key, Value>(of: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>();
  return (key) => {
    if (!known.has(key)) known.set(key, of(key));
    return known.get(key) as Value;
  };
}
