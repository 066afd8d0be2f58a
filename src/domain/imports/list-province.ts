import type { PlainDate } from '../calendar/plain-date.ts';
import { exactKey } from '../units/place-words.ts';
import type { UnitRegister } from '../units/register.ts';
import type { Unit } from '../units/unit.ts';
import type { PlaceNames } from './place-names.ts';
import { partOf } from './place-parts.ts';
import { ourLetters } from './plain-text.ts';
import type { ReadRow } from './read-row.ts';

/** Fewer rows say nothing about whose list it is. */
const FEW = 3;

/**
 * The province that most rows name when it is not the one of the list; null when the list is its own.
 * Rows that print no province speak by their districts and communes.
 */
export function foreignProvince(
  register: UnitRegister,
  rows: readonly ReadRow[],
  names: PlaceNames,
  province: Unit,
  today: PlainDate,
): string | null {
  const said = rows.filter(
    ({ values }) => values.province !== null && values.province !== province.name,
  );
  const own = names.provincesOf(province.name);
  const foreign = said.filter(({ values }) => isForeign(values.province ?? '', names, own));
  if (foreign.length * 2 > rows.length)
    return most(foreign.map(({ values }) => values.province ?? ''));
  if (said.length > 0) return null;
  return byPlaces(register, rows, names, today);
}

/** Whether a province that a row prints lies outside the list's own. */
export function isForeign(printed: string, names: PlaceNames, own: ReadonlySet<string>): boolean {
  const there = names.provincesOf(partOf(ourLetters(printed)).name);
  return there.size > 0 && [...there].every((id) => !own.has(id));
}

function byPlaces(
  register: UnitRegister,
  rows: readonly ReadRow[],
  names: PlaceNames,
  today: PlainDate,
): string | null {
  const placed = rows.flatMap(({ values: { commune, district } }) => {
    const level = district === null ? ('commune' as const) : ('district' as const);
    const text = district ?? commune;
    return text === null ? [] : [{ level, name: partOf(ourLetters(text)).name }];
  });
  const elsewhere = placed.filter(({ level, name }) => !names.sounds(level, name));
  if (placed.length < FEW || elsewhere.length * 2 <= placed.length) return null;
  const days = [today, ...register.nameDays()];
  const provinces = elsewhere.flatMap(({ level, name }) => {
    const found = days.flatMap((day) =>
      register.findByName(name, day, { level }).flatMap((unit) => {
        const above = register.ancestorsOf(unit.id, day).at(-1);
        return exactKey(unit.name) === exactKey(name) && above ? [above.name] : [];
      }),
    );
    return [...new Set(found)];
  });
  const best = most(provinces);
  const votes = provinces.filter((name) => name === best).length;
  return best !== null && votes * 2 > placed.length ? best : null;
}

function most(names: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  const [best] = [...counts].sort(([, a], [, b]) => b - a);
  return best?.[0] ?? null;
}
