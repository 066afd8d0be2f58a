import type { Instant } from '#domain/calendar/plain-date.ts';
import type { CheckAnswers } from '#domain/supervision/check-answers.ts';
import type { Db, Trx } from '../database.ts';
import { hashOfValue } from '../acts/canonical-json.ts';

/** The record of a check as typed so far; version 0 before the first save. */
export interface CheckForm {
  readonly answers: CheckAnswers;
  readonly version: number;
}

export async function getCheckForm(db: Db | Trx, checkId: string): Promise<CheckForm> {
  const row = await db
    .selectFrom('checkForm')
    .select(['answers', 'version'])
    .where('checkId', '=', checkId)
    .executeTakeFirst();
  // Written by writeCheckForm only.
  return row ? { answers: row.answers as CheckAnswers, version: row.version } : NOTHING_TYPED;
}

const NOTHING_TYPED: CheckForm = { answers: {}, version: 0 };

/** Keeps the record as typed; the caller holds the check's lock. */
export async function writeCheckForm(
  trx: Trx,
  checkId: string,
  form: CheckForm,
  by: { readonly accountId: string; readonly at: Instant },
): Promise<void> {
  const row = {
    answers: JSON.stringify(form.answers),
    version: form.version,
    updatedBy: by.accountId,
    updatedAt: by.at,
  };
  await trx
    .insertInto('checkForm')
    .values({ checkId, ...row })
    .onConflict((conflict) => conflict.column('checkId').doUpdateSet(row))
    .execute();
}

/** A picture of a check. */
export interface CheckPhoto {
  readonly id: string;
  readonly item: string;
  readonly caption: string;
  readonly fileId: string;
  /** Of its bytes, in hex. */
  readonly sha256: string;
}

export async function insertPhoto(
  trx: Trx,
  photo: Omit<CheckPhoto, 'sha256'> & { readonly checkId: string; readonly createdAt: Instant },
): Promise<void> {
  await trx.insertInto('checkPhoto').values(photo).execute();
}

/** The pictures of a check, in the order in which they came. */
export async function listPhotos(db: Db | Trx, checkId: string): Promise<readonly CheckPhoto[]> {
  const rows = await db
    .selectFrom('checkPhoto')
    .innerJoin('file', 'file.id', 'checkPhoto.fileId')
    .select(['checkPhoto.id', 'item', 'caption', 'fileId', 'file.sha256'])
    .where('checkId', '=', checkId)
    .orderBy('checkPhoto.createdAt')
    .orderBy('checkPhoto.id')
    .execute();
  return rows.map(({ sha256, ...photo }) => ({ ...photo, sha256: sha256.toString('hex') }));
}

/** The check that a file is a picture of. */
export async function findCheckOfFile(db: Db | Trx, fileId: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('checkPhoto')
    .select('checkId')
    .where('fileId', '=', fileId)
    .executeTakeFirst();
  return row?.checkId;
}

/** What the team signs: the answers, and every picture by its bytes. */
export function hashOfRecord(answers: CheckAnswers, photos: readonly CheckPhoto[]): string {
  const pictures = photos.map(({ item, caption, sha256 }) => ({ item, caption, sha256 }));
  return hashOfValue({ answers, pictures });
}

/** The hash of the record as it stands now. */
export async function recordHash(db: Db | Trx, checkId: string): Promise<string> {
  const { answers } = await getCheckForm(db, checkId);
  return hashOfRecord(answers, await listPhotos(db, checkId));
}

/** What the producer said, first remark first. */
export async function listRemarks(
  db: Db | Trx,
  checkId: string,
): Promise<readonly { readonly no: number; readonly remark: string; readonly at: Instant }[]> {
  return db
    .selectFrom('checkRemark')
    .select(['no', 'remark', 'writtenAt as at'])
    .where('checkId', '=', checkId)
    .orderBy('no')
    .execute();
}

export async function insertRemark(
  trx: Trx,
  remark: {
    readonly checkId: string;
    readonly no: number;
    readonly remark: string;
    readonly writtenBy: string;
    readonly writtenAt: Instant;
  },
): Promise<void> {
  await trx.insertInto('checkRemark').values(remark).execute();
}
