import { describe, expect, test } from 'vitest';
import { DECISION_PAPERS } from '#domain/recognition/papers.ts';
import { exampleData } from './example.ts';
import { fillTemplate } from './fill-template.ts';
import { starterTemplate } from './starter.ts';
import { tagsOf } from './tags.ts';
import { wordFile, withParts } from './testing/word-file.ts';

const data = exampleData('decision');
const check = tagsOf('decision', data);
const WHOLE = [
  '{Số ký hiệu}',
  '{ghi_chu_du_thao}',
  '{#căn_cứ}Căn cứ {nội_dung}.{/căn_cứ}',
  '{#công_nhận}{tt}. {tên_sản_phẩm}: {điểm}, {hạng sao}; {/công_nhận}',
  '{#đề_nghị_bộ}{tên_sản_phẩm} {/đề_nghị_bộ}',
  '{#giữ_hạng}{tên_sản_phẩm} giữ {hạng_đang_có}{/giữ_hạng}',
];
const whole = await wordFile(WHOLE);
const tried = (docx: Uint8Array) => fillTemplate({ docx, data, check });
const codesOf = async (docx: Uint8Array) => {
  const filled = await tried(docx);
  return filled.ok
    ? []
    : filled.refusals.map(({ code, data: says }) => [code, Object.values(says)[0]]);
};

describe('a template of the office is filled', () => {
  test('by names in any spelling of their tones, with each list said again for its rows', async () => {
    const filled = await tried(whole);
    if (!filled.ok) throw new Error(JSON.stringify(filled));
    expect(filled.value.text).toEqual([
      'Số: 3127/QĐ-UBND',
      'DỰ THẢO, không có giá trị\nDữ liệu mẫu: tên người, cơ sở và số liệu không có thật.',
      'Căn cứ Quyết định số 26/2026/QĐ-TTg ngày 22 tháng 5 năm 2026 của Thủ tướng Chính phủ.',
      '1. Mận sấy dẻo: 73,86, 4 sao; 2. Chè Shan: 53,00, 3 sao; ',
      'Mật ong bạc hà ',
      'Rượu ngô giữ 4 sao',
    ]);
    expect(Buffer.from(filled.value.docx).subarray(0, 2).toString()).toBe('PK');
  });

  test.each(DECISION_PAPERS)('the file to begin with holds all that %s must have', async (kind) => {
    const example = exampleData(kind);
    const tags = tagsOf(kind, example);
    const docx = await starterTemplate(kind, tags);
    const filled = await fillTemplate({ docx, data: example, check: tags });
    expect(filled.ok ? filled.value.text.join(' ') : filled).toContain('Mật ong bạc hà');
  });

  test('with texts and nothing else: braces and markup in a name stay words', async () => {
    const rows = [{ tên_sản_phẩm: '{số_ký_hiệu} <w:p/> & "Mật"' }];
    const filled = await fillTemplate({
      docx: whole,
      data: { ...data, công_nhận: rows },
      check: null,
    });
    expect(filled.ok && filled.value.text).toContain('. {số_ký_hiệu} <w:p/> & "Mật": , ; ');
  });
});

describe('what is wrong with one is said by name', () => {
  test.each([
    ['a place that nobody knows', ['{số_kí_hiêu_x}'], 'TEMPLATE_TAG_UNKNOWN', '{số_kí_hiêu_x}'],
    [
      'a place of a row outside its list',
      ['{tên_sản_phẩm}'],
      'TEMPLATE_TAG_UNKNOWN',
      '{tên_sản_phẩm}',
    ],
    [
      'a name that every object has',
      ['{__proto__} {constructor}'],
      'TEMPLATE_TAG_UNKNOWN',
      '{__proto__}, {constructor}',
    ],
    ['a list that is not closed', ['{#căn_cứ}{nội_dung}'], 'TEMPLATE_LOOP_BROKEN', '{#can_cu}'],
    ['a list that is not opened', ['{/căn_cứ}'], 'TEMPLATE_LOOP_BROKEN', '{/căn_cứ}'],
    [
      'a list in a list',
      ['{#căn_cứ}{#công_nhận}{tt}{/công_nhận}{/căn_cứ}'],
      'TEMPLATE_LOOP_NESTED',
      '{#công_nhận}',
    ],
    ['a brace left open', ['{số_quyết_định'], 'TEMPLATE_BRACE', '{số_quyết_định'],
  ])('%s', async (_what, lines, code, says) => {
    expect(await codesOf(await wordFile([...WHOLE, ...lines]))).toEqual([[code, says]]);
  });

  test('lists that the paper must have', async () => {
    expect(await codesOf(await wordFile(WHOLE.slice(1, 4)))).toEqual([
      ['TEMPLATE_LACKS', '{số_ký_hiệu}, {#đề_nghị_bộ}, {#giữ_hạng}'],
    ]);
  });
});

