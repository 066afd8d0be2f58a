import { describe, expect, test } from 'vitest';
import { plainDate } from '../calendar/plain-date.ts';
import {
  checkMinistryAnswer,
  starOfCentralPoints,
  type AnswerFacts,
  type MinistryAnswer,
} from './ministry-answer.ts';

const FACTS: AnswerFacts = {
  proposedOn: plainDate(2026, 11, 24),
  today: plainDate(2027, 3, 10),
  meanwhile: null,
};
const PAPER = {
  number: '451/QĐ-BNNMT',
  dated: plainDate(2027, 3, 5),
  signerName: 'Trần Văn Bộ',
  signerTitle: 'Thứ trưởng',
};
const DECISION = { ...PAPER, number: '77/QĐ-UBND', dated: plainDate(2027, 3, 9) };
const FIVE: MinistryAnswer = {
  answer: 'recognized',
  paper: PAPER,
  hundredths: 9325,
  note: '',
  step: 'recognizeNational',
  certificateNumber: '12/2027',
  decision: null,
};
const MISSED: MinistryAnswer = {
  ...FIVE,
  answer: 'notReached',
  hundredths: 8850,
  certificateNumber: '',
  step: 'useMinistryResult',
  decision: DECISION,
};

const codes = (answer: MinistryAnswer, facts: Partial<AnswerFacts> = {}) => {
  const checked = checkMinistryAnswer(answer, { ...FACTS, ...facts });
  return checked.ok ? [] : checked.refusals.map(({ code }) => code);
};

describe('an answer of the ministry', () => {
  test('is taken, tidied, and keeps a decision only where one is used', () => {
    const sent = { ...FIVE, note: '  Tốt ', decision: DECISION };
    expect(checkMinistryAnswer(sent, FACTS)).toEqual({
      ok: true,
      value: { ...FIVE, note: 'Tốt', decision: null },
    });
    expect(codes(MISSED)).toEqual([]);
  });

  test('is dated from the request to today', () => {
    const dated = (day: MinistryAnswer['paper']['dated']) => ({
      ...FIVE,
      paper: { ...PAPER, dated: day },
    });
    expect(codes(dated(FACTS.proposedOn))).toEqual([]);
    expect(codes(dated(FACTS.today))).toEqual([]);
    expect(codes(dated(plainDate(2026, 11, 23)))).toEqual(['MINISTRY_PAPER_DAY']);
    expect(codes(dated(plainDate(2027, 3, 11)))).toEqual(['MINISTRY_PAPER_DAY']);
  });

  test.each([
    [9000, 'recognized', []],
    [10_000, 'recognized', []],
    [8999, 'recognized', ['MINISTRY_POINTS_WRONG']],
    [10_001, 'recognized', ['MINISTRY_POINTS_WRONG']],
    [null, 'recognized', []],
    [8999, 'notReached', []],
    [9000, 'notReached', ['MINISTRY_POINTS_WRONG']],
    [null, 'notReached', ['MINISTRY_POINTS_MISSING']],
  ] as const)('%s hundredths for %s: %j', (hundredths, answer, expected) => {
    const base = answer === 'recognized' ? FIVE : { ...MISSED };
    expect(codes({ ...base, hundredths })).toEqual(expected);
  });

  test.each([
    [{ ...FIVE, paper: { ...PAPER, number: ' ' } }, 'MINISTRY_PAPER_MISSING', {}],
    [{ ...FIVE, certificateNumber: ' ' }, 'MINISTRY_CERTIFICATE_MISSING', {}],
    [{ ...FIVE, step: 'assessAgain' }, 'MINISTRY_STEP_WRONG', {}],
    [{ ...MISSED, step: 'assessAgain' }, 'MINISTRY_NOTE_MISSING', {}],
    [{ ...MISSED, step: 'keepProvincialStar' }, 'MINISTRY_NO_STAR_TO_KEEP', {}],
    [{ ...MISSED, step: 'concludeWithout' }, 'MINISTRY_STAR_STAYS', { meanwhile: 4 }],
    [MISSED, 'MINISTRY_STAR_STAYS', { meanwhile: 4 }],
    [{ ...MISSED, hundredths: 4999 }, 'MINISTRY_BELOW_THREE_STARS', {}],
    [{ ...MISSED, decision: null }, 'MINISTRY_DECISION_MISSING', {}],
    [
      { ...MISSED, decision: { ...DECISION, dated: plainDate(2027, 3, 4) } },
      'MINISTRY_DECISION_DAY',
      {},
    ],
  ] as const)('%j is refused: %s', (answer, code, facts) => {
    expect(codes(answer, facts)).toEqual([code]);
  });
});

test('points of the central council come to the star of their band', () => {
  expect([8999, 7000, 6999, 5000, 4999, 3000, 2999, 0].map(starOfCentralPoints)).toEqual([
    4, 4, 3, 3, 2, 2, 1, 1,
  ]);
});
