import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { refusalSentence } from '#domain/refusals.ts';
import { writeSheet } from '../sheet.ts';
import { checkWording, MOST_FAULTS } from '#domain/criteria/check-wording.ts';
import { readWording } from './read-wording.ts';
import { findSet, leavesOf } from '#domain/criteria/find.ts';
import { knockOutsOf } from '#domain/criteria/knock-outs.ts';
import { parseCriteriaVersion } from '#domain/criteria/parse-version.ts';
import { SMALL_VERSION } from '#domain/criteria/testing/small-version.ts';
import type { CriteriaVersion } from '#domain/criteria/types.ts';
import { worded, wordingPlaces } from '#domain/criteria/wording.ts';
import { wordingSheet } from './wording-sheet.ts';

function small(): CriteriaVersion {
  const parsed = parseCriteriaVersion(SMALL_VERSION);
  if (!parsed.ok) throw new Error(parsed.refusals[0].code);
  return parsed.value;
}

const VERSION = small();

function parseWording(version: CriteriaVersion, content: string) {
  const file = readWording(content);
  return file.ok ? checkWording(version, file.value) : file;
}

/** Everything that must be there, with the number beside it, in the order of the sheet. */
const LINES = [
  ['QD9-01', 'A', '', '40', 'Phần A: Tổ chức sản xuất'],
  ['QD9-01', '1', '', '40', '1. Tổ chức sản xuất'],
  ['QD9-01', '1.1', '', '30', '1.1. Nguồn nguyên liệu'],
  ['QD9-01', '1.1', '1', '10', 'Sử dụng dưới 50% nguyên liệu địa phương'],
  ['QD9-01', '1.1', '2', '20', 'Sử dụng từ 50% nguyên liệu địa phương'],
  ['QD9-01', '1.1', '3', '30', 'Sử dụng từ 75% nguyên liệu địa phương'],
  ['QD9-01', '1.2', '', '10', '1.2. Liên kết sản xuất'],
  ['QD9-01', 'B', '', '25', 'Phần B: Khả năng tiếp thị'],
  ['QD9-01', '2', '', '25', '2. Tiếp thị'],
  ['QD9-01', '2', '1', '5', 'Tiếp thị trong xã'],
  ['QD9-01', '2', '2', '25', 'Tiếp thị ngoài tỉnh'],
  ['QD9-01', 'C', '', '35', 'Phần C: Chất lượng sản phẩm'],
  ['QD9-01', '3', '', '35', '3. Chất lượng'],
  ['QD9-01', '3', '1', '15', 'Đạt yêu cầu'],
  ['QD9-01', '3', '2', '35', 'Vượt yêu cầu'],
] as const;
const HEAD = ['set', 'criterion', 'option', 'points', 'text'];

const sheet = (lines: readonly (readonly string[])[]) => writeSheet([HEAD, ...lines]);
const TEXTS = LINES.map(([set, criterion, item, , text]) => ({ set, criterion, item, text }));

/** The faults of a file as an officer reads them. */
function faultsOf(content: string, language: 'vi' | 'en' = 'vi'): readonly string[] {
  const parsed = parseWording(VERSION, content);
  return parsed.ok ? [] : parsed.refusals.map((fault) => refusalSentence(fault, language));
}

/** The sheet with one line put in another's place, or taken out. */
const withLine = (at: number, ...instead: (readonly string[])[]) =>
  sheet([...LINES.slice(0, at), ...instead, ...LINES.slice(at + 1)]);

