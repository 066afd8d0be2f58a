import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { SMALL_VERSION, changed } from '#domain/criteria/testing/small-version.ts';
import { call, callWithFile, type Answer } from '../testing/call.ts';
import { fromOldDatabase } from '../testing/from-old-database.ts';
import * as check from './criteria-check.ts';

const PUBLISHED = fileURLToPath(new URL('../../../criteria/26-2026.json', import.meta.url));
const SHARED = new URL('../../../../shared/criteria/', import.meta.url);

/** Set, then fault with where it is, for every fault of the answer. */
function faultsOf({ out }: Answer): string[] {
  const { faults } = JSON.parse(out);
  return faults.map((fault: Readonly<Record<string, string>>) =>
    [fault['set'], fault['code'], fault['criterion'] ?? fault['part']].join(' '),
  );
}

describe('saoque criteria check', () => {
  it('finds no fault in the criteria in force', async () => {
    expect(await call(check, [PUBLISHED])).toEqual({
      exit: 0,
      out: '26/2026/QĐ-TTg: 26 sets, 787 criteria, no fault.',
      err: [],
    });
    expect(JSON.parse((await call(check, [PUBLISHED], { json: true })).out)).toEqual({
      ok: true,
      decision: '26/2026/QĐ-TTg',
      sets: 26,
      criteria: 787,
      faults: [],
    });
  });

  it('names every fault by set and criterion', async () => {
    const broken = changed(SMALL_VERSION, 'sets.0.parts.2.criteria.0.options.0.points', 36);
    expect(await callWithFile(check, broken)).toEqual({
      exit: 1,
      out: '',
      err: [
        'CRITERIA_OPTION_ABOVE_MAX: Set QD9-01, criterion 3, option 0: 36 points, above the maximum 35.',
        'Faults: 1.',
      ],
    });
    const { exit, out } = await callWithFile(check, broken, { json: true, language: 'vi' });
    expect(exit).toBe(1);
    expect(JSON.parse(out)).toEqual({
      ok: false,
      faults: [
        {
          code: 'CRITERIA_OPTION_ABOVE_MAX',
          set: 'QD9-01',
          criterion: '3',
          option: 0,
          found: 36,
          max: 35,
          message: 'Bộ QD9-01, tiêu chí 3, phương án 0: 36 điểm, cao hơn tối đa 35.',
        },
      ],
    });
  });

  it('refuses what is no JSON, and a call without a file', async () => {
    expect((await callWithFile(check, 'mã;tên')).err).toEqual([
      expect.stringMatching(/^JSON_FILE_BROKEN: /),
    ]);
    expect((await call(check, [])).exit).toBe(2);
  });
});

/** Two products in the shape of the old database: one without fault, one with two. */
const EXCERPT = [
  'product_type_id,product_type,part,section,question_id,parent_id,question,note,answer,point',
  '1,Gốm,A,1. SẢN XUẤT,1,0,1.1. Đất,,ít,10',
  '1,Gốm,A,1. SẢN XUẤT,1,0,1.1. Đất,,nhiều,35',
  '1,Gốm,B,2. TIẾP THỊ,2,0,2.1. Chợ,,có,25',
  '1,Gốm,C,3. HÌNH DÁNG,3,0,3.1. Ngoài,,,',
  '1,Gốm,C,3. HÌNH DÁNG,4,3,3.1.1. Men,,đều,15',
  '1,Gốm,C,3. HÌNH DÁNG,5,3,3.1.2. Miệng,,tròn,15',
  '1,Gốm,C,4. ĐỘC ĐÁO,6,0,,,có,10',
  '2,Mây,A,1. SẢN XUẤT,7,0,1.1. Mây,,nhiều,35',
  '2,Mây,B,2. TIẾP THỊ,8,0,2.1. Chợ,,có,25',
  '2,Mây,C,3. HÌNH DÁNG,9,0,3.1. Nan,,đều,20',
  '2,Mây,C,3. HÌNH DÁNG,10,0,3.1. Quai,,chắc,18',
].join('\n');

describe('a scoring database of 1048/QĐ-TTg, turned into the format', () => {
  it('shows a part that does not add up and a code given twice', async () => {
    const answer = await callWithFile(check, fromOldDatabase(EXCERPT), { json: true });
    expect(faultsOf(answer)).toEqual([
      'QD1048-02 CRITERIA_PART_SUM C',
      'QD1048-02 CRITERIA_CODE_DUPLICATE 3.1',
    ]);
  });

  describe.runIf(existsSync(SHARED))('that was really used', () => {
    it('has three products entered twice, three without 2 points and one code twice', async () => {
      const csv = readFileSync(new URL('bad-example-criteria-1048.csv', SHARED), 'utf8');
      const faults = faultsOf(await callWithFile(check, fromOldDatabase(csv), { json: true }));
      const sums = faults.filter((fault) => fault.includes('CRITERIA_PART_SUM'));
      const codes = faults.filter((fault) => fault.includes('CRITERIA_CODE_DUPLICATE'));
      expect(sums).toEqual([
        ...['02', '12', '13'].flatMap((no) =>
          ['A', 'B', 'C'].map((part) => `QD1048-${no} CRITERIA_PART_SUM ${part}`),
        ),
        ...['21', '23', '24'].map((no) => `QD1048-${no} CRITERIA_PART_SUM C`),
      ]);
      const inSet = (no: string): string[] =>
        codes.filter((fault) => fault.startsWith(`QD1048-${no}`));
      expect(['02', '12', '13'].map((no) => inSet(no).length)).toEqual([31, 29, 29]);
      expect(inSet('06')).toEqual(['QD1048-06 CRITERIA_CODE_DUPLICATE 6.1.3']);
      expect(faults).toHaveLength(sums.length + 31 + 29 + 29 + 1);
    });
  });
});
