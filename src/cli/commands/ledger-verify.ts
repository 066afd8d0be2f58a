import path from 'node:path';
import { parseArgs } from 'node:util';
import { checkLedger } from '#app/ledger/check-ledger.ts';
import { parseHead, type LedgerHead } from '#domain/ledger/head.ts';
import { ok } from '#domain/result.ts';
import { readConfig } from '#platform/config.ts';
import { m } from '#words/paraglide/messages.js';
import { misused, type ExitCode, type Invocation } from '../command.ts';
import { refusalJson, refused, tellRefusals } from '../refused.ts';
import { besideRegister } from '../start/on-register.ts';
import { DATA_FOLDER } from '../start/places.ts';

export const help = `Usage: saoque ledger verify [--head HEAD] [--data DIR]

Checks that nobody changed the past: the acts of every subject and what hangs on them, the log over
all records with its checkpoints, signed papers, and every file against its SHA-256. Says the first
wrong thing by name, exit code 1. Works while Sao Quê runs.

  --head HEAD  what the log was: from "saoque ledger head", or off a paper (SIZE:ROOT, the first 16
               digits of the root are enough). Without it a tail that was cut together with its
               checkpoints, or a past replaced as a whole, cannot be seen.
  --data DIR   folder of the embedded database (default: .data in the checkout)`;

interface Options {
  readonly head: string | undefined;
  readonly data: string;
}

export async function run(invocation: Invocation): Promise<ExitCode> {
  const options = readOptions(invocation.args);
  if (options === undefined) return misused(invocation, 'Only --head HEAD and --data DIR.');
  const head = options.head === undefined ? ok(null) : parseHead(options.head);
  if (!head.ok) return refused(invocation, head.refusals);
  return verify(invocation, options.data, head.value);
}

async function verify(
  invocation: Invocation,
  data: string,
  head: LedgerHead | null,
): Promise<ExitCode> {
  const config = readConfig(process.env);
  if (!config.ok) return refused(invocation, config.refusals);
  const verified = await besideRegister(config.value, data, async (deps) =>
    ok(await checkLedger(deps, 'full', head)),
  );
  if (!verified.ok) return refused(invocation, verified.refusals);
  const { size, finding } = verified.value;
  const { json, language: locale, out } = invocation;
  if (json) out(JSON.stringify({ size, finding: finding && refusalJson(finding, locale) }));
  if (finding) {
    tellRefusals(invocation, [finding]);
    return 1;
  }
  if (!json) out(m.ledger_whole({ lines: size }, { locale }));
  return 0;
}

function readOptions(args: readonly string[]): Options | undefined {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { head: { type: 'string' }, data: { type: 'string', default: DATA_FOLDER } },
    });
    return { head: values.head, data: path.resolve(values.data) };
  } catch {
    return undefined;
  }
}
