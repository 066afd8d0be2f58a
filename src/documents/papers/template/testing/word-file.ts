import { buffer } from 'node:stream/consumers';
import { Document, Packer, Paragraph } from 'docx';
import { fromBufferPromise } from 'yauzl';
import { ZipFile } from 'yazl';

/** A Word file of these paragraphs. */
export async function wordFile(lines: readonly string[]): Promise<Uint8Array> {
  const children = lines.map((line) => new Paragraph(line));
  return new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children }] })));
}

/** The same archive with parts changed or added; a part of `null` is left out. */
export async function withParts(
  docx: Uint8Array,
  changes: Readonly<Record<string, string | Buffer | null | ((text: string) => string)>>,
): Promise<Uint8Array> {
  const parts = new Map<string, Buffer>();
  const zip = await fromBufferPromise(Buffer.from(docx));
  for await (const entry of zip.eachEntry())
    parts.set(entry.fileName, await buffer(await zip.openReadStreamPromise(entry)));
  for (const [name, change] of Object.entries(changes)) {
    if (change === null) parts.delete(name);
    else {
      const made = typeof change === 'function' ? change(String(parts.get(name))) : change;
      parts.set(name, Buffer.from(made));
    }
  }
  const written = new ZipFile();
  for (const [name, bytes] of parts) written.addBuffer(bytes, name);
  written.end();
  return new Uint8Array(await buffer(written.outputStream));
}
