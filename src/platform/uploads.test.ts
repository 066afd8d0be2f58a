import { randomBytes } from 'node:crypto';
import { mkdtemp, readdir, rm, truncate, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { setTimeout as wait } from 'node:timers/promises';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { refuse } from '#domain/result.ts';
import { realDisk, type Disk } from './disk.ts';
import { openFileStore, smallKey, type FileStore } from './files.ts';
import { takeUpload, type Purpose, type Upload } from './uploads.ts';
import { Busy } from './work-queue.ts';

let folder: string;
let files: FileStore;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'saoque-files-'));
  files = await openFileStore(folder);
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

async function* chunksOf(content: Buffer): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < content.length; at += 65_536) yield content.subarray(at, at + 65_536);
}

const send = (content: Buffer | string, purpose: Purpose = 'evidence') =>
  takeUpload(files, chunksOf(Buffer.from(content)), purpose, null);

async function contentOf(key: string): Promise<Buffer> {
  const found = await files.read(key, null);
  if (typeof found === 'string') throw new Error(found);
  return buffer(found);
}

async function kept(): Promise<string[]> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  return found.filter((entry) => entry.isFile()).map((entry) => entry.name);
}

async function accepted(content: Buffer, purpose: Purpose = 'evidence'): Promise<Upload> {
  const upload = await send(content, purpose);
  if (!upload.ok) throw new Error(upload.refusals[0].code);
  return upload.value;
}

function picture(width: number, height: number): ReturnType<typeof sharp> {
  return sharp({ create: { width, height, channels: 3, background: '#335577' } });
}

const REFUSED: readonly [what: string, content: Buffer | string, code: string][] = [
  ['an empty file', '', 'FILE_EMPTY'],
  [
    'an SVG',
    '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
    'FILE_IS_SCRIPT',
  ],
  ['an SVG behind an XML line', '<?xml version="1.0"?><svg/>', 'FILE_IS_SCRIPT'],
  ['a page', '\uFEFF <!doctype html><script>alert(1)</script>', 'FILE_IS_SCRIPT'],
  ['a shell script', '#!/bin/sh\nid', 'FILE_IS_SCRIPT'],
  ['a Windows program', Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200)]), 'FILE_IS_SCRIPT'],
  ['a text', 'Hồ sơ OCOP', 'FILE_KIND_REFUSED'],
  [
    'a GIF',
    Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64'),
    'FILE_KIND_REFUSED',
  ],
  [
    'a picture of an iPhone',
    Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1'),
    'FILE_IS_HEIC',
  ],
  [
    'a PDF that runs a script',
    '%PDF-1.7\n1 0 obj << /S /JavaScript /JS (app.alert(1)) >> endobj',
    'FILE_ACTS',
  ],
  [
    'a PDF that starts a program',
    '%PDF-1.7\n1 0 obj << /S /Launch /F (cmd.exe) >> endobj',
    'FILE_ACTS',
  ],
  [
    'a PDF that hides parts of itself',
    '%PDF-1.7\n1 0 obj << /Type /ObjStm /Filter /LZWDecode >>\nstream\nx\nendstream',
    'FILE_HIDES',
  ],
  [
    'a JPEG that breaks off',
    Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), randomBytes(500)]),
    'FILE_BROKEN',
  ],
];

describe('where there is a virus scanner', () => {
  test.each([
    ['infected', 'FILE_INFECTED'],
    ['silent', 'SCANNER_SILENT'],
  ] as const)('a file it calls %s is refused: %s, and nothing stays', async (found, code) => {
    const content = chunksOf(Buffer.from('%PDF-1.7\nHợp đồng'));
    const answer = await takeUpload(files, content, 'evidence', () => Promise.resolve(found));
    expect(answer).toMatchObject({ ok: false, refusals: [{ code }] });
    expect(await kept()).toEqual([]);
  });

  test('a file it calls clean is kept', async () => {
    const content = chunksOf(Buffer.from('%PDF-1.7\nHợp đồng'));
    const answer = await takeUpload(files, content, 'evidence', () => Promise.resolve('clean'));
    expect(answer).toMatchObject({ ok: true, value: { mime: 'application/pdf' } });
  });
});

