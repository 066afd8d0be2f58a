import { describe, expect, test } from 'vitest';
import { plainDate } from '../calendar/plain-date.ts';
import { readDeadline, type ReadBeside } from './read-deadline.ts';

const BESIDE: ReadBeside = {
  from: plainDate(2020, 1, 1),
  to: plainDate(2020, 12, 31),
  milestones: [
    { key: 'm1', words: 'Hội đồng đợt 1' },
    { key: 'm2', words: 'Báo cáo' },
    { key: 'm3', words: 'Báo cáo' },
  ],
};
const day = (text: string) => {
  const [year, month, date] = text.split('-').map(Number) as [number, number, number];
  return plainDate(year, month, date);
};

describe('a deadline as plans print it', () => {
  test.each([
    // The six of a plan of 2020.
    ['Trong tháng 4', { kind: 'within', from: day('2020-04-01'), to: day('2020-04-30') }],
    ['Trước tháng 8', { kind: 'before', day: day('2020-08-01') }],
    ['trước tháng 10 năm 2020', { kind: 'before', day: day('2020-10-01') }],
    ['tháng 2', { kind: 'within', from: day('2020-02-01'), to: day('2020-02-29') }],
    ['trong quý II', { kind: 'within', from: day('2020-04-01'), to: day('2020-06-30') }],
    ['trong quý 4/2021', { kind: 'within', from: day('2021-10-01'), to: day('2021-12-31') }],
    ['15/04/2020', { kind: 'on', day: day('2020-04-15') }],
    ['ngày 15/4', { kind: 'on', day: day('2020-04-15') }],
    ['chậm nhất ngày 15/4', { kind: 'on', day: day('2020-04-15') }],
    ['đến hết tháng 6', { kind: 'on', day: day('2020-06-30') }],
    ['hết năm', { kind: 'on', day: day('2020-12-31') }],
    ['trong năm 2020', { kind: 'within', from: day('2020-01-01'), to: day('2020-12-31') }],
    ['trước 15/11', { kind: 'before', day: day('2020-11-15') }],
    [
      '5 ngày làm việc sau mốc 1',
      { kind: 'after', days: 5, working: true, of: { milestone: 'm1' } },
    ],
    [
      'trong 10 ngày kể từ Hội đồng đợt 1',
      { kind: 'after', days: 10, working: false, of: { milestone: 'm1' } },
    ],
    [
      '10 ngày sau 15/03/2020',
      { kind: 'after', days: 10, working: false, of: { day: day('2020-03-15') } },
    ],
  ])('“%s”', (text, deadline) => {
    expect(readDeadline(text, BESIDE)).toEqual({ ok: true, value: deadline });
  });

  test.each([
    ['', 'PLANS_DEADLINE_UNREAD'],
    ['sớm', 'PLANS_DEADLINE_UNREAD'],
    ['trong tháng 13', 'PLANS_DEADLINE_UNREAD'],
    ['30/02', 'PLANS_DEADLINE_UNREAD'],
    ['trước tháng 4/1899', 'PLANS_DEADLINE_UNREAD'],
    ['9999 ngày sau mốc 1', 'PLANS_DEADLINE_UNREAD'],
    ['5 ngày sau mốc 9', 'PLANS_NO_SUCH_MILESTONE'],
    // Two are called so.
    ['5 ngày sau báo cáo', 'PLANS_NO_SUCH_MILESTONE'],
  ])('“%s” is refused: %s', (text, code) => {
    expect(readDeadline(text, BESIDE)).toMatchObject({ ok: false, refusals: [{ code }] });
  });

  test('a month needs its year where the plan is of several', () => {
    const beside = { ...BESIDE, to: plainDate(2025, 12, 31) };
    expect(readDeadline('trong tháng 4', beside)).toMatchObject({
      ok: false,
      refusals: [{ code: 'PLANS_DEADLINE_NO_YEAR', data: { text: 'trong tháng 4' } }],
    });
    expect(readDeadline('trong tháng 4/2023', beside)).toMatchObject({ ok: true });
  });
});
