import type { Readable } from 'node:stream';
import { openArchive, type Archive } from '#platform/read-archive.ts';
import { megabytes, RATIO_FROM_BYTES, type ContentLimits } from './limits.ts';
import { NotReadable } from './not-readable.ts';

/** The parts of an .xlsx, opened only as far as the limits go. */
export interface PackageParts {
  readonly has: (name: string) => boolean;
  /** A part's bytes, counted as they come. */
  readonly open: (name: string) => Promise<AsyncIterable<Uint8Array>>;
  readonly close: () => void;
}

/**
 * Opens the archive by its directory, before anything of it is unpacked. Throws WORKBOOK_BROKEN, and
 * WORKBOOK_SWOLLEN for what claims too much altogether or swells as no list does.
 */
export async function openParts(file: string, limits: ContentLimits): Promise<PackageParts> {
  const archive = await openArchive(file);
  if (archive === null) throw new NotReadable('WORKBOOK_BROKEN');
  const swollen = new NotReadable('WORKBOOK_SWOLLEN', { max: megabytes(limits.unpackedBytes) });
  // Pictures lie beside the sheets and are never opened: only what is read counts.
  const read = archive.names.filter((name) => /\.(xml|rels)$/i.test(name));
  const sizes = read.map(archive.sizeOf);
  const swells = sizes.some(
    ({ packed, unpacked }) => unpacked > RATIO_FROM_BYTES && unpacked > packed * limits.ratio,
  );
  const claimed = sizes.reduce((sum, { unpacked }) => sum + unpacked, 0);
  if (swells || claimed > limits.unpackedBytes) {
    archive.close();
    throw swollen;
  }
  let left = limits.unpackedBytes;
  return {
    has: (name) => archive.names.includes(name),
    open: async (name) =>
      counted(await begin(archive, name), (bytes) => {
        left -= bytes;
        if (left < 0) throw swollen;
      }),
    close: archive.close,
  };
}

async function begin(archive: Archive, name: string): Promise<Readable> {
  try {
    return await archive.open(name);
  } catch {
    // Missing, packed in an unknown way, or locked by itself.
    throw new NotReadable('WORKBOOK_BROKEN');
  }
}

async function* counted(
  stream: Readable,
  count: (bytes: number) => void,
): AsyncGenerator<Uint8Array, void> {
  try {
    for await (const chunk of stream) {
      const bytes = chunk as Uint8Array;
      count(bytes.byteLength);
      yield bytes;
    }
  } catch (fault) {
    if (fault instanceof NotReadable) throw fault;
    // The bytes do not unpack, or to more or fewer than the directory claimed.
    throw new NotReadable('WORKBOOK_BROKEN');
  }
}
