import { buffer } from 'node:stream/consumers';
import {
  Docx,
  LoopPlugin,
  MissingCloseDelimiterError,
  MissingStartDelimiterError,
  TemplateHandler,
  TextPlugin,
  UnclosedTagError,
  UnopenedTagError,
  type Tag,
  type XmlNode,
} from 'easy-template-x';
import { ZipFile } from 'yazl';
import { printableText } from '../../typst/printable.ts';
import { checkParts } from './check-parts.ts';
import type { TemplateData } from './data.ts';
import { tagName } from './tag-name.ts';
import { tagFaults, type FoundTag, type TemplateTags } from './tags.ts';
import { templateParts, type Parts } from './template-parts.ts';
import { TemplateRefused } from './template-refused.ts';

export interface Filled {
  readonly docx: Uint8Array;
  /** What it reads, paragraph by paragraph. */
  readonly text: readonly string[];
}

/**
 * Fills a template. Only texts and rows are put in, no pictures, links or markup, and what `check` names is looked
 * at first. For the process that may be killed (`fill-template.ts`). Throws TemplateRefused.
 */
export async function fill(
  docx: Uint8Array,
  data: TemplateData,
  check: TemplateTags | null,
): Promise<Filled> {
  const parts = await templateParts(docx);
  checkParts(parts);
  const clean = await packed(parts);
  const handler = new TemplateHandler({
    plugins: [new TextPlugin(), new LoopPlugin()],
    maxXmlDepth: 60,
    scopeDataResolver: ({ strPath, data: all }) => resolved(strPath, all as FoldedData),
  });
  return refusable(async () => {
    if (check) {
      checkBraces(await templateText(clean));
      checkTags(await handler.parseTags(clean), check);
    }
    const filled = await handler.process(clean, folded(data));
    return { docx: new Uint8Array(filled), text: await paragraphsOf(filled) };
  });
}

/** The library reads over a brace that nothing follows; a paper would be printed with it. */
function checkBraces(paragraphs: readonly string[]): void {
  for (const text of paragraphs) {
    const [odd] = /[{}].*/u.exec(text.replace(/\{[^{}]*\}/gu, '')) ?? [];
    if (odd !== undefined) throw new TemplateRefused('TEMPLATE_BRACE', { text: odd.slice(0, 80) });
  }
}

function checkTags(tags: readonly Tag[], check: TemplateTags): void {
  // "{}" has no name and is left as it is.
  const named = tags.filter((tag) => typeof tag.name === 'string');
  const found: FoundTag[] = named.map(({ name, disposition }) => ({
    name,
    as: disposition === 'Open' ? 'open' : disposition === 'Close' ? 'close' : 'place',
  }));
  const [first] = tagFaults(found, check);
  if (first) throw new TemplateRefused(first.code, { tags: first.tags.slice(0, 12).join(', ') });
}

/** What the library throws about a template is about its words; anything else it chokes on is a broken file. */
async function refusable<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (fault) {
    if (fault instanceof TemplateRefused) throw fault;
    if (fault instanceof UnclosedTagError || fault instanceof UnopenedTagError)
      throw new TemplateRefused('TEMPLATE_LOOP_BROKEN', { tags: fault.tagRawText.slice(0, 80) });
    if (fault instanceof MissingCloseDelimiterError)
      throw new TemplateRefused('TEMPLATE_BRACE', { text: fault.openDelimiterText.slice(0, 80) });
    if (fault instanceof MissingStartDelimiterError)
      throw new TemplateRefused('TEMPLATE_BRACE', { text: fault.closeDelimiterText.slice(0, 80) });
    throw new TemplateRefused('TEMPLATE_BROKEN');
  }
}

type FoldedData = Readonly<Record<string, string | Record<string, string>[]>>;

function folded(data: TemplateData): Record<string, string | Record<string, string>[]> {
  const texts = (row: Readonly<Record<string, string>>) =>
    Object.fromEntries(
      Object.entries(row).map(([name, text]) => [tagName(name), printableText(text)]),
    );
  return Object.fromEntries(
    Object.entries(data).map(([name, value]) => [
      tagName(name),
      typeof value === 'string' ? printableText(value) : value.map(texts),
    ]),
  );
}

/** A name is looked up in the row it stands in, then in the paper; by nothing but what we put there. */
function resolved(path: readonly string[], data: FoldedData) {
  const name = tagName(path.at(-1) ?? '');
  const [list = '', row = ''] = path.length > 2 ? path : [];
  const rows = own(data, tagName(list));
  const inRow = typeof rows === 'object' ? rows[Number(row)] : undefined;
  return (inRow && own(inRow, name)) ?? own(data, name) ?? '';
}

function own<Value>(from: Readonly<Record<string, Value>>, name: string): Value | undefined {
  return Object.hasOwn(from, name) ? from[name] : undefined;
}

/** The parts as one archive of ours, which has one way to be read. */
function packed(parts: Parts): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, bytes] of parts) zip.addBuffer(bytes, name);
  zip.end();
  return buffer(zip.outputStream);
}

/** More than anybody reads of a preview. */
const MOST_PARAGRAPHS = 600;

async function paragraphsOf(docx: Buffer): Promise<readonly string[]> {
  const { mainDocument } = await Docx.load(docx);
  const found: string[] = [];
  collect(await mainDocument.xmlRoot(), found);
  return found.filter((text) => text.trim() !== '').slice(0, MOST_PARAGRAPHS);
}

/** With its headers and footers, where places may stand as well. */
async function templateText(docx: Buffer): Promise<readonly string[]> {
  const found: string[] = [];
  for (const part of await (await Docx.load(docx)).getContentParts())
    collect(await part.xmlRoot(), found);
  return found;
}

function collect(node: XmlNode, found: string[]): void {
  if (node.nodeName === 'w:p') found.push(textOf(node));
  else for (const child of node.childNodes ?? []) collect(child, found);
}

function textOf(node: XmlNode): string {
  if (node.nodeType === 'Text') return node.parentNode?.nodeName === 'w:t' ? node.textContent : '';
  if (node.nodeName === 'w:br') return '\n';
  if (node.nodeName === 'w:tab') return ' ';
  return (node.childNodes ?? []).map(textOf).join('');
}
