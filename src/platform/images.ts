import sharp from 'sharp';
import { ok, refuse, type Result } from '#domain/result.ts';

/** Most picture points of a picture that is opened, in millions: a small file can unfold to gigabytes. */
const MEGAPIXELS = 50;
/** Longest edges in points: for looking closely at a paper, for a page, and for lists. */
export const EDGES = { evidence: 2400, picture: 1600, check: 2400, small: 480 } as const;

sharp.cache(false);
sharp.concurrency(1);
// The other loaders (SVG, PDF, TIFF, GIF, …) read far more complicated formats: what is closed cannot be attacked.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({
  operation: ['VipsForeignLoadJpegFile', 'VipsForeignLoadPngFile', 'VipsForeignLoadWebpFile'],
});

/**
 * A picture anew as WebP, within the edge, upright, without EXIF: where and when it was taken, and
 * whatever was hidden behind the picture, stay behind. Refuses `FILE_TOO_MANY_PIXELS`, `FILE_BROKEN`.
 */
export async function reencode(file: string, edge: number): Promise<Result<Buffer>> {
  const input = { limitInputPixels: MEGAPIXELS * 1_000_000, failOn: 'error', pages: 1 } as const;
  try {
    return ok(
      await sharp(file, { ...input, sequentialRead: true })
        .timeout({ seconds: 20 })
        .autoOrient() // before EXIF is dropped, which says which side is up
        .resize(edge, edge, { fit: 'inside', withoutEnlargement: true })
        .webp({ quality: 80 })
        .toBuffer(),
    );
  } catch (fault) {
    if (fault instanceof Error && fault.message.includes('pixel limit')) {
      return refuse('FILE_TOO_MANY_PIXELS', { max: MEGAPIXELS });
    }
    return refuse('FILE_BROKEN');
  }
}
