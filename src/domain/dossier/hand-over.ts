import { PROCEDURE_DEFAULTS, type Procedure } from '../regulation/procedure.ts';
import {
  formatVietnameseDate,
  parseVietnameseDate,
  yearOf,
  type PlainDate,
} from '../calendar/plain-date.ts';
import { roundOf, roundsOfYear, type Round } from '../regulation/rounds.ts';
import type { CriteriaSet } from '../criteria/types.ts';
import { okUnless, refusal, refuse, type Refusal, type Result } from '../result.ts';

/** What the commune writes when it passes a dossier on (Đ7.2b, Đ6.2), as it was read from the form. */
export interface HandOver {
  /** Of form 03, as the commune's register of papers gives it; '' while it is not written. */
  readonly reportNumber: string;
  /** '' while it is not written. */
  readonly letterNumber: string;
  /** As typed, dd/mm/yyyy; '' while it is not written. */
  readonly letterDate: string;
  readonly samples: number;
  /** Why samples are missing; '' when all are there. */
  readonly samplesNote: string;
}

/** A hand-over that stands. */
export interface CheckedHandOver extends Omit<HandOver, 'letterDate'> {
  readonly letterDate: PlainDate;
}

/**
 * Refuses what stands against a hand-over, all at once: REPORT_NUMBER_MISSING, LETTER_NUMBER_MISSING,
 * LETTER_DATE_MISSING, INVALID_DATE, LETTER_DATE_AHEAD, LETTER_BEFORE_RECEIPT, SAMPLES_NOT_ASKED (tourism),
 * SAMPLES_TOO_MANY, SAMPLES_NOTE_MISSING (Đ6.2d asks for the samples of the set).
 */
export function checkHandOver(
  handOver: HandOver,
  context: { readonly set: CriteriaSet; readonly received: PlainDate; readonly today: PlainDate },
): Result<CheckedHandOver> {
  const dated = checkDate(handOver, context);
  const faults = [
    ...numberFaults(handOver),
    ...(dated.ok ? [] : dated.refusals),
    ...sampleFaults(handOver, context.set),
  ];
  // Without a date there is a fault, and the value below is not given out.
  const letterDate = dated.ok ? dated.value : context.today;
  return okUnless(faults, { ...handOver, letterDate });
}

/** Every paper of an office carries its number (Decree 30/2020, Article 8). */
function numberFaults({ reportNumber, letterNumber }: HandOver): readonly Refusal[] {
  return [
    ...(reportNumber.trim() === '' ? [refusal('REPORT_NUMBER_MISSING', {}, 'reportNumber')] : []),
    ...(letterNumber.trim() === '' ? [refusal('LETTER_NUMBER_MISSING', {}, 'letterNumber')] : []),
  ];
}

function checkDate(
  { letterDate }: HandOver,
  { received, today }: { readonly received: PlainDate; readonly today: PlainDate },
): Result<PlainDate> {
  const text = letterDate.trim();
  if (text === '') return refuse('LETTER_DATE_MISSING', {}, 'letterDate');
  const dated = parseVietnameseDate(text);
  if (!dated.ok) return refuse('INVALID_DATE', { text }, 'letterDate');
  const day = formatVietnameseDate(dated.value);
  if (dated.value > today)
    return refuse('LETTER_DATE_AHEAD', { day, today: formatVietnameseDate(today) }, 'letterDate');
  if (dated.value < received) {
    const data = { day, received: formatVietnameseDate(received) };
    return refuse('LETTER_BEFORE_RECEIPT', data, 'letterDate');
  }
  return dated;
}

/** A commune may send some more than the set asks for; 9,999 is a slip of the finger. */
const SAMPLES_AT_MOST = 4;

function sampleFaults(handOver: HandOver, set: CriteriaSet): readonly Refusal[] {
  const expected = set.sampleCount;
  if (expected === 0) {
    return handOver.samples === 0 ? [] : [refusal('SAMPLES_NOT_ASKED', {}, 'samples')];
  }
  const most = expected * SAMPLES_AT_MOST;
  if (handOver.samples > most) {
    return [refusal('SAMPLES_TOO_MANY', { given: handOver.samples, most }, 'samples')];
  }
  if (handOver.samples >= expected || handOver.samplesNote.trim() !== '') return [];
  return [refusal('SAMPLES_NOTE_MISSING', { given: handOver.samples, expected }, 'samplesNote')];
}

/**
 * The round a letter's date leads to (Đ5.1); after the last cut-off of a year it is the first
 * round of the next. Whether the cut-off day itself still counts the Regulation says.
 */
export function roundOfLetter(
  letterDate: PlainDate,
  cutOffDay: Procedure['cutOffDay'] = PROCEDURE_DEFAULTS.cutOffDay,
): Round {
  const year = yearOf(letterDate);
  const rounds = [...roundsOfYear(year), ...roundsOfYear(year + 1)];
  const round = roundOf(letterDate, rounds, cutOffDay);
  if (!round) throw new Error(`no round takes a letter of ${letterDate}`);
  return round;
}
