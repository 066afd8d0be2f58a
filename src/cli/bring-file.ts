import { accessSync, constants, statSync } from 'node:fs';
import { bringList, type BroughtList } from '#app/imports/bring-list.ts';
import { namedActor } from '#app/access/named-actor.ts';
import type { Deps } from '#app/deps.ts';
import type { ListKind } from '#domain/imports/kinds/list-kind.ts';
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
import { misused, type ExitCode, type Invocation } from './command.ts';
import { readAnswers, readImportInput, type ImportInput } from './import-input.ts';
import { broughtJson, listJson, tellBrought, tellList } from './import-output.ts';
import { refused, tellRefusals } from './refused.ts';
import { besideRegister } from './start/on-register.ts';

/** Reads a list and tells what it says, or brings it into the register. */
export async function bringFile(invocation: Invocation, kind: ListKind): Promise<ExitCode> {
  const input = readImportInput(invocation.args);
  if (input === undefined) {
    return misused(invocation, 'One FILE, --province CODE or NAME, and --dry-run or --by ACCOUNT.');
  }
  return input.dryRun ? dryRun(invocation, input, kind) : bring(invocation, input, kind);
}

async function dryRun(
  invocation: Invocation,
  input: ImportInput,
  kind: ListKind,
): Promise<ExitCode> {
  const read = await readFile(input, kind);
  if (!read.ok) return refused(invocation, read.refusals);
  if (invocation.json) invocation.out(JSON.stringify(listJson(input.file, read.value)));
  else tellList(invocation, read.value);
  return 0;
}

async function bring(
  invocation: Invocation,
  input: ImportInput,
  kind: ListKind,
): Promise<ExitCode> {
  const config = readConfig(process.env);
  if (!config.ok) return refused(invocation, config.refusals);
  if (!isReadable(input.file)) {
    return refused(invocation, refuse('JSON_FILE_UNREADABLE', { file: input.file }).refusals);
  }
  const brought = await besideRegister(config.value, input.data, (deps) =>
    bringInto(deps, input, kind),
  );
  if (!brought.ok) return refused(invocation, brought.refusals);
  const { json, language, out } = invocation;
  if (json) out(JSON.stringify(broughtJson(input.file, brought.value, language)));
  else tellBrought(invocation, brought.value);
  tellRefusals(invocation, brought.value.stopped);
  return brought.value.stopped.length === 0 ? 0 : 1;
}

/** Refuses what `bringList` does, IMPORT_PROVINCE_UNKNOWN, IMPORT_ANSWER_UNKNOWN and ACCOUNT_NOT_THERE. */
export async function bringInto(
  deps: Deps,
  input: ImportInput,
  kind: ListKind,
): Promise<Result<BroughtList>> {
  const province = provinceNamed(deps.units, input.province, deps.clock.today());
  if (!province.ok) return province;
  const answers = readAnswers(input.answers);
  if (!answers.ok) return answers;
  const actor = await namedActor(deps, input.by);
  if (!actor.ok) return actor;
  const listOf = province.value.id;
  return bringList(deps, actor.value, { ...input, listOf, kind, answers: answers.value });
}

function isReadable(file: string): boolean {
  try {
    accessSync(file, constants.R_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}

async function readFile(
  { file, province: written, columns }: ImportInput,
  kind: ListKind,
): Promise<Result<ReadList>> {
  if (!isReadable(file)) return refuse('JSON_FILE_UNREADABLE', { file });
  const register = new UnitRegister(loadUnits());
  const today = systemClock.today();
  const province = provinceNamed(register, written, today);
  if (!province.ok) return province;
  const bands = loadCriteriaVersions().at(-1)?.bands ?? [];
  const context = { register, province: province.value, today, bands };
  const read = await readListFile(file, context, { ...NOTHING_SAID, kind, columns });
  return read.ok ? ok(read.value.list) : read;
}