describe('the wording of the gazette', () => {
  it('is read from a sheet, whatever separates its cells, and from JSON, by id or by number', () => {
    const right = { ok: true, value: TEXTS };
    expect(parseWording(VERSION, sheet(LINES))).toEqual(right);
    const shuffled = sheet(LINES.toReversed());
    expect(parseWording(VERSION, shuffled)).toEqual(right);
    const tabs = [['bộ', 'tiêu chí', 'mức', 'điểm', 'nguyên văn'], ...LINES]
      .map((cells) => cells.join('\t'))
      .join('\n');
    expect(parseWording(VERSION, tabs)).toEqual(right);
    const texts = LINES.map(([, criterion, option, points, text]) => {
      return { set: 1, criterion, option: option === '' ? null : Number(option), points, text };
    });
    expect(parseWording(VERSION, JSON.stringify({ version: VERSION.id, texts }))).toEqual(right);
    expect(parseWording(VERSION, JSON.stringify(texts))).toEqual(right);
  });

  it('may have no numbers beside it, signs without width in it, and lines run together', () => {
    const bare = LINES.map(([set, criterion, option, , text]) => [
      set,
      `${criterion}.`,
      option,
      text,
    ]);
    const [first = [], ...rest] = bare;
    const odd = [...first.slice(0, 3), ' Phần A:\u00AD Tổ chức\n  sản\u200B xuất '];
    const content = writeSheet([['set', 'criterion', 'option', 'text'], odd, ...rest]);
    expect(parseWording(VERSION, content)).toEqual({ ok: true, value: TEXTS });
  });

  it('names what is wrong by line and place', () => {
    expect(faultsOf(withLine(3))).toEqual(['Thiếu nguyên văn của QD9-01 1.1 (1).']);
    expect(faultsOf(withLine(8))).toEqual(['Thiếu nguyên văn của QD9-01 2.']);
    expect(faultsOf(withLine(4, ['QD9-01', '1.1', '2', '21', 'Từ 50%']))).toEqual([
      'Dòng 6: QD9-01 1.1 (2) ghi 21 điểm, phiếu chấm dùng 20. Nguyên văn không đổi được điểm.',
    ]);
    expect(faultsOf(withLine(0, ['QD9-01', 'A', '', '39,5', 'Phần A']))).toEqual([
      'Dòng 2: QD9-01 A ghi 39,5 điểm, phiếu chấm dùng 40. Nguyên văn không đổi được điểm.',
    ]);
    expect(faultsOf(withLine(14, LINES[14], ['QD9-01', '3', '3', '', 'Thêm']))).toEqual([
      'Dòng 17: không có tiêu chí hoặc mức QD9-01 3 (3). Đối chiếu mã với mẫu tải về.',
    ]);
    expect(faultsOf(withLine(14, LINES[14], ['QD9-01', '4', '', '', 'Thêm']), 'en')).toEqual([
      'Line 17: there is no criterion or option QD9-01 4. Compare the code with the sheet to fill in.',
    ]);
    expect(faultsOf(withLine(14, LINES[14], ['2', '3', '', '', 'Thêm']))).toEqual([
      'Dòng 17: không có bộ “2”. Ghi mã như QD26-07 hoặc số 7.',
    ]);
    expect(faultsOf(withLine(14, LINES[14], LINES[9]))).toEqual([
      'Dòng 17: QD9-01 2 (1) đã có ở dòng 11. Giữ một dòng.',
    ]);
    expect(faultsOf(withLine(14, ['QD9-01', '3', '2', '35', ' \u200B']))).toEqual([
      'Dòng 16: QD9-01 3 (2) chưa có nguyên văn.',
    ]);
    expect(faultsOf(withLine(14, ['QD9-01', '3', '2', '35', 'a'.repeat(4001)]))).toEqual([
      'Dòng 16: nguyên văn của QD9-01 3 (2) dài hơn 4000 ký tự. Kiểm tra ô bị dính với dòng sau.',
    ]);
  });

  it('is refused as a whole when the file is another', () => {
    const codes = (content: string) => {
      const parsed = parseWording(VERSION, content);
      return parsed.ok ? [] : parsed.refusals.map(({ code, data }) => ({ code, data }));
    };
    expect(codes(' \n')).toEqual([{ code: 'WORDING_EMPTY', data: {} }]);
    expect(codes('set;criterion;option;text\n')).toEqual([{ code: 'WORDING_EMPTY', data: {} }]);
    expect(codes('{"version":"26-2026","texts":[{"set":"QD26-01"}]}')).toEqual([
      { code: 'WORDING_OTHER_VERSION', data: { found: '26-2026', expected: VERSION.id } },
    ]);
    expect(codes('{"texts":1}')).toEqual([{ code: 'WORDING_JSON', data: { line: 0 } }]);
    expect(codes('[{"set":[]}]')).toEqual([{ code: 'WORDING_JSON', data: { line: 1 } }]);
    expect(codes('[{broken')).toEqual([{ code: 'WORDING_JSON', data: { line: 0 } }]);
    expect(codes('tên;giá\nMận;5')).toEqual([
      { code: 'WORDING_COLUMNS', data: { columns: 'set, criterion, option, text' } },
    ]);
    expect(codes('set;criterion;option;text\n1;2;;"a')).toEqual([
      { code: 'SHEET_QUOTE_OPEN', data: { line: 2 } },
    ]);
  });

  it('names the first faults and counts the others', () => {
    const wrong = Array.from({ length: MOST_FAULTS + 7 }, () => ['QD9-02', '1', '', '', 'x']);
    const found = faultsOf(sheet([...LINES, ...wrong]));
    expect(found).toHaveLength(MOST_FAULTS + 1);
    expect(found.at(-1)).toBe('Còn 7 lỗi khác. Sửa các lỗi trên rồi gửi lại.');
  });

  it('with any words passes when every place is there, and one thing changed is named', () => {
    const words = fc.string({ unit: fc.constantFrom('a', 'ế', ';', '"', '7', ' ', '%') });
    const places = wordingPlaces(VERSION).filter(({ required }) => required);
    const filled = fc.array(words, { minLength: places.length, maxLength: places.length });
    const rowsOf = (texts: readonly string[]) =>
      places.map(({ set, criterion, item, points }, i) => {
        return [set, criterion, item, `${points ?? ''}`, `Lời ${texts[i] ?? ''}.`];
      });
    fc.assert(
      fc.property(
        filled,
        fc.nat(places.length - 1),
        fc.integer({ min: 0, max: 4 }),
        (texts, at, bend) => {
          const rows = rowsOf(texts);
          expect(parseWording(VERSION, sheet(rows)).ok).toBe(true);
          const [set = '', criterion = '', item = '', points = '', text = ''] = rows[at] ?? [];
          const bent = [
            [[set, criterion, item, `${Number(points) + 1}`, text]],
            [[set, criterion, item, points, '']],
            [[`${set}0`, criterion, item, points, text]],
            [[set, criterion, `${item}9`, points, text]],
            [],
          ][bend];
          const content = sheet([...rows.slice(0, at), ...(bent ?? []), ...rows.slice(at + 1)]);
          const parsed = parseWording(VERSION, content);
          const named = parsed.ok ? [] : parsed.refusals.map(({ code }) => code);
          const expected = [
            ['WORDING_POINTS'],
            ['WORDING_TEXT_EMPTY'],
            ['WORDING_SET_UNKNOWN', 'WORDING_MISSING'],
            ['WORDING_PLACE_UNKNOWN', 'WORDING_MISSING'],
            ['WORDING_MISSING'],
          ][bend];
          expect(named).toEqual(expected);
        },
      ),
      { seed: 2026, numRuns: 300 },
    );
  });
});

