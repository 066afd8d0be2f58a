import { existsSync } from 'node:fs';
import { mkdir, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { backUp, type BackedUp } from '#app/backup/back-up.ts';
import { ok, refusal, refuse, type Result } from '#domain/result.ts';
import { systemClock } from '#platform/clock.ts';
import { readConfig, type Config } from '#platform/config.ts';
import { openFileStore } from '#platform/files.ts';
import { backupName, outdated, parseInterval } from '../backup-plan.ts';
import { misused, type ExitCode, type Invocation } from '../command.ts';
import { progressTeller } from '../progress.ts';
import { refused, tellRefusals } from '../refused.ts';
import { openBeside } from '../start/beside.ts';
import { DATA_FOLDER } from '../start/places.ts';

export const help = `Usage: saoque backup FILE [--data DIR]
       saoque backup --every 24h --keep 14 --to FOLDER [--data DIR]

Writes database and files into one archive, as of one moment, while Sao Quê goes on working. Checksums
of every part stand inside; "saoque restore" compares them. The archive holds personal data and is
readable to its owner only: keep it as safe as the register, on another machine.

  --every TIME   go on making one in each TIME (m, h, d) until told to stop
  --keep N       of these, keep the newest N (default: 14)
  --to FOLDER    where these go
  --data DIR     folder of the embedded database and the files (default: .data in the checkout)`;

type Options =
  | { readonly data: string; readonly file: string }
  | { readonly data: string; readonly to: string; readonly every: number; readonly keep: number };

export async function run(invocation: Invocation): Promise<ExitCode> {
  const options = readOptions(invocation.args);
  if (options === undefined) return misused(invocation, 'FILE, or --every, --keep and --to.');
  const config = readConfig(process.env);
  if (!config.ok) return refused(invocation, config.refusals);
  const told = new AbortController();
  const stop = (): void => {
    told.abort();
  };
  process.once('SIGINT', stop).once('SIGTERM', stop);
  try {
    if ('every' in options) return await byTheClock(invocation, config.value, options, told.signal);
    const { data, file } = options;
    return tell(invocation, await one(invocation, config.value, data, file, told.signal));
  } catch (fault) {
    if (!told.signal.aborted) throw fault;
    invocation.err('Stopped: no backup was left behind.');
    return 1;
  } finally {
    process.off('SIGINT', stop).off('SIGTERM', stop);
  }
}

function readOptions(args: readonly string[]): Options | undefined {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        data: { type: 'string', default: DATA_FOLDER },
        every: { type: 'string' },
        keep: { type: 'string' },
        to: { type: 'string' },
      },
    });
    const data = path.resolve(values.data);
    const [file, ...rest] = positionals;
    const scheduled = [values.every, values.keep, values.to].some((value) => value !== undefined);
    if (rest.length > 0 || (file !== undefined) === scheduled) return undefined;
    if (file !== undefined) return { data, file: path.resolve(file) };
    const every = parseInterval(values.every ?? '');
    const keep = Number(values.keep ?? '14');
    if (every === undefined || values.to === undefined) return undefined;
    if (!Number.isInteger(keep) || keep < 1) return undefined;
    return { data, every, keep, to: path.resolve(values.to) };
  } catch {
    return undefined;
  }
}

/** One backup. Refuses BACKUP_EXISTS and what `openBeside` does. */
async function one(
  { err }: Invocation,
  config: Config,
  data: string,
  file: string,
  signal: AbortSignal,
): Promise<Result<BackedUp>> {
  if (existsSync(file)) return refuse('BACKUP_EXISTS', { file });
  const beside = await openBeside(config, data);
  if (!beside.ok) return beside;
  const { databaseUrl, filesFolder, stop } = beside.value;
  try {
    const onProgress = progressTeller(err);
    const files = await openFileStore(filesFolder);
    const madeAt = systemClock.now();
    return ok(
      await backUp({
        ...{ databaseUrl, files, to: file, madeAt, signal },
        onProgress: ({ bytesDone, bytesOfFiles }) => {
          onProgress(bytesDone, bytesOfFiles);
        },
      }),
    );
  } finally {
    await stop();
  }
}

function tell(invocation: Invocation, made: Result<BackedUp>): ExitCode {
  if (!made.ok) return refused(invocation, made.refusals);
  const { tables, rows, files, bytes, missingFiles } = made.value;
  if (invocation.json) invocation.out(JSON.stringify(made.value));
  else
    invocation.out(
      `${String(tables)} tables, ${String(rows)} rows, ${String(files)} files, ${String(bytes)} bytes`,
    );
  if (missingFiles.length === 0) return 0;
  tellRefusals(invocation, [refusal('BACKUP_FILES_MISSING', { count: missingFiles.length })]);
  return 1;
}

/** A failed one is told and the next is made at its time: a full disk today must not end tomorrow's. */
async function byTheClock(
  invocation: Invocation,
  config: Config,
  { data, to, every, keep }: Extract<Options, { every: number }>,
  signal: AbortSignal,
): Promise<ExitCode> {
  await mkdir(to, { recursive: true, mode: 0o700 });
  while (!signal.aborted) {
    const began = Date.now();
    try {
      const file = path.join(to, backupName(new Date(began)));
      tell(invocation, await one(invocation, config, data, file, signal));
      for (const name of outdated(await readdir(to), keep)) await rm(path.join(to, name));
    } catch (fault) {
      if (!signal.aborted) invocation.err(fault instanceof Error ? fault.message : String(fault));
    }
    await pause(Math.max(0, began + every - Date.now()), undefined, { signal }).catch(
      () => undefined,
    );
  }
  return 0;
}
