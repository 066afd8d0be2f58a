import { sql } from 'kysely';
import type { Db, Trx } from '../database.ts';
import { isId } from '../ids.ts';

/** Puts a picture behind the others of its product. */
export async function insertPicture(
  trx: Trx,
  picture: { readonly productId: string; readonly fileId: string; readonly alt: string },
): Promise<void> {
  const last = await trx
    .selectFrom('product_picture')
    .select(({ fn }) => fn.max('position').as('position'))
    .where('product_id', '=', picture.productId)
    .executeTakeFirst();
  await trx
    .insertInto('product_picture')
    .values({
      product_id: picture.productId,
      file_id: picture.fileId,
      position: (last?.position ?? 0) + 1,
      alt: picture.alt,
    })
    .onConflict((conflict) => conflict.columns(['product_id', 'file_id']).doNothing())
    .execute();
}

/** Takes a picture off its product; the file stays, a dossier handed in may show it. */
export async function deletePicture(trx: Trx, productId: string, fileId: string): Promise<boolean> {
  if (!isId(fileId)) return false;
  const row = await trx
    .deleteFrom('product_picture')
    .where('product_id', '=', productId)
    .where('file_id', '=', fileId)
    .returning('file_id')
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
    .innerJoin('producer', 'producer.id', 'product.producer_id')
    .select(['product.id as productId', 'producer.id as producerId', 'producer.unit_id as unitId'])
    .where('product.id', 'in', (eb) =>
      eb
        .selectFrom('product_picture')
        .select('product_id')
        .where('file_id', '=', fileId)
        .union(
          eb
            .selectFrom('product_page')
            .select('product_id')
            .where(sql<boolean>`(looked -> 'pictures' @> ${of} or shown -> 'pictures' @> ${of})`),
        ),
    )
    .execute();
}
