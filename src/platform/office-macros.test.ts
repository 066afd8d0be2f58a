import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterAll, describe, expect, test } from 'vitest';
import { ZipFile } from 'yazl';
import { openFileStore } from './files.ts';
import { takeUpload } from './uploads.ts';

const folder = await mkdtemp(path.join(tmpdir(), 'saoque-office-'));
const files = await openFileStore(folder);
afterAll(() => rm(folder, { recursive: true }));

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MICROSOFT = 'http://schemas.microsoft.com/office/2006/relationships';

type Part = readonly [name: string, content: string | Buffer];

const types = (main: string, more = ''): Part => [
  '[Content_Types].xml',
  `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
    `<Override PartName="/word/document.xml" ContentType="${main}.main+xml"/>${more}</Types>`,
];
const link = (type: string, target: string, external = false): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1"` +
  ` Type="${type}" Target="${target}"${external ? ' TargetMode="External"' : ''}/></Relationships>`;

const PLAIN: readonly Part[] = [
  types(DOCX),
  ['_rels/.rels', link(`${OFFICE}/officeDocument`, 'word/document.xml')],
  ['word/document.xml', '<w:document>Báo cáo có nhắc vbaProject.bin trong lời văn</w:document>'],
];

function archive(parts: readonly Part[]): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, content] of parts) zip.addBuffer(Buffer.from(content), name);
  zip.end();
  return buffer(zip.outputStream);
}

async function* once(bytes: Buffer): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(bytes);
}

/** The kind under which the file was kept, or why it was not. */
async function handIn(parts: readonly Part[] | Buffer): Promise<string> {
  const bytes = Buffer.isBuffer(parts) ? parts : await archive(parts);
  const taken = await takeUpload(files, once(bytes), 'evidence', null);
  return taken.ok ? taken.value.mime : taken.refusals[0].code;
}

describe('a DOCX or XLSX', () => {
  test('that only holds words and figures is accepted', async () => {
    expect(await handIn(PLAIN)).toBe(DOCX);
    expect(await handIn([types(XLSX), ...PLAIN.slice(1)])).toBe(XLSX);
    // SheetJS writes a type for an ending that none of its parts has.
    const idle = types(
      XLSX,
      '<Default Extension="bin" ContentType="application/vnd.ms-excel.sheet.binary.macroEnabled.main"/>',
    );
    expect(await handIn([idle, ...PLAIN.slice(1)])).toBe(XLSX);
    expect(await handIn([idle, ...PLAIN.slice(1), ['xl/workbook.bin', '']])).toBe(
      'FILE_HAS_MACROS',
    );
    const template = link(`${OFFICE}/attachedTemplate`, 'file:///C:\\Mau\\Normal.dotx', true);
    expect(await handIn([...PLAIN, ['word/_rels/settings.xml.rels', template]])).toBe(DOCX);
  });

  test.each<readonly [what: string, parts: readonly Part[]]>([
    ['a macro under its usual name', [...PLAIN, ['word/vbaProject.bin', 'x']]],
    [
      'a macro under another name, declared by its type',
      [
        types(
          DOCX,
          '<Override PartName="/word/anh.jpg" ContentType="application/vnd.ms-office.vbaProject"/>',
        ),
        ...PLAIN.slice(1),
        ['word/anh.jpg', 'x'],
      ],
    ],
    [
      'a macro that a link names',
      [...PLAIN, ['word/_rels/document.xml.rels', link(`${MICROSOFT}/vbaProject`, 'anh.jpg')]],
    ],
    [
      'a link spelled with numbers of letters',
      [...PLAIN, ['word/_rels/document.xml.rels', link(`${MICROSOFT}/vba&#x50;roject`, 'anh.jpg')]],
    ],
    [
      'a link in two bytes a letter',
      [
        ...PLAIN,
        [
          'word/_rels/document.xml.rels',
          Buffer.from(`\uFEFF${link(`${MICROSOFT}/vbaProject`, 'a')}`, 'utf16le'),
        ],
      ],
    ],
    [
      'a sheet of old macros',
      [
        types(
          XLSX,
          '<Override PartName="/xl/a.xml" ContentType="application/vnd.ms-excel.macrosheet+xml"/>',
        ),
        ...PLAIN.slice(1),
      ],
    ],
    ['a control', [...PLAIN, ['word/activeX/activeX1.xml', '<ax:ocx/>']]],
    [
      'a template from the network',
      [
        ...PLAIN,
        [
          'word/_rels/settings.xml.rels',
          link(`${OFFICE}/attachedTemplate`, 'https://example.com/mau.dotm', true),
        ],
      ],
    ],
    [
      'a template from another machine',
      [
        ...PLAIN,
        [
          'word/_rels/settings.xml.rels',
          link(`${OFFICE}/attachedTemplate`, '\\\\may-la\\mau.dotm', true),
        ],
      ],
    ],
  ])('that would run something is refused: %s', async (_what, parts) => {
    expect(await handIn(parts)).toBe('FILE_HAS_MACROS');
  });

  test.each<readonly [what: string, parts: readonly Part[]]>([
    ['two parts of one name', [...PLAIN, types(DOCX)]],
    [
      'names of its own making in a link',
      [
        ...PLAIN,
        ['word/_rels/a.rels', `<!DOCTYPE a [<!ENTITY b "vbaProject">]>${link('&b;', 'a')}`],
      ],
    ],
    ['a link without end', [...PLAIN, ['word/_rels/a.rels', ' '.repeat(5_000_000)]]],
  ])('that nobody can tell about is refused as broken: %s', async (_what, parts) => {
    expect(await handIn(parts)).toBe('FILE_BROKEN');
  });

  test('whose directory is cut off is refused as broken', async () => {
    const whole = await archive(PLAIN);
    expect(await handIn(whole.subarray(0, whole.length - 30))).toBe('FILE_BROKEN');
  });

  test('that was refused leaves nothing behind', async () => {
    const before = (await readdir(folder, { recursive: true })).length;
    await handIn([...PLAIN, ['word/vbaProject.bin', 'x']]);
    expect((await readdir(folder, { recursive: true })).length).toBe(before);
  });
});
