import { accessSync, constants } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { provinceNamed } from '#domain/imports/name-province.ts';
import { readList, type ReadList } from '#domain/imports/read-list.ts';
import { refuse, type Result } from '#domain/result.ts';
import { UnitRegister } from '#domain/units/register.ts';
import { readWorkbook } from '#exchange/workbook/read-workbook.ts';
import { systemClock } from '#platform/clock.ts';
import { loadCriteriaVersions } from '#platform/criteria-files.ts';
import { loadUnits } from '#platform/units/load.ts';
import { misused, type ExitCode, type Invocation } from '../command.ts';
import { refused } from '../refused.ts';

export const help = `Usage: saoque import products FILE --province CODE|NAME --dry-run [--json]

Reads a list of products as offices keep it (.xlsx, .xls, .csv): finds sheet and heading, says which
column is which, and of each row what it says and what is not plain:
  saoque import products "OCOP 2023.xlsx" --province "Lào Cai" --dry-run
Each row is accepted, proposed (something is offered beside what is printed) or questioned (a person
must say). Nothing is corrected or joined. Needs no database.

  --province CODE|NAME  whose list it is; also a province of before 01/07/2025
  --dry-run             read and tell, write nothing`;

/** Reads a list and tells what it says. */
export async function run(invocation: Invocation): Promise<ExitCode> {
  const options = readOptions(invocation.args);
  if (options === undefined) {
    return misused(invocation, 'One FILE, --province CODE or NAME, and --dry-run.');
  }
  const read = await readFile(options.file, options.province);
  if (!read.ok) return refused(invocation, read.refusals);
  if (invocation.json) invocation.out(JSON.stringify(asJson(options.file, read.value)));
  else tell(invocation, read.value);
  return 0;
}

async function readFile(file: string, written: string): Promise<Result<ReadList>> {
  try {
    accessSync(file, constants.R_OK);
  } catch {
    return refuse('JSON_FILE_UNREADABLE', { file });
  }
  const register = new UnitRegister(loadUnits());
  const today = systemClock.today();
  const province = provinceNamed(register, written, today);
  if (!province.ok) return province;
  const workbook = await readWorkbook(file);
  if (!workbook.ok) return workbook;
  const bands = loadCriteriaVersions().at(-1)?.bands ?? [];
  return readList(workbook.value.workbook, { register, province: province.value, today, bands });
}

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
function asJson(file: string, { sheet, headerRow, columns, counts, rows, problems }: ReadList) {
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

function tell(
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

function line(place: string, code: string, found: string, proposed: string | null): string {
  return `${place}  ${code}  ${found}${proposed === null ? '' : ` → ${proposed}`}`;
}

function readOptions(args: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { province: { type: 'string' }, 'dry-run': { type: 'boolean' } },
    });
    const [file, ...rest] = positionals;
    const { province, 'dry-run': dryRun = false } = values;
    if (file === undefined || rest.length > 0 || province === undefined || !dryRun)
      return undefined;
    return { file, province };
  } catch {
    return undefined;
  }
}
