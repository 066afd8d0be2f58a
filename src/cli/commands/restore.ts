import { existsSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { restore, type Restored } from '#app/backup/restore.ts';
import type { Deps } from '#app/deps.ts';
import { verifyLedger } from '#app/ledger/verify-ledger.ts';
import { formatHead } from '#domain/ledger/head.ts';
import { ok, refusal, refuse, type Refusal, type Result } from '#domain/result.ts';
import { readConfig, type Config } from '#platform/config.ts';
import { openFileStore } from '#platform/files.ts';
import { findLastCheckpoint } from '#storage/ledger/checkpoints.ts';
import { misused, type ExitCode, type Invocation } from '../command.ts';
import { progressTeller } from '../progress.ts';
import { refusalJson, refused, tellRefusals } from '../refused.ts';
import { openServer, withDeps } from '../start/open-register.ts';
import { DATA_FOLDER } from '../start/places.ts';
import { isRestoreUnfinished, markRestore, unmarkRestore } from '../start/restore-mark.ts';

export const help = `Usage: saoque restore FILE [--data DIR]

Puts a backup into an empty place: into --data DIR, or into the empty database of DATABASE_URL with
the folder of FILES_URL. Every row and file is compared with the checksums in the archive, and then
the whole ledger is checked as by "saoque ledger verify", before it says that it is done, with the
head of the ledger: compare it with one that was kept elsewhere. Whoever was signed in then signs in
again.

  --data DIR   folder for the embedded database and the files (default: .data in the checkout)`;

export async function run(invocation: Invocation): Promise<ExitCode> {
  const options = readOptions(invocation.args);
  if (options === undefined) return misused(invocation, 'One FILE is needed.');
  const config = readConfig(process.env);
  if (!config.ok) return refused(invocation, config.refusals);
  if (!existsSync(options.file)) return misused(invocation, `There is no file ${options.file}.`);
  const done = await putInto(invocation, config.value, options);
  if (!done.ok) return refused(invocation, done.refusals);
  const { finding, ...told } = done.value;
  const { json, language } = invocation;
  const found = finding && refusalJson(finding, language);
  invocation.out(json ? JSON.stringify({ ...told, finding: found }) : lineOf(told));
  const count = told.missingFiles.length;
  const wrong = [
    ...(count > 0 ? [refusal('BACKUP_FILES_MISSING', { count })] : []),
    ...(finding ? [finding] : []),
  ];
  tellRefusals(invocation, wrong);
  return wrong.length === 0 ? 0 : 1;
}

/** What was put back, and what its ledger says of itself. */
interface Checked extends Restored {
  /** `null`: nothing was written into that ledger yet. */
  readonly head: string | null;
  /** The first wrong thing of the ledger. */
  readonly finding: Refusal | null;
}

function lineOf({ madeAt, tables, rows, files, head }: Omit<Checked, 'finding'>): string {
  const counts = `${String(tables)} tables, ${String(rows)} rows, ${String(files)} files`;
  return `${madeAt}: ${counts}, ledger ${head ?? 'empty'}`;
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
): Promise<Result<Checked>> {
  if (isRestoreUnfinished(data)) return refuse('RESTORE_UNFINISHED', { folder: data });
  const embedded = config.databaseUrl === undefined && config.databaseOwnerUrl === undefined;
  if (embedded && existsSync(path.join(data, 'pg'))) return refuse('RESTORE_INTO_USED');
  const server = await openServer(config, data);
  if (!server.ok) return server;
  const { ownerUrl, stop } = server.value;
  try {
    if (ownerUrl === undefined) return refuse('RESTORE_NEEDS_OWNER');
    if (embedded) await markRestore(data);
    const filesFolder = config.filesFolder ?? path.join(data, 'files');
    const files = await openFileStore(filesFolder);
    const onProgress = progressTeller(err);
    const done = await restore({ from: file, ownerUrl, files, onProgress });
    if (!done.ok) return done;
    const publicOrigin = config.publicOrigin ?? '';
    const ledger = await withDeps({ databaseUrl: ownerUrl, filesFolder, publicOrigin }, ledgerOf);
    if (!ledger.ok) return ledger;
    // A ledger that was bent before is told, and its register can be worked with as before.
    await unmarkRestore(data);
    return ok({ ...done.value, ...ledger.value });
  } finally {
    await stop();
  }
}

async function ledgerOf(deps: Deps): Promise<Pick<Checked, 'head' | 'finding'>> {
  const { finding } = await verifyLedger(deps, null);
  const last = await findLastCheckpoint(deps.db);
  const head = last && formatHead({ size: last.size, root: last.root.toString('hex') });
  return { head: head ?? null, finding };
}
