import { Readable } from 'node:stream';
import yazl from 'yazl';
import { STYLES } from './written-styles.ts';
import { sheetXml } from './write-sheet-xml.ts';
import { escaped } from './escape-xml.ts';
import type { WrittenList } from './written-list.ts';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const KIND = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** The lists as one .xlsx, a sheet each; rows are asked for as the bytes are taken, and none is kept. */
export function writeXlsx(lists: readonly [WrittenList, ...WrittenList[]]): Readable {
  const zip = new yazl.ZipFile();
  const add = (name: string, xml: string) => zip.addBuffer(Buffer.from(HEAD + xml), name);
  const each = (text: (list: WrittenList, number: number) => string) =>
    lists.map((list, at) => text(list, at + 1)).join('');
  const link = (id: string, kind: string, target: string) =>
    `<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${target}"/>`;
  const links = (content: string) =>
    `<Relationships xmlns="${PACKAGE}/relationships">${content}</Relationships>`;
  const part = (name: string, kind: string) =>
    `<Override PartName="/xl/${name}" ContentType="${KIND}.${kind}+xml"/>`;

  add(
    '[Content_Types].xml',
    `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${part('workbook.xml', 'sheet.main')}${part('styles.xml', 'styles')}${each((_list, n) => part(`worksheets/sheet${n}.xml`, 'worksheet'))}</Types>`,
  );
  add('_rels/.rels', links(link('book', 'officeDocument', 'xl/workbook.xml')));
  add(
    'xl/workbook.xml',
    `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${each((list, n) => `<sheet name="${escaped(sheetName(list.name))}" sheetId="${n}" r:id="s${n}"/>`)}</sheets></workbook>`,
  );
  add(
    'xl/_rels/workbook.xml.rels',
    links(
      each((_list, n) => link(`s${n}`, 'worksheet', `worksheets/sheet${n}.xml`)) +
        link('styles', 'styles', 'styles.xml'),
    ),
  );
  add('xl/styles.xml', `<styleSheet xmlns="${MAIN}">${STYLES}</styleSheet>`);
  lists.forEach((list, at) => {
    zip.addReadStream(
      Readable.from(sheetXml(list, `${HEAD}<worksheet xmlns="${MAIN}">`), { objectMode: false }),
      `xl/worksheets/sheet${at + 1}.xml`,
    );
  });
  zip.end();
  return Readable.from(zip.outputStream);
}

/** What the program accepts as the name of a sheet. */
function sheetName(name: string): string {
  return name.replace(/[[\]:*?/\\]/g, ' ').slice(0, 31);
}
