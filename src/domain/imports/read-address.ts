import { placeParts, type PlacePart } from './place-parts.ts';
import type { PlaceNames } from './place-names.ts';

/** The units that an address names, each as printed. */
export interface AddressUnits {
  readonly commune: string | null;
  readonly district: string | null;
  /** The name alone: a province is called so, whatever stands before it. */
  readonly province: string | null;
}

/** What stands before a commune and is none: hamlets, streets, houses. */
const BELOW =
  /^(?:thôn|ấp|bản|xóm|tổ|tdp|kp|khu|khóm|khối|buôn|bon|làng|số|sn|đường|đ\.|phố|ngõ|ngách|hẻm|tầng|lô|km|quốc lộ|ql|tỉnh lộ|đội|đại lộ|tiểu khu|cụm|kcn|ccn|chợ|nhà|cơ sở|plei|phum|sóc|kiot|ô|\d)/iu;

/**
 * Takes commune, district and province out of an address, from the right: by the kinds that stand
 * before the names, and bare names by the register of the list's territory. What is misspelt stands in
 * its place as printed. A bare name that is both district and commune is the district, in addresses
 * of two tiers (since 01/07/2025) the commune.
 */
export function readAddress(address: string, names: PlaceNames, twoTiers: boolean): AddressUnits {
  const parts = [...placeParts(address)];
  const province = takeProvince(parts, names);
  const district = takeDistrict(parts, names, twoTiers);
  const commune = takeCommune(parts, names, district !== null || province !== null);
  return { commune, district, province };
}

function takeProvince(parts: PlacePart[], names: PlaceNames): string | null {
  const said = parts.findLastIndex(({ kind }) => kind === 'province');
  if (said >= 0) {
    const { name = null } = parts[said] ?? {};
    parts.splice(said);
    return name;
  }
  const last = parts.at(-1);
  if (last === undefined) return null;
  // Thành phố Cao Bằng, Lào Cai, Trà Vinh are districts of the provinces of their names.
  const city =
    last.kind === 'city' && names.isProvince(last.name) && !names.has('district', last.name);
  const bare = last.kind === null && names.isProvince(last.name);
  if (!city && !bare) return null;
  parts.pop();
  return last.name;
}

function takeDistrict(parts: PlacePart[], names: PlaceNames, twoTiers: boolean): string | null {
  const said = parts.findLastIndex(({ kind }) => kind === 'district' || kind === 'city');
  if (said >= 0) return take(parts, said);
  const last = parts.at(-1);
  if (last === undefined || last.kind !== null) return null;
  const before = parts.at(-2);
  const alsoCommune = names.has('commune', last.name);
  if (names.has('district', last.name) && !(alsoCommune && twoTiers)) {
    return take(parts, parts.length - 1);
  }
  if (alsoCommune || BELOW.test(last.name)) return null;
  // Misspelt: behind a commune and before the province stands a district.
  const behindCommune =
    before !== undefined && (before.kind === 'commune' || names.has('commune', before.name));
  return behindCommune || names.sounds('district', last.name)
    ? take(parts, parts.length - 1)
    : null;
}

function takeCommune(parts: PlacePart[], names: PlaceNames, behindUnit: boolean): string | null {
  const said = parts.findLastIndex(({ kind }) => kind === 'commune');
  if (said >= 0) return take(parts, said);
  const last = parts.at(-1);
  if (last === undefined || last.kind !== null) return null;
  if (names.has('commune', last.name)) return take(parts, parts.length - 1);
  if (BELOW.test(last.name)) return null;
  return behindUnit || names.sounds('commune', last.name) ? take(parts, parts.length - 1) : null;
}

function take(parts: PlacePart[], at: number): string {
  const part = parts[at];
  parts.splice(at);
  return part?.printed ?? '';
}
