import type { Cell, FormulaCell, Merge, PlainCell, Sheet } from './grid.ts';
import { printed } from './plain-text.ts';

/** What stands in a place of a sheet, and whether it was written there. */
export interface SeenCell {
  readonly value: Exclude<PlainCell, { readonly error: string }>;
  /** Written here, spread over merged cells, or taken from another cell by a formula. */
  readonly by: 'own' | 'merge' | 'formula';
}

const BLANK: SeenCell = { value: null, by: 'own' };
const REFERENCE = /^=?\+?\$?([A-Z]{1,3})\$?(\d{1,7})$/i;
const NEXT_NUMBER = /^=?\+?\$?([A-Z]{1,3})\$?(\d{1,7})\s*\+\s*(\d+)$/i;
/** `-nt-`, `như trên`, `〃`: what stands above, written short. */
const DITTO = /^(?:["'〃″”“]{1,2}|[-–"'“]+ ?nt ?[-–"'”]+|nt\.?|[-–]? ?như trên ?[-–]?)$/u;
/** A chain of references that is longer is a circle. */
const LONGEST_CHAIN = 20_000;

/** A sheet as a person sees it: merged cells everywhere, formulas as what they refer to, errors blank. */
export class GridView {
  readonly sheet: Sheet;
  /** Row → the merges that touch it. */
  readonly #merges = new Map<number, Merge[]>();

  constructor(sheet: Sheet) {
    this.sheet = sheet;
    for (const merge of sheet.merges) {
      // Nobody merges a whole column on purpose over rows that do not exist.
      const bottom = Math.min(merge.bottom, sheet.rows.length - 1);
      for (let row = merge.top; row <= bottom; row += 1) {
        const here = this.#merges.get(row);
        if (here) here.push(merge);
        else this.#merges.set(row, [merge]);
      }
    }
  }

  get rowCount(): number {
    return this.sheet.rows.length;
  }

  /** How many columns a row has, those of its merges too. */
  widthOf(row: number): number {
    const merged = (this.#merges.get(row) ?? []).map(({ right }) => right + 1);
    return Math.min(Math.max(this.sheet.rows[row]?.length ?? 0, ...merged), 500);
  }

  mergeAt(row: number, column: number): Merge | undefined {
    return this.#merges.get(row)?.find(({ left, right }) => left <= column && column <= right);
  }

  /** What a person sees in this place. */
  at(row: number, column: number): SeenCell {
    const merge = this.mergeAt(row, column);
    if (merge !== undefined && (merge.top !== row || merge.left !== column)) {
      const seen = this.#own(merge.top, merge.left);
      return seen.value === null ? this.#own(row, column) : { value: seen.value, by: 'merge' };
    }
    return this.#own(row, column);
  }

  /** The text in this place, numbers and days as text; empty when there is none. */
  textAt(row: number, column: number): string {
    return cellText(this.at(row, column).value);
  }

  #own(row: number, column: number): SeenCell {
    const cell = this.sheet.rows[row]?.[column] ?? null;
    if (typeof cell === 'string' && DITTO.test(cell.trim())) return this.#above(row, column);
    const formula = asFormula(cell);
    if (formula === null) return plain(cell);
    const seen = plain(formula.cached);
    if (seen.value !== null) return { value: seen.value, by: 'formula' };
    return { value: this.#follow(formula.formula, LONGEST_CHAIN), by: 'formula' };
  }

  /** What a mark for “as above” means: the nearest cell above that is none. */
  #above(row: number, column: number): SeenCell {
    let at = row - 1;
    const isDitto = () => {
      const cell = this.sheet.rows[at]?.[column];
      return typeof cell === 'string' && DITTO.test(cell.trim());
    };
    while (at >= 0 && isDitto()) at -= 1;
    return at < 0 ? BLANK : { value: this.at(at, column).value, by: 'formula' };
  }

  /** What a reference leads to when the program that saved the file left no value. */
  #follow(formula: string, left: number): SeenCell['value'] {
    for (let at: string | null = formula, steps = left; at !== null && steps > 0; steps -= 1) {
      const next = NEXT_NUMBER.exec(at);
      if (next) return this.#numbered(next, steps);
      const reference = REFERENCE.exec(at);
      if (!reference) return null;
      const cell = this.#cellOf(reference);
      const further = asFormula(cell);
      if (further === null) return plain(cell).value;
      const cached = plain(further.cached).value;
      if (cached !== null) return cached;
      at = further.formula;
    }
    return null;
  }

  /** `=A5+1`: running numbers, of which only matters that there is one. */
  #numbered(match: RegExpExecArray, steps: number): number | null {
    const cell = this.#cellOf(match);
    const formula = asFormula(cell);
    const cached = formula === null ? plain(cell).value : plain(formula.cached).value;
    const before = cached ?? (formula === null ? null : this.#shallow(formula.formula, steps));
    const number = Number(typeof before === 'object' ? NaN : before);
    return Number.isFinite(number) ? number + Number(match[3]) : null;
  }

  #shallow(formula: string, steps: number): number | null {
    // Only whether it is a number matters; a long chain is not added up to its beginning.
    return NEXT_NUMBER.test(formula) && steps > 1 ? 0 : null;
  }

  #cellOf([, letters = '', row = '']: RegExpExecArray): Cell {
    const cells = this.sheet.rows[Number(row) - 1];
    return cells?.[columnNumber(letters)] ?? null;
  }
}

/** `C` → 2. */
function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number - 1;
}

/** 2 → `C`. */
export function columnLetters(column: number): string {
  const rest = column % 26;
  const letter = String.fromCharCode(65 + rest);
  return column < 26 ? letter : columnLetters((column - rest) / 26 - 1) + letter;
}

/** A cell as the text that stands in it: a day as an ISO day, a whole number without a point. */
export function cellText(value: SeenCell['value']): string {
  if (value === null) return '';
  if (typeof value === 'object') return value.date;
  if (typeof value === 'number') return numberText(value);
  return printed(String(value));
}

/** Without the traces of binary fractions: 91.14000000000001 is 91.14. */
export function numberText(value: number): string {
  return String(Number(value.toPrecision(12)));
}

function asFormula(cell: Cell): FormulaCell | null {
  if (typeof cell === 'string' && (REFERENCE.test(cell) || NEXT_NUMBER.test(cell)))
    return cell.startsWith('=') ? { formula: cell, cached: null } : null;
  return typeof cell === 'object' && cell !== null && 'formula' in cell ? cell : null;
}

/** Errors of formulas, as values or as text that somebody pasted, are blank. */
const ERROR_TEXT = /^#(?:REF!|N\/A|VALUE!|NAME\?|DIV\/0!|NUM!|NULL!|SPILL!|CALC!|GETTING_DATA)$/i;

function plain(cell: Cell): SeenCell {
  if (cell === null) return BLANK;
  if (typeof cell === 'string') {
    const text = printed(cell);
    return text === '' || ERROR_TEXT.test(text) ? BLANK : { value: cell, by: 'own' };
  }
  if (typeof cell === 'object') {
    return 'date' in cell ? { value: cell, by: 'own' } : BLANK;
  }
  return { value: cell, by: 'own' };
}
