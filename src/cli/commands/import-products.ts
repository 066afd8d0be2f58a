import { accessSync, constants } from 'node:fs';
import { bringList, type BroughtList } from '#app/imports/bring-list.ts';
import { namedActor } from '#app/access/named-actor.ts';
import type { Deps } from '#app/deps.ts';
import { provinceNamed } from '#domain/imports/name-province.ts';
import type { ReadList } from '#domain/imports/read-list.ts';
import { NOTHING_SAID } from '#domain/imports/read-said-list.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import { UnitRegister } from '#domain/units/register.ts';
import { readListFile } from '#exchange/workbook/read-list-file.ts';
import { systemClock } from '#platform/clock.ts';
import { readConfig } from '#platform/config.ts';
import { loadCriteriaVersions } from '#platform/criteria-files.ts';
import { loadUnits } from '#platform/units/load.ts';
import { misused, type ExitCode, type Invocation } from '../command.ts';
import { readAnswers, readImportInput, type ImportInput } from '../import-input.ts';
import { broughtJson, listJson, tellBrought, tellList } from '../import-output.ts';
import { refused, tellRefusals } from '../refused.ts';
import { besideRegister } from '../start/on-register.ts';

export const help = `Usage: saoque import products FILE --province CODE|NAME --dry-run [--column …] [--json]
       saoque import products FILE --province CODE|NAME --by ACCOUNT [--column HEADING=FIELD …]
                              [--answer CODE=proposed|printed|leave …] [--number N --day D]
                              [--without-paper] [--confirm-by ACCOUNT] [--data DIR] [--json]

Reads a list of products as offices keep it (.xlsx, .xls, .csv): finds sheet and heading, says which
column is which, and of each row what it says and what is not plain:
  saoque import products "OCOP 2023.xlsx" --province "Lào Cai" --dry-run
Each row is accepted, proposed (something is offered beside what is printed) or questioned (a person
must say). A dry run needs no database. With --by the list is taken under that officer's account, answered
with what is said here and laid before a second person, who confirms it on its page with the password. What
still waits is told by its code, exit code 1; the list is kept and can be answered on its page, or by the
same command with more answers. The same file is taken once. Works while Sao Quê runs.

  --province CODE|NAME     whose list it is; also a province of before 01/07/2025
  --dry-run                read and tell, write nothing
  --column HEADING=FIELD   what a column is, by heading or letters; HEADING=aside:REASON leaves it out
  --by ACCOUNT             name to sign in with of an officer who may enter older certificates
  --answer CODE=ANSWER     for all rows that ask this: take what is offered, keep what is printed, leave out
  --number N --day D       the decision of rows that print none, and its day where they print only N
  --without-paper          stars without a decision are entered as products without a certificate
  --confirm-by ACCOUNT     confirm at once; only in a demonstration
  --data DIR               folder of the embedded database (default: .data in the checkout)`;

/** Reads a list and tells what it says, or brings it into the register. */
export async function run(invocation: Invocation): Promise<ExitCode> {
  const input = readImportInput(invocation.args);
  if (input === undefined) {
    return misused(invocation, 'One FILE, --province CODE or NAME, and --dry-run or --by ACCOUNT.');
  }
  return input.dryRun ? dryRun(invocation, input) : bring(invocation, input);
}

async function dryRun(invocation: Invocation, input: ImportInput): Promise<ExitCode> {
  const read = await readFile(input);
  if (!read.ok) return refused(invocation, read.refusals);
  if (invocation.json) invocation.out(JSON.stringify(listJson(input.file, read.value)));
  else tellList(invocation, read.value);
  return 0;
}

async function bring(invocation: Invocation, input: ImportInput): Promise<ExitCode> {
  const config = readConfig(process.env);
  if (!config.ok) return refused(invocation, config.refusals);
  if (!isReadable(input.file)) {
    return refused(invocation, refuse('JSON_FILE_UNREADABLE', { file: input.file }).refusals);
  }
  const brought = await besideRegister(config.value, input.data, (deps) => bringInto(deps, input));
  if (!brought.ok) return refused(invocation, brought.refusals);
  const { json, language, out } = invocation;
  if (json) out(JSON.stringify(broughtJson(input.file, brought.value, language)));
  else tellBrought(invocation, brought.value);
  tellRefusals(invocation, brought.value.stopped);
  return brought.value.stopped.length === 0 ? 0 : 1;
}

/** Refuses what `bringList` does, IMPORT_PROVINCE_UNKNOWN, IMPORT_ANSWER_UNKNOWN and ACCOUNT_NOT_THERE. */
export async function bringInto(deps: Deps, input: ImportInput): Promise<Result<BroughtList>> {
  const province = provinceNamed(deps.units, input.province, deps.clock.today());
  if (!province.ok) return province;
  const answers = readAnswers(input.answers);
  if (!answers.ok) return answers;
  const actor = await namedActor(deps, input.by);
  if (!actor.ok) return actor;
  const listOf = province.value.id;
  return bringList(deps, actor.value, { ...input, listOf, answers: answers.value });
}

function isReadable(file: string): boolean {
  try {
    accessSync(file, constants.R_OK);
    return true;
  } catch {
    return false;
  }
}

async function readFile({
  file,
  province: written,
  columns,
}: ImportInput): Promise<Result<ReadList>> {
  if (!isReadable(file)) return refuse('JSON_FILE_UNREADABLE', { file });
  const register = new UnitRegister(loadUnits());
  const today = systemClock.today();
  const province = provinceNamed(register, written, today);
  if (!province.ok) return province;
  const bands = loadCriteriaVersions().at(-1)?.bands ?? [];
  const context = { register, province: province.value, today, bands };
  const read = await readListFile(file, context, { ...NOTHING_SAID, columns });
  return read.ok ? ok(read.value.list) : read;
}
