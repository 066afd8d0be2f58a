import { SaxesParser } from 'saxes';
import { NotReadable } from './not-readable.ts';

/** What a tag says of itself. */
export type Attributes = Readonly<Record<string, string>>;

/** What is told of a part while it is read; names come without the prefix that some writers put. */
export interface XmlListener {
  open?(name: string, attributes: Attributes): void;
  text?(text: string): void;
  close?(name: string): void;
}

/**
 * Reads XML as it comes, holding none of it. Throws WORKBOOK_ENTITIES for any document type (nothing is
 * ever resolved or expanded) and WORKBOOK_BROKEN for what is not well formed.
 */
export async function readXml(
  bytes: AsyncIterable<Uint8Array>,
  listener: XmlListener,
): Promise<void> {
  const parser = new SaxesParser<{ xmlns: false; position: false }>({
    xmlns: false,
    position: false,
  });
  parser.on('doctype', () => {
    throw new NotReadable('WORKBOOK_ENTITIES');
  });
  parser.on('error', () => {
    throw new NotReadable('WORKBOOK_BROKEN');
  });
  parser.on('opentag', ({ name, attributes }) => listener.open?.(local(name), attributes));
  parser.on('closetag', ({ name }) => listener.close?.(local(name)));
  parser.on('text', (text) => listener.text?.(text));
  parser.on('cdata', (text) => listener.text?.(text));
  let decoder: TextDecoder | undefined;
  for await (const chunk of bytes) {
    decoder ??= new TextDecoder(encodingOf(chunk));
    parser.write(decoder.decode(chunk, { stream: true }));
  }
  parser.write(decoder?.decode() ?? '').close();
}

/** XML of a workbook is UTF-8, or UTF-16 with its mark. */
function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}

function local(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}

/** An attribute by its local name, `r:id` and `ns1:id` alike. */
export function attributeOf(attributes: Attributes, name: string): string | undefined {
  return attributes[name] ?? Object.entries(attributes).find(([key]) => local(key) === name)?.[1];
}
