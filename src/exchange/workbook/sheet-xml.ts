import type { Cell } from '#domain/imports/grid.ts';
import { placeOf, type Place } from './address.ts';
import { valueOf, type CellContext, type RawCell } from './cell-value.ts';
import type { ContentLimits } from './limits.ts';
import { movedFormula } from './shared-formula.ts';
import { SheetRows } from './sheet-rows.ts';
import { readXml, type Attributes, type XmlListener } from './xml.ts';

/** How one sheet is read: what its cells refer to, and who hears after each row how far it is. */
export interface SheetReading {
  readonly context: CellContext;
  readonly limits: ContentLimits;
  readonly onRow: (rows: number) => void;
}

/**
 * The cells of a sheet as they come; each says where it stands, and one that does not stands behind the
 * one before it. The size that a sheet claims for itself is never looked at.
 */
export async function readSheetXml(
  bytes: AsyncIterable<Uint8Array>,
  reading: SheetReading,
): Promise<SheetRows> {
  const listener = new SheetListener(reading);
  await readXml(bytes, listener);
  return listener.rows;
}

/** A cell while its tag is open. */
type OpenCell = { -readonly [Key in keyof RawCell]: RawCell[Key] } & {
  formula: string | null;
  /** Number of the formula that it shares with other cells. */
  shared: string | undefined;
};

/** A formula that several cells share: what its first cell says, and where that is. */
interface SharedFormula {
  readonly formula: string;
  readonly at: Place;
}

class SheetListener implements XmlListener {
  readonly rows: SheetRows;
  readonly #reading: SheetReading;
  readonly #shared = new Map<string, SharedFormula>();
  #at: Place = { row: -1, column: -1 };
  #cell: OpenCell = emptyCell('n', 0);
  #within: 'value' | 'formula' | 'inline' | null = null;
  /** Within a reading that stands above signs. */
  #above = false;

  constructor(reading: SheetReading) {
    this.#reading = reading;
    this.rows = new SheetRows(reading.limits);
  }

  open(name: string, attributes: Attributes): void {
    switch (name) {
      case 'row': {
        const number = Number(attributes['r']);
        const row = Number.isInteger(number) && number > 0 ? number - 1 : this.#at.row + 1;
        this.#at = { row, column: -1 };
        break;
      }
      case 'c': {
        const { row, column } = this.#at;
        this.#at = placeOf(attributes['r'] ?? '') ?? { row, column: column + 1 };
        this.#cell = emptyCell(attributes['t'] ?? 'n', Number(attributes['s'] ?? 0));
        break;
      }
      case 'v':
        this.#within = 'value';
        this.#cell.value = '';
        break;
      case 'f':
        this.#within = 'formula';
        this.#cell.formula = '';
        this.#cell.shared = attributes['t'] === 'shared' ? attributes['si'] : undefined;
        break;
      case 't':
        this.#within = this.#above ? null : 'inline';
        break;
      case 'rPh':
        this.#above = true;
        break;
      case 'mergeCell':
        this.rows.merge(attributes['ref'] ?? '');
    }
  }

  text(piece: string): void {
    const cell = this.#cell;
    if (this.#within === 'value') cell.value = (cell.value ?? '') + piece;
    else if (this.#within === 'formula') cell.formula = (cell.formula ?? '') + piece;
    else if (this.#within === 'inline') cell.inline += piece;
  }

  close(name: string): void {
    if (name === 'c') this.rows.put(this.#at, this.#finished());
    else if (name === 'row') this.#reading.onRow(this.rows.count);
    else if (name === 'rPh') this.#above = false;
    else if (name === 'v' || name === 'f' || name === 't') this.#within = null;
  }

  #finished(): Cell {
    const cached = valueOf(this.#cell, this.#reading.context);
    const formula = this.#formula();
    return formula === '' ? cached : { formula, cached };
  }

  #formula(): string {
    const { formula, shared } = this.#cell;
    if (formula === null || shared === undefined) return formula ?? '';
    const first = this.#shared.get(shared);
    if (first && formula === '') return movedFormula(first.formula, first.at, this.#at);
    this.#shared.set(shared, { formula, at: this.#at });
    return formula;
  }
}

function emptyCell(kind: string, style: number): OpenCell {
  return { kind, style, value: null, inline: '', formula: null, shared: undefined };
}
