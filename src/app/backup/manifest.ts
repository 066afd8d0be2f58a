import * as v from 'valibot';
import type { WrittenPart } from '#platform/backup/write-archive.ts';
import type { TableInBackup } from '#storage/backup/snapshot.ts';

/** Name of the part that says what all others must be. */
export const MANIFEST = 'saoque-backup.json';
const FORMAT = 'saoque-backup/1';

const TABLE = v.object({ name: v.string(), columns: v.array(v.string()), rows: v.number() });
const PART = v.object({ name: v.string(), bytes: v.number(), sha256: v.string() });
const SCHEMA = v.object({
  format: v.literal(FORMAT),
  madeAt: v.string(),
  migrations: v.array(v.object({ name: v.string(), sha256: v.string() })),
  tables: v.array(TABLE),
  /** Files that rows speak of and the disk did not have when the backup was made. */
  missingFiles: v.array(v.string()),
  parts: v.array(PART),
});

/** What a backup says of itself. */
export type Manifest = v.InferOutput<typeof SCHEMA>;

export function manifestText(manifest: Omit<Manifest, 'format'>): string {
  return JSON.stringify({ format: FORMAT, ...manifest });
}

/** `null`: not written by Sao Quê, or by a later one in another form. */
export function parseManifest(text: string): Manifest | null {
  try {
    const parsed = v.safeParse(SCHEMA, JSON.parse(text));
    return parsed.success ? parsed.output : null;
  } catch {
    return null;
  }
}

export function tablePart({ name }: Pick<TableInBackup, 'name'>): string {
  return `tables/${name}.copy`;
}

const FILES = 'files/';

export function filePart(key: string): string {
  return `${FILES}${key}`;
}

/** The key of the file that a part holds; `null` for another part. */
export function keyOfPart({ name }: Pick<WrittenPart, 'name'>): string | null {
  return name.startsWith(FILES) ? name.slice(FILES.length) : null;
}
