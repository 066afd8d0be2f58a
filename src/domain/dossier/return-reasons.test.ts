import { expect, test } from 'vitest';
import { loadCriteriaVersions } from '#platform/criteria-files.ts';
import { plainDate } from '../calendar/plain-date.ts';
import { setById } from '../criteria/find.ts';
import { checkAnswerDay, checkReasons } from './return-reasons.ts';

const SET = setOf('QD26-07');

function setOf(id: string) {
  const found = setById(loadCriteriaVersions(), id);
  if (!found.ok) throw new Error(`${id} is not published`);
  return found.value;
}

test('reasons keep their criterion, reasons on the whole dossier have none, empty lines fall away', () => {
  const typed = [
    { text: ' Giấy ATTP ghi tên khác. ', criterion: '9' },
    { text: '', criterion: '' },
    { text: 'Phiếu đăng ký chưa ký.', criterion: '' },
  ];
  expect(checkReasons(typed, SET)).toEqual({
    ok: true,
    value: [
      { text: 'Giấy ATTP ghi tên khác.', criterion: '9' },
      { text: 'Phiếu đăng ký chưa ký.' },
    ],
  });
});

test('a dossier does not go back without a reason', () => {
  expect(checkReasons([{ text: '  ', criterion: '' }], SET)).toEqual({
    ok: false,
    refusals: [{ code: 'REASON_MISSING', data: {}, field: 'reason0' }],
  });
});

test('a criterion without words and a criterion of another set are named at their lines', () => {
  const typed = [
    { text: '', criterion: '1.1' },
    { text: 'Thiếu ảnh.', criterion: '15.2' },
  ];
  expect(checkReasons(typed, SET)).toEqual({
    ok: false,
    refusals: [
      { code: 'REASON_WITHOUT_WORDS', data: { line: 1, criterion: '1.1' }, field: 'reason0' },
      {
        code: 'REASON_CRITERION_UNKNOWN',
        data: { line: 2, criterion: '15.2' },
        field: 'criterion1',
      },
    ],
  });
});

test('the producer gets a day that is still to come', () => {
  const today = plainDate(2026, 10, 14);
  expect(checkAnswerDay(plainDate(2026, 10, 15), today)).toEqual({ ok: true, value: '2026-10-15' });
  expect(checkAnswerDay(null, today)).toEqual({
    ok: false,
    refusals: [{ code: 'ANSWER_DAY_MISSING', data: {}, field: 'answerBy' }],
  });
  expect(checkAnswerDay(today, today)).toEqual({
    ok: false,
    refusals: [
      {
        code: 'ANSWER_DAY_NOT_AHEAD',
        data: { day: '14/10/2026', today: '14/10/2026' },
        field: 'answerBy',
      },
    ],
  });
});
