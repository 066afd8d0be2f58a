import { createWriteStream } from 'node:fs';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import yazl from 'yazl';

type Parts = Readonly<Record<string, string | Buffer>>;

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const TYPES = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A file of these bytes in a folder of its own. */
export async function makeFile(content: string | Uint8Array, name = 'list.bin'): Promise<string> {
  const file = join(await mkdtemp(join(tmpdir(), 'saoque-workbook-')), name);
  await writeFile(file, content);
  return file;
}

/** An archive of these parts. */
export async function makeZip(parts: Parts): Promise<string> {
  const file = await makeFile('');
  const zip = new yazl.ZipFile();
  for (const [name, content] of Object.entries(parts)) zip.addBuffer(Buffer.from(content), name);
  zip.end();
  await pipeline(zip.outputStream, createWriteStream(file));
  return file;
}

/** What of an .xlsx a test writes itself; the rest is as a program writes it. */
export interface XlsxText {
  /** What stands within `worksheet`, a text a sheet. */
  readonly sheets: readonly string[];
  readonly strings?: string;
  readonly styles?: string;
  /** Attributes of `workbookPr`. */
  readonly properties?: string;
  /** The state of each sheet, `visible` where none is given. */
  readonly states?: readonly string[];
  readonly more?: Parts;
}

export function makeXlsx(text: XlsxText): Promise<string> {
  return makeZip({ ...partsOf(text), ...text.more });
}

function partsOf({ sheets, strings, styles, properties = '', states = [] }: XlsxText): Parts {
  const numbers = sheets.map((_sheet, at) => at + 1);
  return {
    '[Content_Types].xml': `${XML}<Types/>`,
    '_rels/.rels': relations([['book', 'officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': `${XML}<workbook xmlns="${MAIN}" xmlns:r="${TYPES}"><workbookPr ${properties}/><sheets>${numbers
      .map(
        (n) =>
          `<sheet name="S${n}" state="${states[n - 1] ?? 'visible'}" sheetId="${n}" r:id="s${n}"/>`,
      )
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations([
      ...numbers.map((n) => [`s${n}`, 'worksheet', `worksheets/sheet${n}.xml`] as const),
      ['strings', 'sharedStrings', 'sharedStrings.xml'],
      ['styles', 'styles', 'styles.xml'],
    ]),
    'xl/sharedStrings.xml': `${XML}<sst xmlns="${MAIN}">${strings ?? ''}</sst>`,
    'xl/styles.xml': `${XML}<styleSheet xmlns="${MAIN}">${styles ?? ''}</styleSheet>`,
    ...Object.fromEntries(
      numbers.map((n) => [
        `xl/worksheets/sheet${n}.xml`,
        `${XML}<worksheet xmlns="${MAIN}">${sheets[n - 1] ?? ''}</worksheet>`,
      ]),
    ),
  };
}

function relations(
  links: readonly (readonly [id: string, kind: string, target: string])[],
): string {
  const list = links.map(
    ([id, kind, target]) => `<Relationship Id="${id}" Type="${TYPES}/${kind}" Target="${target}"/>`,
  );
  return `${XML}<Relationships>${list.join('')}</Relationships>`;
}
