import type { WorkingDeadline } from '#domain/calendar/commune-deadline.ts';
import type { PlainDate } from '#domain/calendar/plain-date.ts';

/** What waits for a person: a verb and the thing it is about. */
export type ThingKind =
  | 'draft'
  | 'answer'
  | 'reassess'
  | 'receive'
  | 'assess'
  | 'officeReceive'
  | 'officeCheck'
  | 'openSession'
  | 'score'
  | 'missingSheets'
  | 'closeSession'
  | 'prepare'
  | 'sign'
  | 'signAmendment'
  | 'amendAgain'
  | 'confirmMinistry'
  | 'enterMinistry'
  | 'confirmRedo'
  | 'grantEnding'
  | 'look'
  | 'confirmRequest';

export interface Thing {
  readonly kind: ThingKind;
  /** Of the dossier, product, session, decision or account; by the kind. */
  readonly id: string;
  /** Of the product, the session, the decision or the person. */
  readonly name: string;
  /** The day the sentence names: the last day to act, or the day it came. */
  readonly day: PlainDate | null;
  /** Calendar days left to act; negative when late, null where nothing presses. */
  readonly days: number | null;
  /** Products, sheets or working days that the sentence counts. */
  readonly count: number | null;
  /** The commune's countdown, where it runs. */
  readonly deadline?: WorkingDeadline;
}

/** A number on the home; it leads to its list. */
export interface HomeFigure {
  readonly key:
    | 'products'
    | 'underWay'
    | 'late'
    | 'closing'
    | 'fresh'
    | 'stopped'
    | 'officeFresh'
    | 'officeReading'
    | 'accepted'
    | 'sessions'
    | 'decisions'
    | 'dossiers'
    | 'accounts'
    | 'failedJobs'
    | 'extensionsToConfirm'
    | 'earlierToConfirm'
    | 'listsToConfirm'
    | 'unitsToConfirm';
  readonly value: number;
}

/** So many things stand on the home; the lists behind its figures show the others. */
export const THINGS_SHOWN = 5;

/** What one role contributes to the home. */
export interface Waiting {
  /** At least the most pressing {@link THINGS_SHOWN}, where there are so many. */
  readonly things: readonly Thing[];
  /** How many things there are. */
  readonly count: number;
  readonly figures: readonly HomeFigure[];
}

export const NOTHING_WAITS: Waiting = { things: [], count: 0, figures: [] };

/** Late first, then by days left; what has no day comes last, as the roles gave it. */
export function byDaysLeft(a: Thing, b: Thing): number {
  return (a.days ?? Number.MAX_SAFE_INTEGER) - (b.days ?? Number.MAX_SAFE_INTEGER);
}
