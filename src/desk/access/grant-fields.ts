import type { GrantPlaces } from '#app/access/list-grant-places.ts';
import type { RoleAt } from '#app/access/grant-place.ts';
import { isGrantable } from '#domain/access/places.ts';
import { ROLES } from '#domain/access/rights.ts';
import { choice, day, optionalDay, optionalText } from '#app/input-fields.ts';
import { m } from '#words/paraglide/messages.js';

/** The fields of a role to be given, of both forms that give one. */
export const GRANT_FIELDS = {
  role: choice(() => m.access_role_field(), ROLES.filter(isGrantable)),
  unitId: optionalText(() => m.access_place_field(), 20),
  producerId: optionalText(() => m.access_producer_field(), 40),
  validFrom: day(() => m.access_valid_from_field()),
  validTo: optionalDay(),
};

/** An empty place is no place; whether the role needs one is the use case's question. */
export function placeOf(sent: {
  readonly role: RoleAt['role'];
  readonly unitId: string;
  readonly producerId: string;
}): RoleAt {
  return { role: sent.role, unitId: sent.unitId || null, producerId: sent.producerId || null };
}

/** Places as the form offers them: only what the page needs of a unit. */
export function offered(places: GrantPlaces) {
  return {
    provinces: places.provinces.map(({ id, fullName }) => ({ id, fullName })),
    communes: places.communes.map(({ id, fullName }) => ({ id, fullName })),
    producers: places.producers,
  };
}
