import { sql } from 'kysely';
import type { Db, Trx } from '../database.ts';
import { isId } from '../ids.ts';

/** Puts a picture behind the others of its product. */
export async function insertPicture(
  trx: Trx,
  picture: { readonly productId: string; readonly fileId: string; readonly alt: string },
): Promise<void> {
  const last = await trx
    .selectFrom('productPicture')
    .select(({ fn }) => fn.max('position').as('position'))
    .where('productId', '=', picture.productId)
    .executeTakeFirst();
  await trx
    .insertInto('productPicture')
    .values({
      productId: picture.productId,
      fileId: picture.fileId,
      position: (last?.position ?? 0) + 1,
      alt: picture.alt,
    })
    .onConflict((conflict) => conflict.columns(['productId', 'fileId']).doNothing())
    .execute();
}

/** Takes a picture off its product; the file stays, a dossier handed in may show it. */
export async function deletePicture(trx: Trx, productId: string, fileId: string): Promise<boolean> {
  if (!isId(fileId)) return false;
  const row = await trx
    .deleteFrom('productPicture')
    .where('productId', '=', productId)
    .where('fileId', '=', fileId)
    .returning('fileId')
    .executeTakeFirst();
  return row !== undefined;
}

/** The products that show a file, on the producer's desk or on their public page, with where they lie. */
export async function listProductsOfFile(
  db: Db | Trx,
  fileId: string,
): Promise<
  readonly { readonly productId: string; readonly producerId: string; readonly unitId: string }[]
> {
  const of = sql`${JSON.stringify([{ fileId }])}::jsonb`;
  return await db
    .selectFrom('product')
    .innerJoin('producer', 'producer.id', 'product.producerId')
    .select(['product.id as productId', 'producer.id as producerId', 'producer.unitId'])
    .where('product.id', 'in', (eb) =>
      eb
        .selectFrom('productPicture')
        .select('productId')
        .where('fileId', '=', fileId)
        .union(
          eb
            .selectFrom('productPage')
            .select('productId')
            .where(sql<boolean>`(looked -> 'pictures' @> ${of} or shown -> 'pictures' @> ${of})`),
        ),
    )
    .execute();
}
