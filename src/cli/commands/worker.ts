import path from 'node:path';
import { parseArgs } from 'node:util';
import { startJobs } from '#app/jobs/start-jobs.ts';
import { ok } from '#domain/result.ts';
import { readConfig } from '#platform/config.ts';
import { misused, type ExitCode, type Invocation } from '../command.ts';
import { refused } from '../refused.ts';
import { besideRegister } from '../start/on-register.ts';
import { DATA_FOLDER } from '../start/places.ts';
import { toldToStop } from '../start/told-to-stop.ts';
import { postOf } from '../start/work-off.ts';

export const help = `Usage: saoque worker [--data DIR]

Works off the jobs that acts and the clock ask for (letters, checkpoints and checks of the ledger,
notices about terms, certificates to be printed) in a process of its own, until it is told to stop. For a server that is started
with WORKER=apart; otherwise "saoque start" does it itself. Several may run.

  --data DIR   folder of the embedded database (default: .data in the checkout)`;

export async function run(invocation: Invocation): Promise<ExitCode> {
  const data = dataFolder(invocation.args);
  if (data === undefined) return misused(invocation, 'Only --data DIR.');
  const told = toldToStop();
  const config = readConfig(process.env);
  if (!config.ok) return refused(invocation, config.refusals);
  const worked = await besideRegister(config.value, data, async (deps, { databaseUrl }) => {
    const { auditDays } = config.value;
    const settings = { post: postOf(config.value, data), auditDays };
    const worker = await startJobs(deps, databaseUrl, settings);
    if (!worker.ok) return worker;
    invocation.out('Đang làm các việc chờ. / Working off the jobs.');
    await told.stop;
    await worker.value.stop();
    return ok(null);
  });
  return worked.ok ? 0 : refused(invocation, worked.refusals);
}

function dataFolder(args: readonly string[]): string | undefined {
  try {
    const options = { data: { type: 'string', default: DATA_FOLDER } } as const;
    return path.resolve(parseArgs({ args: [...args], options }).values.data);
  } catch {
    return undefined;
  }
}
