import { listAdministeredUnits } from '#storage/catalogue/home.ts';
import type { Deps } from '../deps.ts';

/** The communes of whoever keeps this register: where somebody without an account can turn to. */
export async function communesOfRegister(
  deps: Deps,
): Promise<readonly { readonly id: string; readonly name: string }[]> {
  const day = deps.clock.today();
  const provinces = await listAdministeredUnits(deps.db, day);
  const communes = provinces
    .flatMap((id) => deps.units.descendantsOf(id, day))
    .filter(({ level }) => level === 'commune')
    .map(({ id, kind, name }) => ({
      id,
      name:
        provinces.length > 1 ? deps.units.fullAddress(id, day) : `${name} (${kind.toLowerCase()})`,
    }));
  return communes.toSorted((one, other) => one.name.localeCompare(other.name, 'vi'));
}
