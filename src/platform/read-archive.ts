import { createHash } from 'node:crypto';
import { Transform, type Readable } from 'node:stream';
import yauzl from 'yauzl';

/** An archive that is being read; its parts may be read in any order. */
export interface Archive {
  readonly names: readonly string[];
  /** What the directory claims of a part, in bytes; nothing has been read for it. */
  readonly sizeOf: (name: string) => PartSize;
  /** The content of a part; fails when there is none of that name. */
  readonly open: (name: string) => Promise<Readable>;
  readonly close: () => void;
}

/** How large a part says it is, packed and unpacked. */
interface PartSize {
  readonly packed: number;
  readonly unpacked: number;
}

/**
 * Opens a ZIP file, on the disk or in memory, by its directory, which stands at its end; `null`: cut off, no archive at all, or two
 * parts of one name, of which each reader would take another.
 */
export async function openArchive(file: string | Buffer): Promise<Archive | null> {
  let zip: yauzl.ZipFile;
  try {
    zip = await openZip(file);
  } catch (fault) {
    if (fault instanceof Error && 'code' in fault) throw fault; // no such file, no right to read it
    return null;
  }
  try {
    const entries = await readDirectory(zip);
    return {
      names: [...entries.keys()],
      sizeOf: (name) => ({
        packed: entries.get(name)?.compressedSize ?? 0,
        unpacked: entries.get(name)?.uncompressedSize ?? 0,
      }),
      open: (name) => openEntry(zip, entries.get(name), name),
      close: () => {
        zip.close();
      },
    };
  } catch {
    zip.close();
    return null;
  }
}

/** Passes content on, and fails with `fault` at its end when it was not these bytes. */
export function expecting(
  wanted: { readonly bytes: number; readonly sha256: string },
  fault: Error,
): Transform {
  const hash = createHash('sha256');
  let bytes = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, next) {
      hash.update(chunk);
      bytes += chunk.byteLength;
      next(null, chunk);
    },
    flush(next) {
      const same = bytes === wanted.bytes && hash.digest('hex') === wanted.sha256;
      next(same ? null : fault);
    },
  });
}

function openZip(file: string | Buffer): Promise<yauzl.ZipFile> {
  return new Promise((done, fail) => {
    const options = { lazyEntries: true, autoClose: false };
    const opened = (fault: Error | null, zip: yauzl.ZipFile) => {
      if (fault) fail(fault);
      else done(zip);
    };
    if (typeof file === 'string') yauzl.open(file, options, opened);
    else yauzl.fromBuffer(file, options, opened);
  });
}

function readDirectory(zip: yauzl.ZipFile): Promise<ReadonlyMap<string, yauzl.Entry>> {
  return new Promise((done, fail) => {
    const entries = new Map<string, yauzl.Entry>();
    zip.on('entry', (entry: yauzl.Entry) => {
      if (entries.has(entry.fileName)) {
        fail(new Error(`${entry.fileName} is there twice`));
        return;
      }
      entries.set(entry.fileName, entry);
      zip.readEntry();
    });
    zip.once('error', fail);
    zip.once('end', () => {
      done(entries);
    });
    zip.readEntry();
  });
}

function openEntry(
  zip: yauzl.ZipFile,
  entry: yauzl.Entry | undefined,
  name: string,
): Promise<Readable> {
  if (!entry) return Promise.reject(new Error(`${name} is not in the archive`));
  return new Promise((done, fail) => {
    zip.openReadStream(entry, (fault, stream) => {
      if (fault) fail(fault);
      else done(stream);
    });
  });
}