describe('a version in the words of the gazette', () => {
  it('has its labels and every number as before', () => {
    const changed = worded(VERSION, TEXTS);
    const [set] = changed.sets;
    expect(set && leavesOf(set).map(({ code, label, max }) => [code, label, max])).toEqual([
      ['1.1', '1.1. Nguồn nguyên liệu', 30],
      ['1.2', '1.2. Liên kết sản xuất', 10],
      ['2', '2. Tiếp thị', 25],
      ['3', '3. Chất lượng', 35],
    ]);
    expect(set && leavesOf(set)[0]?.options).toEqual([
      { points: 10, label: 'Sử dụng dưới 50% nguyên liệu địa phương', minStar: 3 },
      { points: 20, label: 'Sử dụng từ 50% nguyên liệu địa phương', minStar: 4 },
      { points: 30, label: 'Sử dụng từ 75% nguyên liệu địa phương' },
    ]);
    expect(set && leavesOf(set)[1]?.options.map(({ label }) => label)).toEqual(['không', 'có']);
    expect(set?.wording).toBe('withoutNotes');
    const short = wordingPlaces(VERSION);
    expect(worded(changed, short).sets).toEqual(
      VERSION.sets.map((one) => ({ ...one, wording: 'gazette' })),
    );
  });

  it('is wholly the gazette’s once notes and grounds are there too', () => {
    const notes = [
      ['QD9-01', '', 'd1', '', 'Hồ sơ giả mạo'],
      ['QD9-01', '1.1', 'n1', '', 'Tính theo khối lượng nguyên liệu'],
      ['QD9-01', '1.1', 'n2', '', 'Loại khi dùng nguyên liệu nhập khẩu'],
    ];
    const parsed = parseWording(VERSION, sheet([...LINES, ...notes]));
    const set = parsed.ok ? findSet(worded(VERSION, parsed.value), 1) : undefined;
    expect(set?.wording).toBe('gazette');
    expect(set && knockOutsOf(set).map(({ id, label }) => [id, label])).toEqual([
      ['d1', 'Hồ sơ giả mạo'],
      ['1.1:2', 'Loại khi dùng nguyên liệu nhập khẩu'],
    ]);
  });
});

describe('the sheet to fill in', () => {
  it('has a line for every place, and is accepted once the needed ones are filled', () => {
    const lines = wordingSheet(VERSION).split('\r\n');
    expect(lines.slice(0, 6)).toEqual([
      '\uFEFFset;criterion;option;points;short;required;text',
      'QD9-01;;d1;;Giả mạo hồ sơ;;',
      'QD9-01;A.;;40;Phần A;x;',
      'QD9-01;1.;;40;Sản xuất;x;',
      'QD9-01;1.1.;;30;Nguyên liệu;x;',
      'QD9-01;1.1.;n1;;tính theo khối lượng;;',
    ]);
    const filled = lines.map((line) => (line.endsWith(';x;') ? `${line}nguyên văn` : line));
    expect(faultsOf(filled.join('\r\n'))).toEqual([]);
    expect(faultsOf(lines.join('\r\n'))).toHaveLength(LINES.length);
  });
});
