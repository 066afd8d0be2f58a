import { columnOf, lettersOf, type Place } from './address.ts';

/** Texts and sheet names in quotes stay; then references that no function name and no name goes on from. */
const PARTS = /"[^"]*"|'[^']*'|(?<![\w.$])(\$?)([A-Z]{1,3})(\$?)(\d{1,7})(?![\w.(])/g;

/**
 * A shared formula is written once, at its first cell; what another cell of it says is the same with
 * every reference moved by as much as the cell lies away, but for those with `$`.
 */
export function movedFormula(formula: string, from: Place, to: Place): string {
  const [down, right] = [to.row - from.row, to.column - from.column];
  return formula.replace(PARTS, (whole, ...groups: (string | undefined)[]) => {
    const [fixedColumn, letters, fixedRow, digits] = groups;
    if (letters === undefined || digits === undefined) return whole;
    const column = columnOf(letters) + (fixedColumn === '$' ? 0 : right);
    const row = Number(digits) + (fixedRow === '$' ? 0 : down);
    if (column < 0 || row < 1) return '#REF!';
    return `${fixedColumn ?? ''}${lettersOf(column)}${fixedRow ?? ''}${row}`;
  });
}
