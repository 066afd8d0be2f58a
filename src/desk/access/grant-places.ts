import type { GrantPlaces } from '#app/access/list-grant-places.ts';

/** Places as the form offers them: only what the page needs of a unit. */
export function offered(places: GrantPlaces) {
  return {
    provinces: places.provinces.map(({ id, fullName }) => ({ id, fullName })),
    communes: places.communes.map(({ id, fullName }) => ({ id, fullName })),
    producers: places.producers,
  };
}
