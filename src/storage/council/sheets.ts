import type { Instant } from '#domain/calendar/plain-date.ts';
import type { Choices } from '#domain/scoring/result.ts';
import type { Db, Trx } from '../database.ts';

/** One member's sheet of one product, as typed so far or sealed. */
export interface SheetRow {
  readonly id: string;
  readonly sessionId: string;
  readonly dossierId: string;
  readonly accountId: string;
  readonly choices: Choices;
  /** By criterion: why the member chose so. */
  readonly remarks: Readonly<Record<string, string>>;
  readonly comment: string;
  readonly version: number;
  readonly updatedAt: Instant;
  readonly sealedAt: Instant | null;
  /** SHA-256 under which it was sealed; null while it is open. */
  readonly hash: Buffer | null;
  /** Goes into the hash: without it the few sheets that are likely could be tried against it. */
  readonly nonce: string | null;
}

export interface SheetKey {
  readonly sessionId: string;
  readonly dossierId: string;
  readonly accountId: string;
}

const sheetQuery = (db: Db | Trx) =>
  db
    .selectFrom('sheet')
    .select([
      'id',
      'sessionId',
      'dossierId',
      'accountId',
      'choices',
      'remarks',
      'comment',
      'version',
      'updatedAt',
      'sealedAt',
      'hash',
      'nonce',
    ]);

type RawSheet = Awaited<ReturnType<ReturnType<typeof sheetQuery>['execute']>>[number];

export async function findSheet(db: Db | Trx, key: SheetKey): Promise<SheetRow | undefined> {
  const row = await sheetQuery(db)
    .where('sessionId', '=', key.sessionId)
    .where('dossierId', '=', key.dossierId)
    .where('accountId', '=', key.accountId)
    .executeTakeFirst();
  return row && readSheet(row);
}

export async function findSheetById(db: Db | Trx, id: string): Promise<SheetRow | undefined> {
  const row = await sheetQuery(db).where('id', '=', id).executeTakeFirst();
  return row && readSheet(row);
}

/** What one member has written in a session: all that anybody is shown before the closing. */
export async function listSheetsOf(
  db: Db | Trx,
  sessionId: string,
  accountId: string,
): Promise<readonly SheetRow[]> {
  const rows = await sheetQuery(db)
    .where('sessionId', '=', sessionId)
    .where('accountId', '=', accountId)
    .execute();
  return rows.map(readSheet);
}

/** Whose sheets of a session have been begun, without anything that stands on them. */
export async function listBegunSheets(
  db: Db | Trx,
  sessionId: string,
): Promise<readonly Pick<SheetRow, 'dossierId' | 'accountId'>[]> {
  return db
    .selectFrom('sheet')
    .select(['dossierId', 'accountId'])
    .where('sessionId', '=', sessionId)
    .execute();
}

/** Every sheet of a session, to be counted; whether it may be read `sheetsAreOpen` says. */
export async function listSheets(db: Db | Trx, sessionId: string): Promise<readonly SheetRow[]> {
  const rows = await sheetQuery(db).where('sessionId', '=', sessionId).execute();
  return rows.map(readSheet);
}

export interface SheetChange extends SheetKey {
  readonly id: string;
  readonly choices: Choices;
  readonly remarks: Readonly<Record<string, string>>;
  readonly comment: string;
  readonly at: Instant;
  /** 0 = the first save. */
  readonly seenVersion: number;
}

/** Saves the sheet as typed. False when another tab or tablet saved or sealed after the version seen. */
export async function saveSheet(trx: Trx, change: SheetChange): Promise<boolean> {
  const content = {
    choices: JSON.stringify(change.choices),
    remarks: JSON.stringify(change.remarks),
    comment: change.comment,
    updatedAt: change.at,
    version: change.seenVersion + 1,
  };
  if (change.seenVersion === 0) {
    const added = await trx
      .insertInto('sheet')
      .values({
        id: change.id,
        sessionId: change.sessionId,
        dossierId: change.dossierId,
        accountId: change.accountId,
        ...content,
      })
      .onConflict((conflict) =>
        conflict.columns(['sessionId', 'dossierId', 'accountId']).doNothing(),
      )
      .returning('id')
      .executeTakeFirst();
    return added !== undefined;
  }
  const saved = await trx
    .updateTable('sheet')
    .set(content)
    .where('sessionId', '=', change.sessionId)
    .where('dossierId', '=', change.dossierId)
    .where('accountId', '=', change.accountId)
    .where('version', '=', change.seenVersion)
    .where('sealedAt', 'is', null)
    .executeTakeFirst();
  return saved.numUpdatedRows === 1n;
}

/** Seals the version the member saw; false when it changed meanwhile. From here the database refuses changes. */
export async function sealSheet(
  trx: Trx,
  sheet: SheetRow,
  { hash, nonce, at }: { readonly hash: Buffer; readonly nonce: string; readonly at: Instant },
): Promise<boolean> {
  const sealed = await trx
    .updateTable('sheet')
    .set({ sealedAt: at, hash, nonce })
    .where('id', '=', sheet.id)
    .where('version', '=', sheet.version)
    .where('sealedAt', 'is', null)
    .executeTakeFirst();
  return sealed.numUpdatedRows === 1n;
}

function readSheet(row: RawSheet): SheetRow {
  // JSON that saveSheet wrote from a checked sheet.
  return {
    ...row,
    choices: row.choices as Choices,
    remarks: row.remarks as Readonly<Record<string, string>>,
  };
}
