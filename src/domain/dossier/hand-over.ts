import { formatVietnameseDate, yearOf, type PlainDate } from '../calendar/plain-date.ts';
import { roundOf, roundsOfYear, type Round } from '../calendar/rounds.ts';
import type { CriteriaSet } from '../criteria/types.ts';
import { refusal, type Refusal } from '../result.ts';

/** What the commune writes when it passes a dossier on (Đ7.2b, Đ6.2). */
export interface HandOver {
  readonly letterNumber: string;
  readonly letterDate: PlainDate;
  readonly samples: number;
  /** Why samples are missing; '' when all are there. */
  readonly samplesNote: string;
}

/**
 * What stands against a hand-over, all at once: LETTER_DATE_AHEAD, LETTER_BEFORE_RECEIPT,
 * SAMPLES_NOT_ASKED (tourism), SAMPLES_NOTE_MISSING (Đ6.2d asks for the samples of the set).
 */
export function checkHandOver(
  handOver: HandOver,
  context: { readonly set: CriteriaSet; readonly received: PlainDate; readonly today: PlainDate },
): readonly Refusal[] {
  return [...checkLetterDate(handOver.letterDate, context), ...checkSamples(handOver, context.set)];
}

function checkLetterDate(
  letterDate: PlainDate,
  { received, today }: { readonly received: PlainDate; readonly today: PlainDate },
): readonly Refusal[] {
  const day = formatVietnameseDate(letterDate);
  if (letterDate > today)
    return [
      refusal('LETTER_DATE_AHEAD', { day, today: formatVietnameseDate(today) }, 'letterDate'),
    ];
  if (letterDate < received) {
    const data = { day, received: formatVietnameseDate(received) };
    return [refusal('LETTER_BEFORE_RECEIPT', data, 'letterDate')];
  }
  return [];
}

function checkSamples(handOver: HandOver, set: CriteriaSet): readonly Refusal[] {
  const expected = set.sampleCount;
  if (expected === 0) {
    return handOver.samples === 0 ? [] : [refusal('SAMPLES_NOT_ASKED', {}, 'samples')];
  }
  if (handOver.samples >= expected || handOver.samplesNote.trim() !== '') return [];
  return [refusal('SAMPLES_NOTE_MISSING', { given: handOver.samples, expected }, 'samplesNote')];
}

/**
 * The round a letter's date leads to (Đ5.1); after the last cut-off of a year it is the first
 * round of the next.
 */
export function roundOfLetter(letterDate: PlainDate): Round {
  const year = yearOf(letterDate);
  const round = roundOf(letterDate, [...roundsOfYear(year), ...roundsOfYear(year + 1)]);
  if (!round) throw new Error(`no round takes a letter of ${letterDate}`);
  return round;
}
