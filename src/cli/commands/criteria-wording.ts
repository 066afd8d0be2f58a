import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { consoleActor } from '#app/access/console-actor.ts';
import { publishWordingFile } from '#app/criteria/publish-wording.ts';
import { readWordingFile } from '#app/criteria/read-wording-file.ts';
import { versionToWord } from '#app/criteria/worded-version.ts';
import { wordingSheet } from '#exchange/criteria/wording-sheet.ts';
import type { CriteriaVersion } from '#domain/criteria/types.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import { readConfig } from '#platform/config.ts';
import { loadCriteriaVersions } from '#platform/criteria-files.ts';
import { osUser } from '#platform/os-user.ts';
import { misused, type ExitCode, type Invocation } from '../command.ts';
import { refusalJson, refused, tellRefusals } from '../refused.ts';
import { onRegister } from '../start/on-register.ts';
import { DATA_FOLDER } from '../start/places.ts';

export const help = `Usage: saoque criteria wording FILE [--check] [--version ID] [--data DIR]
       saoque criteria wording --sheet [--version ID] > FILE.csv

Takes the gazette's wording of the criteria and publishes it: pages and papers then show these words
beside the numbers. FILE is JSON, or a sheet (CSV in UTF-8; comma, semicolon or tab) with the columns
set, criterion, option, text, and points where the number stands beside the text. Every part,
criterion and option must be there once, with our numbers; the first 50 faults are named by line.
The same file given twice is published once. Stop an embedded Sao Quê first, or use the page of the
head of the office.

  --check       compare only; needs no database
  --sheet       print the sheet to fill in
  --version ID  the criteria (default: the newest with sheets)
  --data DIR    folder of the embedded database (default: .data in the checkout)`;

/** Publishes a wording, compares it, or prints the sheet to fill in. */
export async function run(invocation: Invocation): Promise<ExitCode> {
  const options = readOptions(invocation.args);
  if (options === undefined) return misused(invocation, 'One FILE, or --sheet.');
  const version = versionToWord({ criteria: loadCriteriaVersions() }, options.version);
  if (!version.ok) return refused(invocation, version.refusals);
  if (options.sheet) {
    invocation.out(wordingSheet(version.value).trimEnd());
    return 0;
  }
  const content = readFile(options.file);
  if (!content.ok) return refused(invocation, content.refusals);
  return options.check
    ? compare(invocation, version.value, content.value)
    : publish(invocation, version.value, content.value, options.data);
}

function compare(invocation: Invocation, version: CriteriaVersion, content: Uint8Array): ExitCode {
  const texts = readWordingFile(version, content);
  if (!texts.ok) return named(invocation, texts.refusals);
  const { decision } = version;
  const count = texts.value.length;
  if (invocation.json)
    invocation.out(JSON.stringify({ ok: true, decision, texts: count, faults: [] }));
  else invocation.out(`${decision}: ${count} texts, no fault.`);
  return 0;
}

async function publish(
  invocation: Invocation,
  { id: version, decision }: CriteriaVersion,
  content: Uint8Array,
  data: string,
): Promise<ExitCode> {
  const config = readConfig(process.env);
  if (!config.ok) return refused(invocation, config.refusals);
  const done = await onRegister(config.value, data, (deps) =>
    publishWordingFile(deps, consoleActor(deps, osUser()), { version, content }),
  );
  if (!done.ok) return named(invocation, done.refusals);
  const { no, added } = done.value;
  if (invocation.json) invocation.out(JSON.stringify({ ok: true, decision, no, added }));
  else invocation.out(`${decision}: wording ${no} ${added ? 'published' : 'stands already'}.`);
  return 0;
}

/** Every fault, not only the first: a wording has 3,500 lines. */
function named(invocation: Invocation, faults: Parameters<typeof tellRefusals>[1]): ExitCode {
  tellRefusals(invocation, faults);
  if (invocation.json) {
    const told = faults.map((fault) => refusalJson(fault, invocation.language));
    invocation.out(JSON.stringify({ ok: false, faults: told }));
  }
  return 1;
}

function readFile(file: string): Result<Uint8Array> {
  try {
    return ok(readFileSync(file === '-' ? 0 : file));
  } catch {
    return refuse('JSON_FILE_UNREADABLE', { file });
  }
}

function readOptions(args: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        check: { type: 'boolean', default: false },
        sheet: { type: 'boolean', default: false },
        version: { type: 'string' },
        data: { type: 'string', default: DATA_FOLDER },
      },
    });
    const [file = '', ...rest] = positionals;
    const { check, sheet, version = null, data } = values;
    if (rest.length > 0 || (sheet ? file !== '' || check : file === '')) return undefined;
    return { file, check, sheet, version, data: path.resolve(data) };
  } catch {
    return undefined;
  }
}
