import { PROCEDURE_DEFAULTS, type Procedure } from './procedure.ts';
import { plainDate, type PlainDate } from '../calendar/plain-date.ts';

/** A day that comes round every year. */
interface YearlyDay {
  readonly month: number;
  readonly day: number;
}

/** A round of assessment that is held every year. */
export interface YearlyRound {
  /** The number of the round within its year, from 1. */
  readonly number: number;
  readonly requestsBefore: YearlyDay;
  readonly resultBefore: YearlyDay;
}

/** The least the province holds each year (Đ5.1); a Regulation may add rounds (Đ5.1-2). */
export const PROVINCIAL_ROUNDS: readonly YearlyRound[] = [
  { number: 1, requestsBefore: { month: 4, day: 30 }, resultBefore: { month: 6, day: 30 } },
  { number: 2, requestsBefore: { month: 10, day: 30 }, resultBefore: { month: 12, day: 30 } },
];

/** A round of one year. */
export interface Round {
  readonly year: number;
  readonly number: number;
  readonly requestsBefore: PlainDate;
  readonly resultBefore: PlainDate;
}

/** The rounds held in a year, first one first. */
export function roundsOfYear(year: number, rounds = PROVINCIAL_ROUNDS): readonly Round[] {
  return rounds
    .map((round) => ({
      year,
      number: round.number,
      requestsBefore: plainDate(year, round.requestsBefore.month, round.requestsBefore.day),
      resultBefore: plainDate(year, round.resultBefore.month, round.resultBefore.day),
    }))
    .sort((a, b) => (a.requestsBefore < b.requestsBefore ? -1 : 1));
}

/**
 * The round a dossier falls into by the date of the commune's letter: the earliest that still takes
 * it, undefined when the list ends before. Whether “before 30/04” takes a letter of 30/04 itself is
 * left open by Đ5.1, so `cutOffDay` says it: `excluded` (as the word reads) or `included`.
 */
export function roundOf(
  letterDate: PlainDate,
  rounds: readonly Round[],
  cutOffDay: Procedure['cutOffDay'] = PROCEDURE_DEFAULTS.cutOffDay,
): Round | undefined {
  return rounds
    .filter((round) =>
      cutOffDay === 'included'
        ? letterDate <= round.requestsBefore
        : letterDate < round.requestsBefore,
    )
    .reduce<Round | undefined>(
      (earliest, round) =>
        earliest && earliest.requestsBefore <= round.requestsBefore ? earliest : round,
      undefined,
    );
}