test('more pictures at once than can be unfolded are told that it is busy, never that they are broken', async () => {
  const photo = await picture(1200, 900).jpeg().toBuffer();
  const answers = await Promise.all(
    Array.from({ length: 40 }, () =>
      send(photo, 'picture').then(
        ({ ok }) => (ok ? 'kept' : 'refused'),
        (fault: unknown) => (fault instanceof Busy ? 'busy' : 'broken'),
      ),
    ),
  );
  const times = (what: string) => answers.filter((one) => one === what).length;
  expect([times('kept'), times('busy')]).toEqual([32, 8]);
});

describe('a file handed in', () => {
  test.each(REFUSED)(
    'is refused by name when it is %s, and nothing stays',
    async (_what, content, code) => {
      expect(await send(content)).toMatchObject({ ok: false, refusals: [{ code }] });
      expect(await kept()).toEqual([]);
    },
  );

  test('of 300 MB is refused as soon as 25 MB have come, without reading on', async () => {
    let sent = 0;
    const chunk = Buffer.alloc(1024 * 1024, 1);
    async function* endless(): AsyncGenerator<Uint8Array> {
      for (; sent < 300; sent += 1) yield Promise.resolve(chunk);
    }
    expect(await takeUpload(files, endless(), 'evidence', null)).toEqual({
      ok: false,
      refusals: [{ code: 'FILE_TOO_LARGE', data: { max: 25 } }],
    });
    expect(sent).toBe(25);
    expect(await kept()).toEqual([]);
  });

  test('whose connection breaks leaves nothing', async () => {
    async function* broken(): AsyncGenerator<Uint8Array> {
      yield Promise.resolve(Buffer.from('%PDF-1.7'));
      throw new Error('aborted');
    }
    expect(await takeUpload(files, broken(), 'evidence', null)).toMatchObject({
      ok: false,
      refusals: [{ code: 'FILE_INTERRUPTED' }],
    });
    expect(await kept()).toEqual([]);
  });

  test('that the web server stopped at its own limit is too large', async () => {
    async function* stopped(): AsyncGenerator<Uint8Array> {
      yield Promise.resolve(Buffer.from('%PDF-1.7'));
      throw Object.assign(new Error('Payload Too Large'), { status: 413 });
    }
    expect(await takeUpload(files, stopped(), 'evidence', null)).toMatchObject({
      refusals: [{ code: 'FILE_TOO_LARGE' }],
    });
  });

  test('as a PDF is kept byte for byte under a random name', async () => {
    const content = Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(200_000)]);
    const upload = await accepted(content);
    expect(upload.mime).toBe('application/pdf');
    expect(upload.bytes).toBe(content.length);
    expect(upload.key).toMatch(/^[0-9a-f]{2}\/[0-9a-f]{2}\/[0-9a-f]{32}$/);
    expect(await contentOf(upload.key)).toEqual(content);
    await files.remove(upload.key);
    expect(await kept()).toEqual([]);
  });

  test('as a PDF is no picture of a product', async () => {
    expect(await send('%PDF-1.7\n', 'picture')).toEqual({
      ok: false,
      refusals: [{ code: 'FILE_KIND_REFUSED', data: { accepted: 'JPEG, PNG, WebP' } }],
    });
  });
});

describe('a picture handed in', () => {
  test('loses where it was taken, stands upright and is made smaller', async () => {
    const photo = await picture(3000, 2000)
      .withExif({ IFD0: { Orientation: '6' }, IFD3: { GPSLatitude: '22/1 20/1 0/1' } })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    expect(photo.includes('Exif')).toBe(true);
    const upload = await accepted(photo, 'picture');
    expect(upload.mime).toBe('image/webp');
    const large = await contentOf(upload.key);
    expect(large.includes('Exif')).toBe(false);
    expect(sizeOfWebp(large)).toEqual({ width: 1067, height: 1600 });
    expect(sizeOfWebp(await contentOf(smallKey(upload.key)))).toEqual({
      width: 320,
      height: 480,
    });
  });

  test.each(['jpeg', 'png', 'webp'] as const)('may be %s', async (format) => {
    const upload = await accepted(await picture(40, 30).toFormat(format).toBuffer(), 'picture');
    expect(sizeOfWebp(await contentOf(upload.key))).toEqual({ width: 40, height: 30 });
  });

  test('with a script behind its last point keeps the picture only', async () => {
    const photo = await picture(40, 30).jpeg().toBuffer();
    const upload = await accepted(Buffer.concat([photo, Buffer.from('<script>alert(1)</script>')]));
    expect((await contentOf(upload.key)).includes('<script>')).toBe(false);
  });

  test('of more than fifty million points is refused before it is unfolded', async () => {
    const huge = await picture(10_000, 5001).png().toBuffer();
    expect(await send(huge, 'picture')).toEqual({
      ok: false,
      refusals: [{ code: 'FILE_TOO_MANY_PIXELS', data: { max: 50 } }],
    });
    expect(await kept()).toEqual([]);
  });
});

