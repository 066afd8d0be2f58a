import type { Deps } from '#app/deps.ts';
import type { ListedRow } from '#app/indicators/listed-rows.ts';
import { formatVietnameseDate, type PlainDate } from '#domain/calendar/plain-date.ts';
import { REGISTERS } from '#desk/entries/words.ts';
import { shownPlace, type ShownPlace } from '#desk/register/place.ts';

/** One of those behind a number, as a row of a page. */
export interface ShownRow {
  readonly id: string;
  readonly name: string | null;
  /** Where its own page is, without language; null: it has none. */
  readonly href: string | null;
  readonly place: ShownPlace;
  readonly star: number | null;
  readonly day: string | null;
}

/** Rows with the addresses of their records. */
export function shownRows(
  deps: Deps,
  rows: readonly ListedRow[],
  day: PlainDate,
): readonly ShownRow[] {
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    href: hrefOf(row),
    place: shownPlace(deps, row.unitId, day),
    star: row.star,
    day: row.day && formatVietnameseDate(row.day),
  }));
}

function hrefOf({ of, recordId }: ListedRow): string | null {
  if (recordId === null) return null;
  switch (of) {
    case 'product':
    case 'certificate':
      return `/lam-viec/so/san-pham/${recordId}`;
    case 'producer':
      return `/lam-viec/so/co-so/${recordId}`;
    case 'craftVillage':
    case 'materialArea':
    case 'salesPoint':
    case 'brand':
    case 'organisation':
      return `/lam-viec/so/${REGISTERS[of].path}/${recordId}`;
    // A round, a payment or a unit has no page of its own; support is read in its own book by whoever may.
    default:
      return null;
  }
}
