import { sql } from 'kysely';
import type { Instant } from '#domain/calendar/plain-date.ts';
import type { Db, Trx } from '../database.ts';
import { isId } from '../ids.ts';

/** A file that was taken in; the content lies in the store under `storageKey`. */
export interface FileRow {
  readonly id: string;
  readonly producerId: string | null;
  readonly mime: string;
  readonly bytes: number;
  readonly sha256: Buffer;
  /** As its owner called it: shown, never a path. */
  readonly originalName: string;
  readonly storageKey: string;
  /** Null: it came with a report of misuse, from nobody who has an account. */
  readonly uploadedBy: string | null;
  readonly createdAt: Instant;
}

export async function insertFile(db: Db | Trx, file: FileRow): Promise<void> {
  await db
    .insertInto('file')
    .values({
      id: file.id,
      producerId: file.producerId,
      mime: file.mime,
      bytes: file.bytes,
      sha256: file.sha256,
      originalName: file.originalName,
      storageKey: file.storageKey,
      uploadedBy: file.uploadedBy,
      createdAt: file.createdAt,
    })
    .execute();
}

export async function findFile(db: Db | Trx, id: string): Promise<FileRow | undefined> {
  if (!isId(id)) return undefined;
  return await db
    .selectFrom('file')
    .select([
      'id',
      'producerId',
      'mime',
      'bytes',
      'sha256',
      'originalName',
      'storageKey',
      'uploadedBy',
      'createdAt',
    ])
    .where('id', '=', id)
    .executeTakeFirst();
}

/** How many files an account has handed in within the 24 hours before a moment. */
export async function countUploadsOfADay(
  db: Db | Trx,
  accountId: string,
  until: Instant,
): Promise<number> {
  const row = await db
    .selectFrom('file')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('uploadedBy', '=', accountId)
    .where('createdAt', '>', sql<Instant>`${until}::timestamptz - interval '1 day'`)
    .executeTakeFirstOrThrow();
  return row.count;
}

/** How many bytes all files of a producer have, used in a dossier or not. */
export async function bytesOfProducer(db: Db | Trx, producerId: string): Promise<number> {
  const row = await db
    .selectFrom('file')
    .select(({ fn }) => fn.coalesce(fn.sum<string>('bytes'), sql<string>`0`).as('bytes'))
    .where('producerId', '=', producerId)
    .executeTakeFirstOrThrow();
  return Number(row.bytes);
}

/** Which of the keys no row speaks of. */
export async function keysWithoutRow(
  db: Db | Trx,
  keys: readonly string[],
): Promise<readonly string[]> {
  const { rows } = await sql<{ key: string }>`
    select key from unnest(${keys}::text[]) as kept (key)
     where not exists (select from file where storage_key = key)`.execute(db);
  return rows.map(({ key }) => key);
}

/** A dossier in which a file is or was a paper. */
export interface UseOfFile {
  readonly dossierId: string;
  /** Whether a version that was handed in holds it. */
  readonly handedIn: boolean;
}

/** The dossiers in which a file is or was a paper: whoever may see one of them may open it. */
export async function listDossiersOfFile(
  db: Db | Trx,
  fileId: string,
): Promise<readonly UseOfFile[]> {
  const paper = JSON.stringify([{ file: { id: fileId } }]);
  return db
    .selectFrom('evidence')
    .select((select) => [
      'evidence.dossierId',
      select
        .exists(
          select
            .selectFrom('dossierVersion')
            .select('dossierVersion.no')
            .whereRef('dossierVersion.dossierId', '=', 'evidence.dossierId')
            .where(sql<boolean>`dossier_version.evidence @> ${paper}::jsonb`),
        )
        .$castTo<boolean>()
        .as('handedIn'),
    ])
    .distinct()
    .where('evidence.fileId', '=', fileId)
    .execute();
}

/** Files by id, some at a time: those behind the last one read. */
export async function listFilesAfter(
  db: Db | Trx,
  lastId: string | null,
  count: number,
): Promise<readonly Pick<FileRow, 'id' | 'bytes' | 'sha256' | 'storageKey'>[]> {
  let query = db
    .selectFrom('file')
    .select(['id', 'bytes', 'sha256', 'storageKey'])
    .orderBy('id')
    .limit(count);
  if (lastId !== null) query = query.where('id', '>', lastId);
  return await query.execute();
}