describe('a file that is no letter is refused before anything of it is used', () => {
  const rels = 'word/_rels/document.xml.rels';
  const link =
    (type: string, target: string, mode = 'External') =>
    (text: string) =>
      text.replace(
        '</Relationships>',
        `<Relationship Id="rIdX" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}" TargetMode="${mode}"/></Relationships>`,
      );
  const document = (before: string, after: string) => (text: string) => text.replace(before, after);

  test.each([
    ['no archive', Buffer.from('đây là văn bản'), 'TEMPLATE_NOT_DOCX'],
    ['no document', { 'word/document.xml': null }, 'TEMPLATE_NOT_DOCX'],
    ['macros', { 'word/vbaProject.bin': 'x' }, 'TEMPLATE_ACTS'],
    ['an embedded file', { 'word/embeddings/a.bin': 'x' }, 'TEMPLATE_ACTS'],
    [
      'another document drawn in',
      { [rels]: link('aFChunk', 'a.html', 'Internal') },
      'TEMPLATE_ACTS',
    ],
    [
      'a template from elsewhere',
      { [rels]: link('attachedTemplate', 'https://evil.example/t.dotm') },
      'TEMPLATE_ACTS',
    ],
    [
      'a picture from elsewhere',
      { [rels]: link('image', 'https://evil.example/a.png') },
      'TEMPLATE_LINKED',
    ],
    ['a link to a share', { [rels]: link('hyperlink', 'file://evil/a') }, 'TEMPLATE_LINKED'],
    [
      'a field that fetches, cut in two',
      {
        'word/document.xml': document(
          '</w:p>',
          '<w:r><w:instrText>INCLUDE</w:instrText></w:r><w:r><w:instrText>TEXT "a"</w:instrText></w:r></w:p>',
        ),
      },
      'TEMPLATE_LINKED',
    ],
    [
      'entities',
      {
        'word/document.xml': document('<w:document', '<!DOCTYPE x [<!ENTITY a "b">]><w:document'),
      },
      'TEMPLATE_BROKEN',
    ],
    ['cut-off XML', { 'word/document.xml': (text) => text.slice(0, -200) }, 'TEMPLATE_BROKEN'],
    ['a zip bomb', { 'word/media/a.png': Buffer.alloc(31 * 1024 * 1024) }, 'TEMPLATE_SWOLLEN'],
    [
      'more text than any letter',
      { 'word/styles.xml': Buffer.alloc(5 * 1024 * 1024, 32) },
      'TEMPLATE_SWOLLEN',
    ],
    ['more bytes than any letter', new Uint8Array(6 * 1024 * 1024), 'TEMPLATE_TOO_LARGE'],
  ])('%s', async (_what, made, code) => {
    const docx = made instanceof Uint8Array ? made : await withParts(whole, made);
    expect((await codesOf(docx)).map(([said]) => said)).toEqual([code]);
  });

  test('a web address and a mail address that one clicks on may stay', async () => {
    const linked = await withParts(whole, { [rels]: link('hyperlink', 'mailto:vp@example.vn') });
    expect(await codesOf(linked)).toEqual([]);
  });

  test('one that would fill for ever is ended, and the server goes on', async () => {
    const rows = Array.from({ length: 20_000 }, () => ({ tên_sản_phẩm: 'a'.repeat(2000) }));
    const long = await wordFile([
      ...WHOLE,
      ...Array.from(
        { length: 300 },
        () => `{#công_nhận}${'{tên_sản_phẩm}'.repeat(20)}{/công_nhận}`,
      ),
    ]);
    const filled = await fillTemplate({
      docx: long,
      data: { ...data, công_nhận: rows },
      check: null,
    });
    expect(filled.ok || filled.refusals[0].code).toBe('TEMPLATE_TOO_SLOW');
  }, 30_000);
});
