import { sql } from 'kysely';
import type { PlainDate } from '#domain/calendar/plain-date.ts';
import type { Db } from '../database.ts';
import { isId } from '../ids.ts';
import { fromCertificates, isIssued } from './issued.ts';

/**
 * Where the file of a public picture lies: one that stands on the page of a product that has, or
 * had, a certificate by that day. Papers of dossiers, pictures of products still being assessed and
 * pictures that wait for a look are not found here.
 */
export async function findPublicPicture(
  db: Db,
  fileId: string,
  day: PlainDate,
): Promise<
  { readonly storageKey: string; readonly mime: string; readonly bytes: number } | undefined
> {
  if (!isId(fileId)) return undefined;
  return db
    .selectFrom('file')
    .select(['file.storageKey', 'file.mime', 'file.bytes'])
    .where('file.id', '=', fileId)
    .where(({ exists }) =>
      exists(
        fromCertificates(db)
          .innerJoin('productPage as page', 'page.productId', 'c.productId')
          .select('c.productId')
          .where(isIssued(day))
          .where(sql<boolean>`page.shown -> 'pictures' @> ${JSON.stringify([{ fileId }])}::jsonb`),
      ),
    )
    .executeTakeFirst();
}
