import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import type { Actor } from '#domain/access/authorize.ts';
import type { Deps } from '#app/deps.ts';
import { addProductPicture } from '#app/parties/add-product-picture.ts';
import { smallKey, type StoredFile } from '#platform/files.ts';
import { EDGES, reencode } from '#platform/images.ts';
import { insertFile } from '#storage/files/files.ts';
import { PRODUCTS } from './products.ts';
import type { DemoProduct } from './product.ts';
import { idOf } from './seeded-ids.ts';
import { done, type Stage } from './stage.ts';

/** The files of pictures by their id, some still on their way to the disk. */
export type StoredPictures = ReadonlyMap<string, Promise<StoredFile>>;

/** The file of a product's picture, which its dossier may show as a photograph too. */
export function pictureIdOf(product: DemoProduct, drawing: string): string {
  return idOf(`picture/${product.key}/${drawing}`);
}

/**
 * Begins to store every product's drawings, in the two sizes in which pictures are kept; awaited
 * where they are needed. They are WebP of the right size without EXIF already, so the large ones are
 * kept as they are: encoding them anew as for strangers’ uploads would make loading half as long again.
 */
export function storePictures({ files }: Pick<Deps, 'files'>): StoredPictures {
  const small = new Map<string, Promise<Buffer>>();
  const stored = new Map<string, Promise<StoredFile>>();
  for (const product of PRODUCTS) {
    for (const [drawing] of product.pictures) {
      const file = path.join(import.meta.dirname, 'pictures', `${drawing}.webp`);
      const reduced = small.get(drawing) ?? reduce(file);
      small.set(drawing, reduced);
      const id = pictureIdOf(product, drawing);
      const storing = storeBoth(files, file, reduced, keyOf(id));
      storing.catch(() => undefined); // heard where it is awaited, which may be much later
      stored.set(id, storing);
    }
  }
  return stored;
}

async function reduce(file: string): Promise<Buffer> {
  return done(file, await reencode(file, EDGES.small));
}

async function storeBoth(
  files: Deps['files'],
  file: string,
  reduced: Promise<Buffer>,
  key: string,
): Promise<StoredFile> {
  await store(files, await reduced, smallKey(key));
  return store(files, await readFile(file), key);
}

/** Shows a product's drawings with it. */
export async function addPictures(
  { deps }: Stage,
  actor: Actor,
  {
    product,
    producerId,
    productId,
    pictures,
  }: {
    readonly product: DemoProduct;
    readonly producerId: string;
    readonly productId: string;
    readonly pictures: StoredPictures;
  },
): Promise<void> {
  for (const [drawing, alt] of product.pictures) {
    const fileId = pictureIdOf(product, drawing);
    const stored = await pictures.get(fileId);
    if (!stored) throw new Error(`no drawing ${drawing}`);
    const mime = 'image/webp';
    await enter(deps, actor, { id: fileId, producerId, mime, name: `${drawing}.webp`, stored });
    const request = { producerId, productId, fileId, alt, idempotencyKey: deps.newId() };
    done(`picture of ${product.key}`, await addProductPicture(deps, actor, request));
  }
}

/** A paper of the demonstration's own, taken in without being looked at. */
export interface OwnPaper {
  readonly id: string;
  readonly name: string;
  readonly content: Buffer;
}

/** Keeps a paper that is no producer's own, under a name that follows from its id, and enters it. */
export async function keepPaper(deps: Deps, actor: Actor, paper: OwnPaper): Promise<void> {
  const { id, name, content } = paper;
  const stored = await store(deps.files, content, keyOf(id));
  await enter(deps, actor, { id, name, stored, producerId: null, mime: 'application/pdf' });
}

interface ToEnter {
  readonly id: string;
  readonly producerId: string | null;
  readonly mime: 'image/webp' | 'application/pdf';
  readonly name: string;
  readonly stored: StoredFile;
}

function enter(deps: Deps, actor: Actor, { stored, name, ...file }: ToEnter): Promise<void> {
  const { key: storageKey, bytes, sha256 } = stored;
  const createdAt = deps.clock.now();
  const from = { originalName: name, uploadedBy: actor.accountId, createdAt };
  return insertFile(deps.db, { ...file, ...from, storageKey, bytes, sha256 });
}

async function store(files: Deps['files'], content: Buffer, key: string): Promise<StoredFile> {
  const received = done(key, await files.receive(Readable.from([content]), 1));
  return files.keep(received, key);
}

function keyOf(fileId: string): string {
  const hex = fileId.replaceAll('-', '');
  return `${hex.slice(0, 2)}/${hex.slice(2, 4)}/${hex}`;
}
