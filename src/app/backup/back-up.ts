import { Readable } from 'node:stream';
import type { Instant } from '#domain/calendar/plain-date.ts';
import type { FileStore, Listed } from '#platform/files.ts';
import { writeArchive, type Part, type WrittenPart } from '#platform/backup/write-archive.ts';
import { openSnapshot, type Snapshot } from '#storage/backup/snapshot.ts';
import { filePart, MANIFEST, manifestText, tablePart } from './manifest.ts';

export interface BackUp {
  /** The database, as its owner or as the application: both may read every table. */
  readonly databaseUrl: string;
  readonly files: FileStore;
  /** The archive to be written. */
  readonly to: string;
  readonly madeAt: Instant;
  readonly onProgress?: (progress: Progress) => void;
  readonly signal?: AbortSignal;
}

export interface Progress {
  /** Of the files; how large the tables are is known only when they are read. */
  readonly bytesDone: number;
  readonly bytesOfFiles: number;
}

export interface BackedUp {
  readonly tables: number;
  readonly rows: number;
  readonly files: number;
  readonly bytes: number;
  /** Files that rows speak of and the disk has not: the backup is whole but for these. */
  readonly missingFiles: readonly string[];
}

/**
 * Writes database and files into one archive while everybody goes on working. The database is read
 * as of one moment; the files are looked up after it and never change, so every row finds its file.
 * The archive stands under its name only when it is whole. Throws when something cannot be read or
 * written, and when `signal` is aborted; then nothing stays.
 */
export async function backUp(settings: BackUp): Promise<BackedUp> {
  const snapshot = await openSnapshot(settings.databaseUrl);
  try {
    return await writeSnapshot(snapshot, settings);
  } finally {
    await snapshot.close();
  }
}

async function writeSnapshot(
  snapshot: Snapshot,
  { files, to, madeAt, onProgress, signal }: BackUp,
): Promise<BackedUp> {
  const kept = await files.list();
  const present = new Set(kept.map(({ key }) => key));
  const missingFiles = snapshot.fileKeys.filter((key) => !present.has(key)).sort();
  const bytesOfFiles = kept.reduce((sum, { bytes }) => sum + bytes, 0);
  let parts: readonly WrittenPart[] = [];
  const { tables, migrations } = snapshot;
  await writeArchive(to, [...tableParts(snapshot), ...fileParts(files, kept)], {
    last: (written): Part => {
      parts = written;
      const text = manifestText({
        madeAt,
        migrations: [...migrations],
        tables: tables.map((table) => ({ ...table, columns: [...table.columns] })),
        missingFiles,
        parts: [...written],
      });
      return { name: MANIFEST, compress: true, open: () => Readable.from([Buffer.from(text)]) };
    },
    ...(onProgress && {
      onBytes: (bytesDone) => {
        onProgress({ bytesDone, bytesOfFiles });
      },
    }),
    ...(signal && { signal }),
  });
  return {
    tables: tables.length,
    rows: tables.reduce((sum, { rows }) => sum + rows, 0),
    files: kept.length,
    bytes: parts.reduce((sum, { bytes }) => sum + bytes, 0),
    missingFiles,
  };
}

function tableParts({ tables, copy }: Snapshot): readonly Part[] {
  return tables.map((table) => ({
    name: tablePart(table),
    compress: true,
    open: () => copy(table),
  }));
}

function fileParts(files: FileStore, kept: readonly Listed[]): readonly Part[] {
  return kept.map(({ key, bytes }) => ({
    name: filePart(key),
    compress: false,
    open: async () => {
      const content = await files.read(key, bytes);
      if (typeof content === 'string') throw new Error(`${key} is ${content} since it was listed`);
      return content;
    },
  }));
}
