import { SaxesParser } from 'saxes';
import { isText, type Parts } from './template-parts.ts';
import { TemplateRefused } from './template-refused.ts';

/** Links from part to part that a letter has; macros, controls, embedded files and frames are not among them. */
const KINDS: readonly string[] = [
  ...['officedocument', 'core-properties', 'extended-properties', 'custom-properties', 'thumbnail'],
  ...['styles', 'styleswitheffects', 'settings', 'websettings', 'fonttable', 'font', 'theme'],
  ...['numbering', 'header', 'footer', 'footnotes', 'endnotes', 'image', 'hyperlink'],
  ...['comments', 'commentsextended', 'commentsids', 'commentsextensible', 'people'],
  ...['glossarydocument', 'customxml', 'customxmlprops'],
];

/** Fields that fetch something when the paper is opened or brought up to date. */
const FETCHING =
  /\b(INCLUDETEXT|INCLUDEPICTURE|INCLUDE|IMPORT|DDE|DDEAUTO|LINK|DATABASE|RD|MACROBUTTON)\b/iu;

/**
 * Whether a template only shows: nothing in it runs, and nothing is fetched from elsewhere when somebody opens the
 * paper. Every part is well formed, so that Word reads it as we do. Throws TemplateRefused.
 */
export function checkParts(parts: Parts): void {
  for (const [name, bytes] of parts) {
    if (/(^|\/)(vba|activex|embeddings|macrosheets)/iu.test(name))
      throw new TemplateRefused('TEMPLATE_ACTS', { what: name.slice(0, 60) });
    if (!isText(name)) continue;
    const text = utf8(bytes);
    const types = /\[content_types\]\.xml$/iu.test(name);
    if (types && /macroenabled|vbaproject|activex/iu.test(text))
      throw new TemplateRefused('TEMPLATE_ACTS', { what: 'macro' });
    checkText(text);
  }
}

/** Word writes UTF-8; a part in another encoding would be read otherwise by Word than here. */
function utf8(bytes: Buffer): string {
  const text = bytes.toString('utf8');
  const other = /^\uFEFF?<\?xml[^>]*encoding\s*=\s*["'](?!utf-?8["'])/iu.test(text);
  if (other || text.includes('\0')) throw new TemplateRefused('TEMPLATE_BROKEN');
  return text;
}

/** Links and fields of one part. Names count without their prefix, which is the writer's choice. */
function checkText(text: string): void {
  const parser = new SaxesParser({ xmlns: false, position: false });
  const broken = () => {
    throw new TemplateRefused('TEMPLATE_BROKEN');
  };
  let field = '';
  let inField = false;
  parser.on('error', broken);
  // Entities unfold to whatever they like; Word writes no document type.
  parser.on('doctype', broken);
  parser.on('opentag', ({ name, attributes }) => {
    if (local(name) === 'Relationship') checkLink(attributes);
    if (local(name) === 'instrText') inField = true;
    const [, simple = ''] =
      Object.entries(attributes).find(([key]) => local(key) === 'instr') ?? [];
    checkField(simple);
  });
  parser.on('closetag', ({ name }) => {
    if (local(name) === 'instrText') inField = false;
  });
  // Word puts the words of one field together from many runs.
  parser.on('text', (words) => {
    if (inField) field += words;
  });
  parser.write(text.replace(/^\uFEFF/u, '')).close();
  checkField(field);
}

function checkLink(link: Readonly<Record<string, string>>): void {
  const kind = link['Type']?.split('/').at(-1)?.toLowerCase() ?? '';
  if (!KINDS.includes(kind))
    throw new TemplateRefused('TEMPLATE_ACTS', { what: kind.slice(0, 60) });
  if (link['TargetMode']?.toLowerCase() !== 'external') return;
  // An address that somebody clicks on is no more than its words; everything else is fetched unasked.
  const clicked = kind === 'hyperlink' && /^(https?:|mailto:)/iu.test(link['Target'] ?? '');
  if (!clicked) throw new TemplateRefused('TEMPLATE_LINKED', { what: kind });
}

function checkField(words: string): void {
  const [found] = FETCHING.exec(words) ?? [];
  if (found !== undefined) throw new TemplateRefused('TEMPLATE_LINKED', { what: found });
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
