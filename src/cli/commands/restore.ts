import { existsSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { restore, type Restored } from '#app/backup/restore.ts';
import { refusal, refuse, type Result } from '#domain/result.ts';
import { readConfig, type Config } from '#platform/config.ts';
import { openFileStore } from '#platform/files.ts';
import { misused, type ExitCode, type Invocation } from '../command.ts';
import { progressTeller } from '../progress.ts';
import { refused, tellRefusals } from '../refused.ts';
import { openServer } from '../start/open-register.ts';
import { DATA_FOLDER } from '../start/places.ts';
import { isRestoreUnfinished, markRestore, unmarkRestore } from '../start/restore-mark.ts';

export const help = `Usage: saoque restore FILE [--data DIR]

Puts a backup into an empty place: into --data DIR, or into the empty database of DATABASE_URL with
the folder of FILES_URL. Every row and file is compared with the checksums in the archive before it
says that it is done. Whoever was signed in then signs in again.

  --data DIR   folder for the embedded database and the files (default: .data in the checkout)`;

export async function run(invocation: Invocation): Promise<ExitCode> {
  const options = readOptions(invocation.args);
  if (options === undefined) return misused(invocation, 'One FILE is needed.');
  const config = readConfig(process.env);
  if (!config.ok) return refused(invocation, config.refusals);
  if (!existsSync(options.file)) return misused(invocation, `There is no file ${options.file}.`);
  const done = await putInto(invocation, config.value, options);
  if (!done.ok) return refused(invocation, done.refusals);
  const { madeAt, tables, rows, files, missingFiles } = done.value;
  if (invocation.json) invocation.out(JSON.stringify(done.value));
  else
    invocation.out(
      `${madeAt}: ${String(tables)} tables, ${String(rows)} rows, ${String(files)} files`,
    );
  if (missingFiles.length === 0) return 0;
  tellRefusals(invocation, [refusal('BACKUP_FILES_MISSING', { count: missingFiles.length })]);
  return 1;
}

function readOptions(args: readonly string[]) {
  try {
    const options = { data: { type: 'string', default: DATA_FOLDER } } as const;
    const parsed = parseArgs({ args: [...args], options, allowPositionals: true });
    const [file, ...rest] = parsed.positionals;
    if (!file || rest.length > 0) return undefined;
    return { file: path.resolve(file), data: path.resolve(parsed.values.data) };
  } catch {
    return undefined;
  }
}

/** Refuses RESTORE_INTO_USED, RESTORE_UNFINISHED, RESTORE_NEEDS_OWNER and what `restore` does. */
async function putInto(
  { err }: Invocation,
  config: Config,
  { file, data }: { readonly file: string; readonly data: string },
): Promise<Result<Restored>> {
  if (isRestoreUnfinished(data)) return refuse('RESTORE_UNFINISHED', { folder: data });
  const embedded = config.databaseUrl === undefined && config.databaseOwnerUrl === undefined;
  if (embedded && existsSync(path.join(data, 'pg'))) return refuse('RESTORE_INTO_USED');
  const server = await openServer(config, data);
  if (!server.ok) return server;
  const { ownerUrl, stop } = server.value;
  try {
    if (ownerUrl === undefined) return refuse('RESTORE_NEEDS_OWNER');
    if (embedded) await markRestore(data);
    const files = await openFileStore(config.filesFolder ?? path.join(data, 'files'));
    const onProgress = progressTeller(err);
    const done = await restore({ from: file, ownerUrl, files, onProgress });
    if (done.ok) await unmarkRestore(data);
    return done;
  } finally {
    await stop();
  }
}
