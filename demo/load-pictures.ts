import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import type { Actor } from '#domain/access/authorize.ts';
import type { Deps } from '#app/deps.ts';
import { addProductPicture } from '#app/parties/add-product-picture.ts';
import { smallKey } from '#platform/files.ts';
import { EDGES, reencode } from '#platform/images.ts';
import { insertFile } from '#storage/files/files.ts';
import { producerIdOf } from './load-people.ts';
import { PRODUCTS } from './products.ts';
import type { DemoProduct } from './products/product.ts';
import { idOf } from './seeded-ids.ts';
import { done, type Stage } from './stage.ts';

/** A drawing in the two sizes in which pictures are kept. */
interface Drawing {
  readonly large: Buffer;
  readonly small: Buffer;
}
export type Drawings = ReadonlyMap<string, Promise<Drawing>>;

/** Starts reading every drawing and making it small; each is awaited where it is needed. */
export function readDrawings(): Drawings {
  const names = new Set(PRODUCTS.flatMap(({ pictures }) => pictures.map(([file]) => file)));
  return new Map([...names].map((name) => [name, readDrawing(name)]));
}

async function readDrawing(name: string): Promise<Drawing> {
  const file = path.join(import.meta.dirname, 'pictures', `${name}.webp`);
  const [large, small] = await Promise.all([readFile(file), reencode(file, EDGES.small)]);
  return { large, small: done(name, small) };
}

/** The file of a product's picture, which its dossier may show as a photograph too. */
export function pictureIdOf(product: DemoProduct, drawing: string): string {
  return idOf(`picture/${product.key}/${drawing}`);
}

/**
 * Shows a product's drawings with it. They are WebP of the right size without EXIF already, so they
 * are kept as they are: encoding them anew as for strangers' uploads would take longer than all else.
 */
export async function addPictures(
  { deps }: Stage,
  actor: Actor,
  {
    product,
    productId,
    drawings,
  }: {
    readonly product: DemoProduct;
    readonly productId: string;
    readonly drawings: Drawings;
  },
): Promise<void> {
  const producerId = producerIdOf(product.producer);
  for (const [name, alt] of product.pictures) {
    const drawing = await drawings.get(name);
    if (!drawing) throw new Error(`no drawing ${name}`);
    const fileId = pictureIdOf(product, name);
    const key = keyOf(fileId);
    await keep(deps, drawing.small, smallKey(key));
    await keepFile(deps, actor, {
      id: fileId,
      producerId,
      mime: 'image/webp',
      name: `${name}.webp`,
      content: drawing.large,
    });
    const added = await addProductPicture(deps, actor, {
      producerId,
      productId,
      fileId,
      alt,
      idempotencyKey: deps.newId(),
    });
    done(`picture ${name} of ${product.key}`, added);
  }
}

/** A file that is taken in without being looked at: it is the demonstration's own. */
export interface OwnFile {
  readonly id: string;
  readonly producerId: string;
  readonly mime: 'image/webp' | 'application/pdf';
  readonly name: string;
  readonly content: Buffer;
}

/** Keeps a file under a name that follows from its id, and enters it. */
export async function keepFile(deps: Deps, actor: Actor, file: OwnFile): Promise<void> {
  const storageKey = keyOf(file.id);
  const { bytes, sha256 } = await keep(deps, file.content, storageKey);
  await insertFile(deps.db, {
    id: file.id,
    producerId: file.producerId,
    mime: file.mime,
    bytes,
    sha256,
    originalName: file.name,
    storageKey,
    uploadedBy: actor.accountId,
    createdAt: deps.clock.now(),
  });
}

async function keep({ files }: Deps, content: Buffer, key: string) {
  const received = done(key, await files.receive(Readable.from([content]), 1));
  return files.keep(received, key);
}

function keyOf(fileId: string): string {
  const hex = fileId.replaceAll('-', '');
  return `${hex.slice(0, 2)}/${hex.slice(2, 4)}/${hex}`;
}
