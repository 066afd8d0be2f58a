import type { PlainDate } from '../calendar/plain-date.ts';
import { exactKey, soundKey } from '../units/place-words.ts';
import type { UnitRegister } from '../units/register.ts';
import type { Unit, UnitId } from '../units/unit.ts';

/** Names of units of all times, to tell a bare `Cầu Kè` from a bare `Trà Vinh`. */
export interface PlaceNames {
  /** Whether a province of any time has this name. */
  readonly isProvince: (name: string) => boolean;
  /** Whether a unit of this level within the list's own territory has or had this name. */
  readonly has: (level: 'district' | 'commune', name: string) => boolean;
  /** The same with other diacritics or blanks: nearly this name. */
  readonly sounds: (level: 'district' | 'commune', name: string) => boolean;
  /** Today's provinces that hold what the province of this name held; empty when there is none. */
  readonly provincesOf: (name: string) => ReadonlySet<UnitId>;
}

/** The names within the territory of a province, of every era that the register knows. */
export function placeNames(register: UnitRegister, province: Unit, today: PlainDate): PlaceNames {
  const days = [today, ...register.nameDays()];
  const provinces = new Map<string, Unit>();
  for (const day of days) {
    for (const unit of register.unitsOfLevel('province', day)) {
      if (!provinces.has(exactKey(unit.name))) provinces.set(exactKey(unit.name), unit);
    }
  }
  for (const [short, name] of ABBREVIATIONS) {
    const unit = provinces.get(exactKey(name));
    if (unit !== undefined) provinces.set(short, unit);
  }
  const exact = { district: new Set<string>(), commune: new Set<string>() };
  const sound = { district: new Set<string>(), commune: new Set<string>() };
  for (const id of territoryOf(register, province, today)) {
    for (const day of days) {
      const unit = register.unitById(id, day);
      if (unit === undefined || unit.level === 'province') continue;
      exact[unit.level].add(exactKey(unit.name));
      sound[unit.level].add(soundKey(unit.name));
    }
  }
  return {
    isProvince: (name) => provinces.has(exactKey(name)),
    has: (level, name) => exact[level].has(exactKey(name)),
    sounds: (level, name) => sound[level].has(soundKey(name)),
    provincesOf: remembered((name) => {
      const unit = provinces.get(exactKey(name));
      return unit ? todaysProvinces(register, unit, today) : new Set();
    }),
  };
}

/** Each row of a list asks for its province, and all for the same. */
function remembered<T>(find: (name: string) => T): (name: string) => T {
  const known = new Map<string, T>();
  return (name) => {
    const found = known.get(name) ?? find(name);
    known.set(name, found);
    return found;
  };
}

const ABBREVIATIONS: readonly (readonly [string, string])[] = [
  ['hcm', 'Hồ Chí Minh'],
  ['tphcm', 'Hồ Chí Minh'],
  ['tp hcm', 'Hồ Chí Minh'],
  ['thừa thiên huế', 'Huế'],
].map(([short = '', name = '']) => [exactKey(short), name] as const);

/** The provinces of today that hold a province of any time. */
export function todaysProvinces(
  register: UnitRegister,
  province: Unit,
  today: PlainDate,
): ReadonlySet<UnitId> {
  return new Set(register.currentUnitsOf(province.id, today).units.map(({ id }) => id));
}

/** All units of any time within today's territory of the province, and its own of its time. */
function territoryOf(
  register: UnitRegister,
  province: Unit,
  today: PlainDate,
): ReadonlySet<UnitId> {
  const ids = new Set<UnitId>(register.unitsWithin(province.id, today));
  for (const id of todaysProvinces(register, province, today)) {
    for (const within of register.unitsWithin(id, today)) ids.add(within);
  }
  return ids;
}
