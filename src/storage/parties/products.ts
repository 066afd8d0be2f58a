import { fold } from '#domain/text/fold.ts';
import type { Instant } from '#domain/calendar/plain-date.ts';
import type { Product } from '#domain/parties/product.ts';
import type { ProductFacts } from '#domain/dossier/sealed.ts';
import type { Db, Trx } from '../database.ts';
import { isId } from '../ids.ts';
import { asOne } from '../same-products.ts';

/** A product with its pictures in order. */
export interface ProductRow extends ProductFacts {
  readonly producerId: string;
  readonly version: number;
  readonly isDemo: boolean;
}

export async function findProduct(db: Db | Trx, id: string): Promise<ProductRow | undefined> {
  if (!isId(id)) return undefined;
  const [product] = await productsWhere(db, 'product.id', id);
  return product;
}

/** All products of a producer, closed ones too, by name as Vietnamese sorts. */
export function listProducts(db: Db | Trx, producerId: string): Promise<readonly ProductRow[]> {
  return productsWhere(db, 'product.producerId', producerId);
}

async function productsWhere(
  db: Db | Trx,
  column: 'product.id' | 'product.producerId',
  value: string,
): Promise<readonly ProductRow[]> {
  const rows = await db
    .selectFrom('product')
    .select([
      'id',
      'producerId',
      'name',
      'annexI',
      'summary',
      'story',
      'packing',
      'isDemo',
      'version',
    ])
    .where(column, '=', value)
    .orderBy('folded')
    .orderBy('id')
    .execute();
  if (rows.length === 0) return [];
  const pictures = await db
    .selectFrom('productPicture')
    .select(['productId', 'fileId', 'alt'])
    .where(
      'productId',
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

/** A product to be added. */
export interface NewProduct extends Product {
  readonly id: string;
  readonly producerId: string;
  readonly isDemo: boolean;
  readonly createdAt: Instant;
}

export async function insertProduct(trx: Trx, product: NewProduct): Promise<void> {
  await trx
    .insertInto('product')
    .values({
      id: product.id,
      producerId: product.producerId,
      ...columnsOf(product),
      isDemo: product.isDemo,
      version: 1,
      createdAt: product.createdAt,
    })
    .execute();
}

/** Replaces what is said of a product when nobody else did meanwhile; false when somebody did. */
export async function updateProduct(
  trx: Trx,
  id: string,
  seenVersion: number,
  product: Product,
): Promise<boolean> {
  const row = await trx
    .updateTable('product')
    .set({ ...columnsOf(product), version: seenVersion + 1 })
    .where('id', '=', id)
    .where('version', '=', seenVersion)
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

/** Lets nobody else open a dossier of this product or of its doubles, or add a picture, until the transaction ends. */
export async function lockProduct(trx: Trx, id: string): Promise<void> {
  await trx
    .selectFrom('product')
    .select('id')
    .where('id', '=', asOne(id))
    .orderBy('id')
    .forUpdate()
    .execute();
}

function columnsOf(product: Product) {
  return {
    name: product.name,
    folded: fold(product.name),
    annexI: product.annexI,
    summary: product.summary,
    story: product.story,
    packing: product.packing,
  };
}