describe('a file that is acknowledged', () => {
  test('is on the disk itself before, with every name that leads to it', async () => {
    const steps: string[] = [];
    const store = await openFileStore(folder, { disk: watched(steps) });
    steps.length = 0;
    const upload = await takeUpload(store, chunksOf(Buffer.from('%PDF-1.7\n')), 'evidence', null);
    if (!upload.ok) throw new Error(upload.refusals[0].code);
    const [outer = '', inner = '', name = ''] = upload.value.key.split('/');
    expect(steps).toEqual([
      'create',
      'write',
      'sync',
      'close',
      `make ${outer}/${inner}`,
      `rename to ${outer}/${inner}/${name}`,
      `sync ${outer}/${inner}`,
      `sync ${outer}`,
      'sync .',
    ]);
  });

  test('is known to be missing or cut short before a byte of it is sent', async () => {
    const { key, bytes } = await accepted(Buffer.from('%PDF-1.7\nHợp đồng'));
    expect(await contentOf(key)).toHaveLength(bytes);
    await truncate(path.join(folder, key), 5);
    expect(await files.read(key, bytes)).toBe('truncated');
    await truncate(path.join(folder, key), 0);
    expect(await files.read(key, null)).toBe('truncated');
    await rm(path.join(folder, key));
    expect(await files.read(key, bytes)).toBe('missing');
  });

  /** The real disk, which writes down what it is asked, in places below the folder. */
  function watched(steps: string[]): Disk {
    const below = (place: string) => path.relative(folder, place) || '.';
    return {
      ...realDisk,
      create: async (file) => {
        const handle = await realDisk.create(file);
        steps.push('create');
        const did = <T>(step: string, value: T): T => (steps.push(step), value);
        return {
          write: (chunk) => did('write', handle.write(chunk)),
          sync: () => did('sync', handle.sync()),
          close: () => did('close', handle.close()),
        };
      },
      makeFolder: async (place) => {
        await realDisk.makeFolder(place);
        steps.push(`make ${below(place)}`);
      },
      rename: async (from, to) => {
        await realDisk.rename(from, to);
        steps.push(`rename to ${below(to)}`);
      },
      syncFolder: async (place) => {
        await realDisk.syncFolder(place);
        steps.push(`sync ${below(place)}`);
      },
    };
  }
});

describe('a sender who is too slow', () => {
  const piece = Buffer.from('%PDF-1.7\n');
  const slowly = async function* (pause: number, pieces: number): AsyncGenerator<Uint8Array> {
    for (let sent = 0; sent < pieces; sent += 1) {
      yield piece;
      await wait(pause);
    }
  };

  test.each([
    ['is silent for too long', { pause: 50, whole: 60_000 }, slowly(60_000, 2)],
    ['takes too long for the whole', { pause: 60_000, whole: 100 }, slowly(20, 1_000_000)],
  ])('and %s is told so, and nothing stays', async (_how, limits, content) => {
    const store = await openFileStore(folder, { limits });
    expect(await takeUpload(store, content, 'evidence', null)).toEqual(refuse('FILE_TOO_SLOW'));
    expect(await kept()).toEqual([]);
  });
});

describe('the store of files', () => {
  test.each(['../../etc/passwd', '/etc/passwd', 'ab/cd/ef', ''])('knows no key %j', (key) => {
    expect(() => files.read(key, null)).toThrow('not a key of a file');
  });

  test('clears what a killed process left half received a day ago, not what is younger', async () => {
    const [old, young] = ['old', 'young'].map((name) => path.join(folder, 'incoming', name));
    await writeFile(old ?? '', 'x');
    await writeFile(young ?? '', 'x');
    const twoDaysAgo = new Date(Date.now() - 2 * 86_400_000);
    await utimes(old ?? '', twoDaysAgo, twoDaysAgo);
    await openFileStore(folder);
    expect(await kept()).toEqual(['young']);
  });
});

/** Width and height out of the header of a lossy WebP (RFC 9649, 2.5). */
function sizeOfWebp(bytes: Buffer): { width: number; height: number } {
  return { width: bytes.readUInt16LE(26) & 0x3fff, height: bytes.readUInt16LE(28) & 0x3fff };
}
