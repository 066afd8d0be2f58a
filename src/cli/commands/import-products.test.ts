import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { call } from '../testing/call.ts';
import * as importProducts from './import-products.ts';

const folder = mkdtempSync(join(tmpdir(), 'saoque-import-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** As an office keeps it: a title, a section of a district, a blank producer, a sum, a signature. */
const LIST = [
  'DANH SÁCH SẢN PHẨM OCOP,,,,,',
  'TT,Tên sản phẩm,Chủ thể,Địa chỉ,Điểm,Xếp hạng,Quyết định,Màu hộp',
  'I,Huyện Bắc Hà,,,,,,',
  '1,Mận sấy dẻo,HTX Bản Mây,"thôn Bản Mây, xã Na Hối","91,14 điểm",4*,QĐ số 4261/qđ-ubnd ngày 29/12/2021,xanh',
  '2,Rượu ngô,,,82.5,tiềm năng 5 sao,4261 / QÐ – UBND ngày 29 tháng 12 năm 2021,',
  'Tổng cộng: 2 sản phẩm,,,,,,,',
  ',,Người lập biểu,,,,,',
].join('\n');

function write(name: string, text: string): string {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
}

describe('saoque import products --dry-run', () => {
  it('says of every row what it is and what is not plain', async () => {
    const file = write('ocop.csv', LIST);
    const args = [file, '--province', 'Lào Cai', '--dry-run'];
    const { exit, out } = await call(importProducts, args, { json: true });
    const second = {
      product: 'Rượu ngô',
      producer: 'HTX Bản Mây',
      producerKind: null,
      address: 'thôn Bản Mây, xã Na Hối',
      commune: 'xã Na Hối',
      district: 'Huyện Bắc Hà',
      province: 'Lào Cai',
      group: null,
      score: '82.5',
      star: null,
      decisionNumber: '4261/QĐ-UBND',
      decisionDate: '2021-12-29',
    };
    const kind = {
      code: 'PRODUCER_KIND_FROM_NAME',
      column: null,
      found: 'HTX Bản Mây',
      proposed: 'Hợp tác xã',
    };
    expect({ exit, ...(JSON.parse(out) as object) }).toEqual({
      exit: 0,
      file: 'ocop.csv',
      sheet: 'CSV',
      headerRow: 2,
      columns: {
        no: 'A',
        product: 'B',
        producer: 'C',
        address: 'D',
        score: 'E',
        star: 'F',
        decisionNumber: 'G',
      },
      counts: { read: 2, accepted: 0, proposed: 0, questioned: 2, skipped: 3 },
      rows: [
        {
          row: 4,
          state: 'questioned',
          values: { ...second, product: 'Mận sấy dẻo', score: '91.14', star: 4 },
          problems: [
            kind,
            {
              code: 'SCORE_STAR_DIFFER',
              column: 'F',
              found: '91.14; 4 sao',
              proposed: '5 sao',
            },
          ],
        },
        {
          row: 5,
          state: 'questioned',
          values: second,
          problems: [
            kind,
            { code: 'STAR_NOT_GIVEN', column: 'F', found: 'tiềm năng 5 sao', proposed: null },
          ],
        },
      ],
      problems: [
        { code: 'COLUMN_UNPLACED', column: 'H', row: null, found: 'Màu hộp', proposed: null },
      ],
    });
  });

  it('refuses a list of another province, a table of something else and a file that is not there', async () => {
    const foreign = write(
      'hai-phong.csv',
      'Tên sản phẩm,Chủ thể,Tỉnh\nMật ong,HTX A,Hải Phòng\nChuối,HTX B,Hải Phòng',
    );
    const other = write('trees.csv', 'Cây,Số lượng\nMận,3');
    const asked = (file: string) => [file, '--province', 'Lào Cai', '--dry-run'];
    expect((await call(importProducts, asked(foreign))).err).toEqual([
      'IMPORT_OTHER_PROVINCE: Most rows of this list are of Hải Phòng, not of Tỉnh Lào Cai. Choose the right province or the right file.',
    ]);
    expect((await call(importProducts, asked(other))).err).toEqual([
      expect.stringMatching(/^IMPORT_NO_HEADER: /),
    ]);
    expect((await call(importProducts, asked(join(folder, 'none')))).err).toEqual([
      expect.stringMatching(/^JSON_FILE_UNREADABLE: /),
    ]);
    expect((await call(importProducts, asked(folder))).err).toEqual([
      expect.stringMatching(/^JSON_FILE_UNREADABLE: /),
    ]);
    const nowhere = [other, '--province', 'Xứ Không Có', '--dry-run'];
    expect((await call(importProducts, nowhere)).err).toEqual([
      expect.stringMatching(/^IMPORT_PROVINCE_UNKNOWN: /),
    ]);
  });

  it('takes columns for what is said of them, by heading or letters, and names what is no heading', async () => {
    const file = write('columns.csv', LIST);
    const asked = (...columns: readonly string[]) => [
      ...[file, '--province', 'Lào Cai', '--dry-run'],
      ...columns.flatMap((column) => ['--column', column]),
    ];
    const placed = asked('MÀU  HỘP=note', 'E=aside:chấm theo bộ cũ');
    const { exit, out } = await call(importProducts, placed, { json: true });
    expect({ exit, ...(JSON.parse(out) as object) }).toMatchObject({
      exit: 0,
      columns: { star: 'F', decisionNumber: 'G', note: 'H' },
      rows: [{ values: { score: null, star: 4 } }, { values: { score: null } }],
      problems: [{ code: 'COLUMN_ASIDE', column: 'E' }],
    });
    const wrong = asked('Hộp=note', 'Màu hộp=màu', 'E=aside:', 'A=star', 'B=star');
    const { err } = await call(importProducts, wrong);
    expect(err.map((line) => line.split(':')[0])).toEqual([
      'IMPORT_HEADING_UNKNOWN',
      'IMPORT_FIELD_UNKNOWN',
      'IMPORT_REASON_MISSING',
      'IMPORT_FIELD_TWICE',
    ]);
  });

  const LAO_CAI = ['a.csv', '--province', 'Lào Cai'];
  it.each([
    [[]],
    [['a.csv']],
    [[...LAO_CAI, 'b.csv', '--dry-run']],
    [LAO_CAI],
    [[...LAO_CAI, '--dry-run', '--by', 'an']],
    [[...LAO_CAI, '--dry-run', '--without-paper']],
    [[...LAO_CAI, '--by', 'an', '--number', '4/QĐ-UBND']],
    [[...LAO_CAI, '--by', 'an', '--answer', 'STAR_MISSING']],
    [[...LAO_CAI, '--by', 'an', '--column', '=note']],
  ])('called as %j is misused', async (args) => {
    expect((await call(importProducts, args)).exit).toBe(2);
  });
});
