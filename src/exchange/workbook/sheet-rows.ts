import type { Cell, Merge } from '#domain/imports/grid.ts';
import { addressOf, placeOf, type Place } from './address.ts';
import type { ContentLimits } from './limits.ts';
import { NotReadable } from './not-readable.ts';

const NO_CELLS: readonly Cell[] = [];

/**
 * Rows that are filled cell by cell, in whatever order: only what holds something takes room, and what
 * lies beyond the limits is refused before any room is made for it.
 */
export class SheetRows {
  readonly merges: Merge[] = [];
  readonly #rows: Cell[][] = [];
  readonly #limits: ContentLimits;

  constructor(limits: ContentLimits) {
    this.#limits = limits;
  }

  /** Throws WORKBOOK_FAR_CELL. */
  put(place: Place, cell: Cell): void {
    if (cell === null) return;
    const { rows, columns } = this.#limits;
    if (place.row >= rows || place.column >= columns) {
      throw new NotReadable('WORKBOOK_FAR_CELL', { cell: addressOf(place), rows, columns });
    }
    while (this.#rows.length <= place.row) this.#rows.push(NO_CELLS as Cell[]);
    let row = this.#rows[place.row];
    if (row === undefined || row === NO_CELLS) this.#rows[place.row] = row = [];
    while (row.length < place.column) row.push(null);
    row[place.column] = cell;
  }

  /** A range as `A1:C2`. */
  merge(range: string): void {
    const [first, last] = range.split(':').map((address) => placeOf(address));
    if (!first || !last) return;
    this.mergeOf({
      top: Math.min(first.row, last.row),
      left: Math.min(first.column, last.column),
      bottom: Math.max(first.row, last.row),
      right: Math.max(first.column, last.column),
    });
  }

  /** What reaches beyond the limits holds nothing there and is cut. */
  mergeOf({ top, left, bottom, right }: Merge): void {
    const { rows, columns } = this.#limits;
    this.merges.push({
      top,
      left,
      bottom: Math.min(bottom, rows - 1),
      right: Math.min(right, columns - 1),
    });
  }

  get count(): number {
    return this.#rows.length;
  }

  get rows(): readonly (readonly Cell[])[] {
    return this.#rows;
  }
}
