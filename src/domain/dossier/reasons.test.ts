import { describe, expect, test } from 'vitest';
import { loadCriteriaVersions } from '#platform/criteria-files.ts';
import { setById } from '../criteria/find.ts';
import { commentsOf, reasonsOf, type NamelessSheet } from './reasons.ts';

const found = setById(loadCriteriaVersions(), 'QD26-07');
if (!found.ok) throw new Error('set 7 is not loaded');
const FRUIT = found.value;

function sheet(choice: number | null, remark = '', comment = ''): NamelessSheet {
  return { choices: { '1.5': choice }, remarks: remark === '' ? {} : { '1.5': remark }, comment };
}

describe('the reasons a producer reads', () => {
  const sheets = [
    sheet(2, 'Hợp đồng còn hạn', 'Nên thêm mã truy xuất'),
    sheet(3, '', '   '),
    sheet(2, 'Chưa thấy sổ giao hàng'),
    sheet(null),
  ];
  const reasons = reasonsOf(FRUIT, sheets);

  test('count the sheets at each level, best first, and leave out levels nobody chose', () => {
    expect(reasons.find(({ criterion }) => criterion === '1.5')).toEqual({
      criterion: '1.5',
      levels: [
        { option: 3, sheets: 1 },
        { option: 2, sheets: 2 },
        { option: null, sheets: 1 },
      ],
      remarks: ['Chưa thấy sổ giao hàng', 'Hợp đồng còn hạn'],
    });
  });

  test('cover every criterion in the order of the sheet', () => {
    expect(reasons).toHaveLength(32);
    expect(reasons[0]).toEqual({ criterion: '1.1', levels: [], remarks: [] });
  });

  test('do not depend on the order of the sheets, so that no member is told by place', () => {
    expect(reasonsOf(FRUIT, sheets.toReversed())).toEqual(reasons);
    expect(commentsOf(sheets.toReversed())).toEqual(['Nên thêm mã truy xuất']);
  });
});
