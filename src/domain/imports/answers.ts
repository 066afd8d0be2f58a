import type { PlainDate } from '../calendar/plain-date.ts';
import type { UnitId } from '../units/unit.ts';
import type { ProblemCode } from './problem.ts';
import type { Star } from './read-star.ts';

/** What a person says of a problem: take what is offered, keep what is printed, leave the row out. */
export const ANSWERS = ['proposed', 'printed', 'leave'] as const;
export type Answer = (typeof ANSWERS)[number];

/** What was said of the problems of a row. */
export type RowAnswers = Readonly<Partial<Record<ProblemCode, Answer>>>;

/** What a person knows of a row and the list does not say, or not so that it can be read. */
export interface Given {
  readonly producer?: string;
  readonly star?: Star;
  readonly decisionNumber?: string;
  readonly decisionDate?: PlainDate;
  /** The commune of today in which the producer lies. */
  readonly unitId?: UnitId;
}

/** Under which a whole row is left out that asks nothing. */
export const ROW_LEFT = 'ROW_LEFT';

/** What is answered by giving a value: it need not be asked any more. */
export const ANSWERED_BY: Readonly<Record<keyof Given, readonly ProblemCode[]>> = {
  producer: ['PRODUCER_MISSING', 'PRODUCER_SPELT', 'PRODUCER_NEAR'],
  star: ['STAR_MISSING', 'STAR_UNREADABLE', 'STAR_NOT_GIVEN', 'STAR_DIFFERS', 'SCORE_STAR_DIFFER'],
  decisionNumber: [
    'DECISION_UNREADABLE',
    'DECISION_INCOMPLETE',
    'DECISIONS_SEVERAL',
    'DECISION_IN_TITLE',
  ],
  decisionDate: [
    'DATE_UNREADABLE',
    'DATES_SEVERAL',
    'DATE_PARTLY',
    'DATE_IMPOSSIBLE',
    'DATE_STRANGE',
    'YEAR_DIFFERS',
  ],
  unitId: ['PLACE_OPEN', 'PLACE_UNKNOWN', 'PLACE_DIVIDED', 'PLACE_DIFFERS', 'PROVINCE_DIFFERS'],
};
