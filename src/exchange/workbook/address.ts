/** A place in a sheet, both from 0. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

const FORM = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/;

/** `C7` → row 6, column 2; `null` for what is no address. */
export function placeOf(address: string): Place | null {
  const match = FORM.exec(address);
  if (match?.[1] === undefined || match[2] === '0') return null;
  return { row: Number(match[2]) - 1, column: columnOf(match[1]) };
}

/** `A` → 0, `AA` → 26. */
export function columnOf(letters: string): number {
  let number = 0;
  for (let at = 0; at < letters.length; at += 1) number = number * 26 + letters.charCodeAt(at) - 64;
  return number - 1;
}

/** 0 → `A`, 26 → `AA`. */
export function lettersOf(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : lettersOf(Math.floor(column / 26) - 1) + last;
}

export function addressOf({ row, column }: Place): string {
  return `${lettersOf(column)}${row + 1}`;
}
