import { open } from 'node:fs/promises';
import { fileTypeFromFile } from 'file-type';

/** The kinds of files that are accepted anywhere, by content. */
export const KINDS = {
  'application/pdf': 'PDF',
  'image/jpeg': 'JPEG',
  'image/png': 'PNG',
  'image/webp': 'WebP',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'DOCX',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'XLSX',
} as const;

export type Mime = keyof typeof KINDS;

/** How the name of a file of each kind ends: programs go by it, so it follows the content. */
export const EXTENSIONS: Readonly<Record<Mime, string>> = {
  'application/pdf': '.pdf',
  'image/jpeg': '.jpg',
  'image/png': '.png',
  'image/webp': '.webp',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': '.docx',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': '.xlsx',
};

/** What a file is by its content; its name and what the browser called it do not count. */
export type Sniffed = Mime | 'heic' | 'script' | 'other';

const HEIC = new Set(['image/heic', 'image/heif', 'image/heic-sequence', 'image/heif-sequence']);
/** How code begins that a browser or a shell would run. */
const CODE = /^(<\?|<!|<svg|<html|<script|<body|<head|<iframe|#!|javascript:|import |\(?function)/i;
/** Programs as such: Windows, Linux, macOS, WebAssembly. */
const PROGRAMS = new Set([
  'application/x-msdownload',
  'application/x-elf',
  'application/x-mach-binary',
  'application/wasm',
]);

export async function sniff(file: string): Promise<Sniffed> {
  const mime = (await fileTypeFromFile(file))?.mime ?? '';
  if (isMime(mime)) return mime;
  if (HEIC.has(mime)) return 'heic';
  if (PROGRAMS.has(mime) || CODE.test(await beginningOf(file))) return 'script';
  return 'other';
}

export function isMime(mime: string): mime is Mime {
  return Object.hasOwn(KINDS, mime);
}

async function beginningOf(file: string): Promise<string> {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(1024), 0, 1024, 0);
    return buffer
      .toString('utf8', 0, bytesRead)
      .replace(/^\uFEFF/, '')
      .trimStart();
  } finally {
    await handle.close();
  }
}
