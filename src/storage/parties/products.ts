import type { ProductFacts } from '#domain/dossier/sealed.ts';
import type { Db, Trx } from '../database.ts';

/** A product with its pictures in order. */
export interface ProductRow extends ProductFacts {
  readonly producerId: string;
  readonly version: number;
  readonly isDemo: boolean;
}

export async function findProduct(db: Db | Trx, id: string): Promise<ProductRow | undefined> {
  const [product] = await productsWhere(db, 'product.id', id);
  return product;
}

/** All products of a producer, by name as Vietnamese sorts. */
export function listProducts(db: Db | Trx, producerId: string): Promise<readonly ProductRow[]> {
  return productsWhere(db, 'product.producer_id', producerId);
}

async function productsWhere(
  db: Db | Trx,
  column: 'product.id' | 'product.producer_id',
  value: string,
): Promise<readonly ProductRow[]> {
  const rows = await db
    .selectFrom('product')
    .select([
      'id',
      'producer_id as producerId',
      'name',
      'annex_i as annexI',
      'summary',
      'story',
      'packing',
      'is_demo as isDemo',
      'version',
    ])
    .where(column, '=', value)
    .orderBy('folded')
    .orderBy('id')
    .execute();
  if (rows.length === 0) return [];
  const pictures = await db
    .selectFrom('product_picture')
    .select(['product_id as productId', 'file_id as fileId', 'alt'])
    .where(
      'product_id',
      'in',
      rows.map((row) => row.id),
    )
    .orderBy('position')
    .execute();
  return rows.map((row) => ({
    ...row,
    pictures: pictures
      .filter((picture) => picture.productId === row.id)
      .map(({ fileId, alt }) => ({ fileId, alt })),
  }));
}
