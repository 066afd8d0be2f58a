import { describe, expect, test } from 'vitest';
import { addDays, addMonths } from '../calendar/day-arithmetic.ts';
import { plainDate } from '../calendar/plain-date.ts';
import { checkAgain } from './check-again.ts';
import { checkConclusion, countAnswers, type CheckAnswers } from './check-answers.ts';
import type { CheckItem } from './check-items.ts';

const TODAY = plainDate(2026, 11, 24);
const LAST = plainDate(2027, 5, 24);
const item = (id: string, part: CheckItem['part']): CheckItem => {
  return { id, part, label: id, was: '', star: null, papers: [] };
};
const ITEMS = [item('1.1', 'criteria'), item('1.2', 'criteria'), item('mark-use', 'mark')];
const kept = { answer: 'kept', note: '' } as const;
const lost = { answer: 'lost', note: 'Nhãn khác' } as const;
const unseen = { answer: 'unseen', note: 'Kho đóng cửa' } as const;
const ALL: CheckAnswers = { '1.1': kept, '1.2': kept, 'mark-use': kept };
const BAD: CheckAnswers = { ...ALL, 'mark-use': lost };
const done = { result: 'kept', visitedOn: TODAY, repairBy: null } as const;

describe('a record is concluded', () => {
  test.each([
    ['as kept, with everything kept', ALL, done, []],
    ['as kept, with something that could not be seen', { ...ALL, '1.1': unseen }, done, []],
    ['never with one part alone', { '1.1': kept, '1.2': kept }, done, ['CHECK_ITEM_OPEN']],
    [
      'never with a part of which nothing was seen',
      { ...ALL, 'mark-use': unseen },
      done,
      ['CHECK_PART_UNSEEN'],
    ],
    [
      'never with a No that says not what differs',
      { ...ALL, '1.2': { answer: 'lost', note: ' ' } as const },
      { ...done, result: 'failed' } as const,
      ['CHECK_NOTE_MISSING'],
    ],
    ['never as kept with a No', BAD, done, ['CHECK_RESULT_NOT_SO']],
    [
      'never as failed without a No',
      ALL,
      { ...done, result: 'failed' } as const,
      ['CHECK_RESULT_NOT_SO'],
    ],
    [
      'never before the visit',
      ALL,
      { ...done, visitedOn: addDays(TODAY, 1) },
      ['CHECK_VISIT_AHEAD'],
    ],
    ['never as kept with a term', ALL, { ...done, repairBy: LAST }, ['CHECK_TERM_WRONG']],
  ])('%s', (_, answers, conclusion, codes) => {
    const checked = checkConclusion(ITEMS, answers, conclusion, TODAY);
    expect(checked.ok ? [] : checked.refusals.map(({ code }) => code)).toEqual(codes);
  });

  test.each([
    [null, false],
    [TODAY, false],
    [addDays(TODAY, 1), true],
    [LAST, true],
    [addDays(LAST, 1), false],
  ])('with a term to put right until %s: %s', (repairBy, fits) => {
    const conclusion = { ...done, result: 'repair', repairBy } as const;
    expect(checkConclusion(ITEMS, BAD, conclusion, TODAY).ok).toBe(fits);
  });

  test('and counts what it says', () => {
    const answers = { '1.1': lost, '1.2': unseen };
    expect(countAnswers(ITEMS, answers)).toEqual({ items: 3, answered: 2, lost: 1, unseen: 1 });
  });
});

describe('a second check of a producer', () => {
  const last = { on: plainDate(2026, 2, 28) };
  const first = addMonths(last.on, 12);

  test('asks for its reason to the last day of the months, and no longer', () => {
    expect(checkAgain(last, 12, addDays(first, -1), null)).toMatchObject({
      refusals: [{ code: 'CHECKED_NOT_LONG_AGO', data: { on: '28/02/2026', months: 12 } }],
    });
    expect(checkAgain(last, 12, first, null).ok).toBe(true);
  });

  test('goes with a reason, and where there was none before', () => {
    expect(checkAgain(last, 12, addDays(last.on, 1), 'Có báo sai').ok).toBe(true);
    expect(checkAgain(null, 12, last.on, null).ok).toBe(true);
  });
});
