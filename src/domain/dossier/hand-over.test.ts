import { expect, test } from 'vitest';
import { loadCriteriaVersions } from '#platform/criteria-files.ts';
import { plainDate } from '../calendar/plain-date.ts';
import { setById } from '../criteria/find.ts';
import { checkHandOver, roundOfLetter, type HandOver } from './hand-over.ts';

const today = plainDate(2026, 10, 14);
const received = plainDate(2026, 9, 29);
const GOODS = setOf('QD26-07');
const TOURISM = setOf('QD26-26');

function setOf(id: string) {
  const found = setById(loadCriteriaVersions(), id);
  if (!found.ok) throw new Error(`${id} is not published`);
  return found.value;
}

/** The codes and fields of what is refused; empty when the hand-over stands. */
function faults(handedOver: HandOver, set = GOODS) {
  const checked = checkHandOver(handedOver, { set, received, today });
  return checked.ok ? [] : checked.refusals;
}

function handOver(changes: Partial<HandOver> = {}): HandOver {
  return {
    reportNumber: '40/BC-UBND',
    letterNumber: '41/UBND-KT',
    letterDate: '14/10/2026',
    samples: 5,
    samplesNote: '',
    ...changes,
  };
}

test('five samples and a letter of today stand', () => {
  expect(faults(handOver())).toEqual([]);
});

test('four samples are flagged until a note says why', () => {
  expect(faults(handOver({ samples: 4 }))).toEqual([
    { code: 'SAMPLES_NOTE_MISSING', data: { given: 4, expected: 5 }, field: 'samplesNote' },
  ]);
  const noted = handOver({ samples: 4, samplesNote: 'Một hộp vỡ, nộp bù 20/10.' });
  expect(faults(noted)).toEqual([]);
});

test('some more samples than asked for stand, a digit too many is refused', () => {
  expect(faults(handOver({ samples: 20 }))).toEqual([]);
  expect(faults(handOver({ samples: 21 }))).toEqual([
    { code: 'SAMPLES_TOO_MANY', data: { given: 21, most: 20 }, field: 'samples' },
  ]);
});

test('tourism hands in no samples', () => {
  expect(faults(handOver({ samples: 0 }), TOURISM)).toEqual([]);
  expect(faults(handOver({ samples: 5 }), TOURISM)).toEqual([
    { code: 'SAMPLES_NOT_ASKED', data: {}, field: 'samples' },
  ]);
});

test('a letter is neither of a day to come nor older than the receipt', () => {
  const ahead = handOver({ letterDate: '15/10/2026' });
  expect(faults(ahead)).toEqual([
    {
      code: 'LETTER_DATE_AHEAD',
      data: { day: '15/10/2026', today: '14/10/2026' },
      field: 'letterDate',
    },
  ]);
  const old = handOver({ letterDate: '28/09/2026' });
  expect(faults(old)).toEqual([
    {
      code: 'LETTER_BEFORE_RECEIPT',
      data: { day: '28/09/2026', received: '29/09/2026' },
      field: 'letterDate',
    },
  ]);
});

test('form 03 and the letter have a number, the letter a date, and the gaps are named beside the samples', () => {
  const empty = handOver({
    reportNumber: '',
    letterNumber: ' ',
    letterDate: '',
    samples: 3,
  });
  expect(faults(empty)).toEqual([
    { code: 'REPORT_NUMBER_MISSING', data: {}, field: 'reportNumber' },
    { code: 'LETTER_NUMBER_MISSING', data: {}, field: 'letterNumber' },
    { code: 'LETTER_DATE_MISSING', data: {}, field: 'letterDate' },
    { code: 'SAMPLES_NOTE_MISSING', data: { given: 3, expected: 5 }, field: 'samplesNote' },
  ]);
});

test('a date that cannot be read hides no other gap', () => {
  expect(faults(handOver({ letterNumber: '', letterDate: '31/02/2026', samples: 3 }))).toEqual([
    { code: 'LETTER_NUMBER_MISSING', data: {}, field: 'letterNumber' },
    { code: 'INVALID_DATE', data: { text: '31/02/2026' }, field: 'letterDate' },
    { code: 'SAMPLES_NOTE_MISSING', data: { given: 3, expected: 5 }, field: 'samplesNote' },
  ]);
});

test('a letter of 29/04 is in round 1, one of 02/05 in round 2, one of 31/10 in round 1 of next year', () => {
  const place = (year: number, month: number, day: number) => {
    const round = roundOfLetter(plainDate(year, month, day));
    return `${round.number}/${round.year}`;
  };
  expect(place(2026, 4, 29)).toBe('1/2026');
  expect(place(2026, 5, 2)).toBe('2/2026');
  expect(place(2026, 10, 31)).toBe('1/2027');
});
