import path from 'node:path';
import { parseArgs } from 'node:util';
import { checkpointNow } from '#app/ledger/checkpoint-now.ts';
import { formatHead } from '#domain/ledger/head.ts';
import { ok, refuse } from '#domain/result.ts';
import { readConfig } from '#platform/config.ts';
import { findLastCheckpoint } from '#storage/ledger/checkpoints.ts';
import { misused, type ExitCode, type Invocation } from '../command.ts';
import { refused } from '../refused.ts';
import { besideRegister } from '../start/on-register.ts';
import { DATA_FOLDER } from '../start/places.ts';

export const help = `Usage: saoque ledger head [--data DIR]

Prints what the log of the ledger is now, SIZE:ROOT, to be kept where nobody of this server reaches:
in a mail to the inspector, in a book, on another machine. Later "saoque ledger verify --head" says
whether the past is still that one. Works while Sao Quê runs.

  --data DIR   folder of the embedded database (default: .data in the checkout)`;

export async function run(invocation: Invocation): Promise<ExitCode> {
  const data = dataFolder(invocation.args);
  if (data === undefined) return misused(invocation, 'Only --data DIR.');
  const config = readConfig(process.env);
  if (!config.ok) return refused(invocation, config.refusals);
  const last = await besideRegister(config.value, data, async (deps) => {
    await checkpointNow(deps);
    const checkpoint = await findLastCheckpoint(deps.db);
    return checkpoint ? ok(checkpoint) : refuse('LEDGER_EMPTY');
  });
  if (!last.ok) return refused(invocation, last.refusals);
  const { size, at } = last.value;
  const head = formatHead({ size, root: last.value.root.toString('hex') });
  invocation.out(invocation.json ? JSON.stringify({ head, at }) : `${head}\n${at}`);
  return 0;
}

function dataFolder(args: readonly string[]): string | undefined {
  try {
    const options = { data: { type: 'string', default: DATA_FOLDER } } as const;
    return path.resolve(parseArgs({ args: [...args], options }).values.data);
  } catch {
    return undefined;
  }
}
