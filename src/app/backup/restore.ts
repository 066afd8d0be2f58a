import { text } from 'node:stream/consumers';
import type { Readable } from 'node:stream';
import { ok, refuse, type Result } from '#domain/result.ts';
import type { FileStore } from '#platform/files.ts';
import { expecting, openArchive, type Archive } from '#platform/read-archive.ts';
import type { WrittenPart } from '#platform/backup/write-archive.ts';
import { holdsNothing, putBack } from '#storage/backup/put-back.ts';
import { MIGRATIONS, readMigrations } from '#storage/migration-files.ts';
import { migrate } from '#storage/migrate.ts';
import { keyOfPart, MANIFEST, parseManifest, tablePart, type Manifest } from './manifest.ts';

export interface Restore {
  /** An archive that `backUp` wrote. */
  readonly from: string;
  /** The database, as its owner; it must hold nothing. */
  readonly ownerUrl: string;
  /** Where the files go; it must hold nothing. */
  readonly files: FileStore;
  readonly onProgress?: (partsDone: number, parts: number) => void;
}

export interface Restored {
  readonly madeAt: string;
  readonly tables: number;
  readonly rows: number;
  readonly files: number;
  readonly missingFiles: readonly string[];
}

/** No file of ours is larger; a broken archive must not fill the disk. */
const LARGEST_FILE_MEGABYTES = 1024;

/**
 * Puts a backup into an empty place: tables as they were then, every row and every file compared
 * with the checksums inside, references checked by PostgreSQL, then brought up to this version.
 * Files come first and the rows in one transaction after them, so that an interrupted restore leaves
 * no register that looks whole. Refuses BACKUP_BROKEN with the first part that is not as it was
 * written, BACKUP_FROM_LATER_VERSION, RESTORE_INTO_USED.
 */
export async function restore(settings: Restore): Promise<Result<Restored>> {
  const archive = await openArchive(settings.from);
  if (!archive) return refuse('BACKUP_BROKEN', { part: settings.from });
  try {
    const manifest = await readManifest(archive);
    if (!manifest) return refuse('BACKUP_BROKEN', { part: MANIFEST });
    const strange = await unknownMigration(manifest);
    if (strange !== undefined) return refuse('BACKUP_FROM_LATER_VERSION', { name: strange });
    const last = manifest.migrations.at(-1)?.name;
    await migrate(settings.ownerUrl, MIGRATIONS, last);
    if (!(await holdsNothing(settings.ownerUrl)) || (await settings.files.list()).length > 0) {
      return refuse('RESTORE_INTO_USED');
    }
    return await putEverythingBack(settings, archive, manifest);
  } finally {
    archive.close();
  }
}

async function readManifest(archive: Archive): Promise<Manifest | null> {
  if (!archive.names.includes(MANIFEST)) return null;
  const content = await archive.open(MANIFEST).then(text, () => '');
  return parseManifest(content);
}

/** A migration of the backup that this version does not have, or has otherwise. */
async function unknownMigration(manifest: Manifest): Promise<string | undefined> {
  const ours = new Map((await readMigrations(MIGRATIONS)).map((one) => [one.name, one.sha256]));
  return manifest.migrations.find(({ name, sha256 }) => ours.get(name) !== sha256)?.name;
}

/** A part of the archive is not what its manifest says. */
class Broken extends Error {
  readonly part: string;
  constructor(part: string) {
    super(`${part} is not as it was written`);
    this.part = part;
  }
}

async function putEverythingBack(
  { ownerUrl, files, onProgress }: Restore,
  archive: Archive,
  manifest: Manifest,
): Promise<Result<Restored>> {
  const parts = new Map(manifest.parts.map((part) => [part.name, part]));
  let done = 0;
  const step = (): void => onProgress?.((done += 1), parts.size);
  try {
    await checkTables(archive, manifest);
    const kept = await putFilesBack(archive, manifest, files, step);
    await putBack(ownerUrl, manifest.tables, async (table) => {
      step();
      return openChecked(archive, parts.get(tablePart(table)), tablePart(table));
    });
    await migrate(ownerUrl);
    const { madeAt, tables, missingFiles } = manifest;
    const rows = tables.reduce((sum, table) => sum + table.rows, 0);
    return ok({ madeAt, tables: tables.length, rows, files: kept, missingFiles });
  } catch (fault) {
    if (fault instanceof Broken) return refuse('BACKUP_BROKEN', { part: fault.part });
    throw fault;
  }
}

/** Reads every table once before any is put back: damaged rows must not reach PostgreSQL's own words. */
async function checkTables(archive: Archive, manifest: Manifest): Promise<void> {
  for (const part of manifest.parts) {
    if (keyOfPart(part) !== null) continue;
    for await (const _chunk of await openChecked(archive, part, part.name));
  }
}

async function putFilesBack(
  archive: Archive,
  manifest: Manifest,
  files: FileStore,
  step: () => void,
): Promise<number> {
  let count = 0;
  for (const part of manifest.parts) {
    const key = keyOfPart(part);
    if (key === null) continue;
    const content = await openChecked(archive, part, part.name);
    const received = await files.receive(content, LARGEST_FILE_MEGABYTES);
    if (!received.ok) throw new Broken(part.name);
    await files.keep(received.value, key);
    count += 1;
    step();
  }
  return count;
}

/** The content of a part; it ends in `Broken` when bytes or SHA-256 are others than were written. */
async function openChecked(
  archive: Archive,
  part: WrittenPart | undefined,
  name: string,
): Promise<Readable> {
  if (!part || !archive.names.includes(name)) throw new Broken(name);
  const content = await archive.open(name).catch(() => {
    throw new Broken(name);
  });
  const checked = expecting(part, new Broken(name));
  // A damaged ZIP entry fails on the way, in words of the library: it too is a broken part.
  content.on('error', () => checked.destroy(new Broken(name)));
  // After the first fault the reader listens no more; the second must not end the process.
  checked.on('error', () => undefined);
  return content.pipe(checked);
}
