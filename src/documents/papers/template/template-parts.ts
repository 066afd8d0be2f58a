import { buffer } from 'node:stream/consumers';
import { openArchive, type Archive } from '#platform/read-archive.ts';
import { TEMPLATE_LIMITS } from './limits.ts';
import { TemplateRefused } from './template-refused.ts';

export type Parts = ReadonlyMap<string, Buffer>;

/**
 * All parts of a template, each unpacked under limits and as large as the directory claims. Only these bytes are
 * read from then on: two readers of one archive may see two documents. Throws TemplateRefused.
 */
export async function templateParts(docx: Uint8Array): Promise<Parts> {
  if (docx.byteLength > TEMPLATE_LIMITS.fileBytes) throw new TemplateRefused('TEMPLATE_TOO_LARGE');
  const archive = await openArchive(Buffer.from(docx));
  if (archive === null) throw new TemplateRefused('TEMPLATE_NOT_DOCX');
  try {
    if (!archive.names.includes('word/document.xml'))
      throw new TemplateRefused('TEMPLATE_NOT_DOCX');
    checkClaims(archive);
    const parts = new Map<string, Buffer>();
    for (const name of archive.names.filter((one) => !one.endsWith('/')))
      parts.set(name, await unpacked(archive, name));
    return parts;
  } finally {
    archive.close();
  }
}

function checkClaims({ names, sizeOf }: Archive): void {
  const sum = (of: readonly string[]) =>
    of.reduce((bytes, name) => bytes + sizeOf(name).unpacked, 0);
  const { parts, unpackedBytes, xmlBytes } = TEMPLATE_LIMITS;
  if (names.length > parts || sum(names) > unpackedBytes || sum(names.filter(isText)) > xmlBytes)
    throw new TemplateRefused('TEMPLATE_SWOLLEN');
}

export function isText(name: string): boolean {
  return /\.(xml|rels)$/iu.test(name);
}

/** A part that unpacks to more or less than was claimed ends in a fault of the archive. */
async function unpacked(archive: Archive, name: string): Promise<Buffer> {
  try {
    return await buffer(await archive.open(name));
  } catch {
    throw new TemplateRefused('TEMPLATE_BROKEN');
  }
}
