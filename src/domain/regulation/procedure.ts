/**
 * What the decision leaves open and one of a few ways decides; the first way is the default.
 * - `deferredTotals`: totals of a product sent on to a second session stay `closed` until that one
 *   has ended, lest they sway it; or are `open` once the first has ended.
 * - `publicTexts`: what a producer writes on the page of a starred product appears when somebody of
 *   the commune or the office has looked at it, or at once with the right to take it down.
 * - `afterEnd`: the way back for a product whose star expired or was revoked. `reassessment` keeps
 *   its history (Đ7.6); `first` begins anew; `either` lets the producer choose.
 * - `notHigher`: an upgrade that ends no higher leaves star and term as they were, or its result
 *   replaces them (Đ7.5).
 * - `ninetyWithoutMark`: 90 points or more while a minimum mark of five stars is missing. Đ7.3e sends
 *   every such result to the ministry, Annex II gives the star whose marks are met.
 * - `shownMeanwhile`: the star shown while the ministry decides: the one before, or the province's.
 * - `communeClock`: when the 15 working days of the commune begin (Đ7.2).
 * - `lastDay`: issued 04/12/2026, the last valid day is 04/12/2029 or 03/12/2029 (Đ4.3).
 * - `hearingDays`: calendar days that a producer has for its statement before a revocation is concluded (Đ8.3a).
 * - `revokedFrom`: from when a star is void where the decision to revoke names no day (Đ8.3c).
 * - `cutOffDay`: whether "before 30/04" takes a letter of 30/04 itself (Đ5.1).
 */
export const PROCEDURE_CHOICES = {
  deferredTotals: ['closed', 'open'],
  publicTexts: ['lookFirst', 'atOnce'],
  afterEnd: ['reassessment', 'first', 'either'],
  notHigher: ['keepOld', 'replace'],
  ninetyWithoutMark: ['ministry', 'markStar'],
  shownMeanwhile: ['provincial', 'older'],
  communeClock: ['arrival', 'nextWorkingDay', 'receipt'],
  lastDay: ['sameDay', 'dayBefore'],
  cutOffDay: ['excluded', 'included'],
  hearingDays: ['7', '5', '10', '15'],
  revokedFrom: ['decisionDay', 'dayAfter'],
} as const;

type Choices = typeof PROCEDURE_CHOICES;
type Chosen = { readonly [Setting in keyof Choices]: Choices[Setting][number] };

export type ProcedureChoice = keyof Choices;

/** How far ahead a warning can be: the days of two years. */
export const WARNING_DAYS_RANGE = { min: 1, max: 730 } as const;

/** Between which whole numbers of months a second check of a producer asks for its reason. */
export const CHECK_GAP_RANGE = { min: 1, max: 36 } as const;

/** What the Regulation says beside the scoring of sheets: how the province proceeds. */
export interface Procedure extends Chosen {
  /** A producer that was checked within so many months is checked again only for a reason (Đ9.2b). */
  readonly checkGapMonths: number;
  /** Whether invited experts and bodies may be given a vote (Đ7.3b-4). */
  readonly invitedVote: boolean;
  /** The form of certificate numbers, checked by `checkNumberPattern`. */
  readonly certificateNumber: string;
  /** How many days before its end a certificate is warned of; the first also marks it as expiring. */
  readonly warningDays: readonly number[];
}

/** Used where a province has not decided otherwise. */
export const PROCEDURE_DEFAULTS: Procedure = Object.freeze({
  deferredTotals: 'closed',
  publicTexts: 'lookFirst',
  afterEnd: 'reassessment',
  notHigher: 'keepOld',
  ninetyWithoutMark: 'ministry',
  shownMeanwhile: 'provincial',
  communeClock: 'arrival',
  lastDay: 'sameDay',
  cutOffDay: 'excluded',
  hearingDays: '7',
  revokedFrom: 'decisionDay',
  invitedVote: false,
  certificateNumber: '{serial}/{year}/GCN-OCOP',
  warningDays: Object.freeze([180, 120, 60, 30]),
  checkGapMonths: 12,
});
