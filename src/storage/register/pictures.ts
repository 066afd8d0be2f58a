import type { PlainDate } from '#domain/calendar/plain-date.ts';
import type { Db } from '../database.ts';
import { isId } from '../ids.ts';
import { fromRegister, isIssued } from './in-force.ts';

/**
 * Where the file of a public picture lies: one of a product that has, or had, a certificate by that
 * day. Papers of dossiers and pictures of products still being assessed are not found here.
 */
export async function findPublicPicture(
  db: Db,
  fileId: string,
  day: PlainDate,
): Promise<{ readonly storageKey: string; readonly mime: string } | undefined> {
  if (!isId(fileId)) return undefined;
  return db
    .selectFrom('product_picture')
    .innerJoin('file', 'file.id', 'product_picture.file_id')
    .select(['file.storage_key as storageKey', 'file.mime'])
    .where('product_picture.file_id', '=', fileId)
    .where(
      'product_picture.product_id',
      'in',
      fromRegister(db).select('c.product_id').where(isIssued(day)),
    )
    .executeTakeFirst();
}
