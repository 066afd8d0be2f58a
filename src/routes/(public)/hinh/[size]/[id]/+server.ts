import { Readable } from 'node:stream';
import { readPicture } from '#app/catalogue/read-picture.ts';
import { refuse } from '#domain/result.ts';
import { refuseFile } from '#request/refuse.ts';
import type { RequestHandler } from './$types';

/** `/hinh/nho/…` for lists, `/hinh/lon/…` as large as the picture is kept. */
const SIZES: Readonly<Record<string, 'small' | 'large'>> = { nho: 'small', lon: 'large' };

/**
 * A picture on the page of a recognised product. Its name is the id of a file that never changes, but
 * it may be taken down, so caches keep it for an hour; `nosniff` keeps browsers from reading it as
 * anything but a picture.
 */
export const GET: RequestHandler = async (event) => {
  const { locals, params } = event;
  const size = SIZES[params.size];
  const picture = size ? await readPicture(locals.deps, params.id, size) : refuse('NOT_FOUND');
  if (!picture.ok) return refuseFile(event, picture);
  return new Response(Readable.toWeb(picture.value.content) as ReadableStream, {
    headers: {
      'content-type': picture.value.mime,
      'cache-control': 'public, max-age=3600',
      'x-content-type-options': 'nosniff',
    },
  });
};
