import { basename } from 'node:path';
import type { BroughtList } from '#app/imports/bring-list.ts';
import type { ReadList } from '#domain/imports/read-list.ts';
import type { Invocation } from './command.ts';
import { refusalJson } from './refused.ts';

/** A list of two rounds has no other column of decisions: the first one's is the list's. */
function firstRoundPlain(columns: ReadList['columns']): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(columns).map(([field, column]) => {
      const plain = field.replace(/1$/, '');
      return [plain in columns ? field : plain, column];
    }),
  );
}

/** What `--json` says of a list. */
export function listJson(file: string, list: ReadList) {
  const { sheet, headerRow, columns, counts, rows, problems } = list;
  return {
    file: basename(file),
    sheet,
    headerRow,
    columns: firstRoundPlain(columns),
    counts,
    rows: rows.map((row) => ({
      row: row.row,
      state: row.state,
      values: row.values,
      problems: row.problems,
    })),
    problems,
  };
}

/** The same of a list that was taken, and how far it came. */
export function broughtJson(
  file: string,
  { list, importId, known, state, waiting, counted, stopped }: BroughtList,
  language: Invocation['language'],
) {
  return {
    ...listJson(file, list),
    importId,
    known,
    state,
    waiting,
    entering: counted,
    refusals: stopped.map((one) => refusalJson(one, language)),
  };
}

export function tellList(
  { out }: Invocation,
  { sheet, headerRow, columns, counts, rows, problems }: ReadList,
): void {
  const placed = Object.entries(columns).map(([field, column]) => `${field} ${column}`);
  out(`Sheet “${sheet}”, heading in row ${headerRow}: ${placed.join(', ')}.`);
  out(
    `${counts.read} rows: ${counts.accepted} accepted, ${counts.proposed} proposed, ${counts.questioned} questioned; ${counts.skipped} skipped.`,
  );
  for (const { code, column, row, found, proposed } of problems) {
    out(line(row === null ? (column ?? '') : String(row), code, found, proposed));
  }
  for (const { row, problems: own } of rows) {
    for (const { code, column, found, proposed } of own) {
      out(line(`${column ?? ''}${row}`, code, found, proposed));
    }
  }
}

const STANDS = {
  open: 'It is kept and waits on its page',
  laidDown: 'It waits for a second person',
  entered: 'It stands in the register',
  undoAsked: 'Somebody asked to take it back',
} as const;

/** What waits by its code, how the list stands, and what it adds. */
export function tellBrought(
  { out }: Invocation,
  { list, importId, known, state, waiting, counted }: BroughtList,
): void {
  const { read, skipped } = list.counts;
  out(`${read} rows; ${skipped} skipped.`);
  if (known) out('This very file had been brought before.');
  for (const { code, rows } of waiting) out(`${rows}  ${code}`);
  out(`${STANDS[state]}: /lam-viec/nhap-tep/${importId}`);
  if (counted) {
    const { producers, products, certificates, entries } = counted;
    if (entries !== undefined) out(`Added by it: ${entries} entries.`);
    else
      out(
        `Added by it: ${producers} producers, ${products} products, ${certificates} certificates.`,
      );
  }
}

function line(place: string, code: string, found: string, proposed: string | null): string {
  return `${place}  ${code}  ${found}${proposed === null ? '' : ` → ${proposed}`}`;
}
