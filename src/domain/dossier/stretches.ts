import type { PlainDate } from '../calendar/plain-date.ts';
import { workingDaysUsed, type WorkingCalendar } from '../calendar/working-days.ts';
import { statesAfter, type Step } from './steps.ts';
import type { DossierState } from './transitions.ts';

/** What a dossier lies for, one after the other; the name says at whose desk. */
export const STAGES = [
  'arrival',
  'commune',
  'completing',
  'returned',
  'office',
  'officeCompleting',
  'session',
  'council',
  'decision',
  'ministry',
  'answer',
] as const;
export type Stage = (typeof STAGES)[number];

/** Who has it meanwhile. */
export type StageHolder = 'producer' | 'commune' | 'office' | 'council' | 'leader' | 'ministry';

export const HOLDER_OF: Readonly<Record<Stage, StageHolder>> = {
  arrival: 'commune',
  commune: 'commune',
  completing: 'producer',
  returned: 'producer',
  office: 'office',
  officeCompleting: 'producer',
  session: 'office',
  council: 'council',
  decision: 'leader',
  ministry: 'ministry',
  answer: 'leader',
};

/** Null: nobody has it yet, or nothing follows. */
const STAGE_OF: Readonly<Record<DossierState, Stage | null>> = {
  none: null,
  draft: null,
  submitted: 'commune',
  communeReview: 'commune',
  completing: 'completing',
  returned: 'returned',
  forwarded: 'office',
  officeReview: 'office',
  officeReturned: 'officeCompleting',
  accepted: 'session',
  inCouncil: 'council',
  scored: 'decision',
  proposedToMinistry: 'ministry',
  ministryAnswered: 'answer',
  recognized: null,
  notRecognized: null,
  withdrawn: null,
};

/** One stretch of time in which one had the dossier. */
export interface Stretch {
  readonly stage: Stage;
  readonly holder: StageHolder;
  /** The day of the act that brought it, … */
  readonly cameOn: PlainDate;
  /** … and of the one that took it away; null while it lies there. */
  readonly wentOn: PlainDate | null;
  /** The act that brought it and the last one in it, which took it away: numbers of acts. */
  readonly afterSeq: number;
  readonly lastSeq: number;
  /** Day 0 of its working days: the next one is its first. What comes after office hours begins later. */
  readonly countsFrom: PlainDate;
  /** Its last working day is the day on which the next one's begin; null while it lies there. */
  readonly countsTo: PlainDate | null;
  /** The last day of the commune's term as it stood at the end of the stretch; null outside of it. */
  readonly dueOn: PlainDate | null;
  /** Where it went; null while it lies there. */
  readonly into: DossierState | null;
}

/**
 * Who had a dossier from when to when, from its acts alone: the one answer that the control slip shows
 * and the six counts are counted from. Stretches follow each other; days are given to whoever handed over
 * on them, so that the working days of the parts are those of the whole. Where the Regulation begins the
 * commune's term at the receipt, what came before it is a stretch of its own (`arrival`).
 */
export function stretchesOf(steps: readonly Step[]): readonly Stretch[] {
  const states = statesAfter(steps);
  const all: Open[] = [];
  let open: Open | null = null;
  for (const [at, step] of steps.entries()) {
    const state = states[at] ?? 'none';
    const stage = stageAt(state, step, open);
    if (open !== null && open.stage === stage) {
      open.lastSeq = step.seq;
      open.dueOn = dueAfter(open, step);
      continue;
    }
    const before: Open | null = open ?? all.at(-1) ?? null;
    const countsFrom = later(step.countsFrom ?? step.onDay, before?.countsFrom);
    if (open !== null) close(open, step, state, countsFrom);
    open = stage === null ? null : opened(stage, step, countsFrom, open);
    if (open !== null) all.push(open);
  }
  return all;
}

type Open = { -readonly [Key in keyof Stretch]: Stretch[Key] };

/** A dossier that was handed in has no term before the receipt where the Regulation says so. */
function stageAt(state: DossierState, step: Step, open: Open | null): Stage | null {
  const isUntold = state === 'submitted' && (step.dueOn ?? open?.dueOn ?? null) === null;
  return isUntold ? 'arrival' : STAGE_OF[state];
}

function opened(stage: Stage, step: Step, countsFrom: PlainDate, before: Open | null): Open {
  return {
    stage,
    holder: HOLDER_OF[stage],
    cameOn: step.onDay,
    wentOn: null,
    afterSeq: step.seq,
    lastSeq: step.seq,
    countsFrom,
    countsTo: null,
    dueOn: isOnTerm(stage) ? (step.dueOn ?? before?.dueOn ?? null) : null,
    into: null,
  };
}

function close(open: Open, step: Step, into: DossierState, countsTo: PlainDate): void {
  open.wentOn = step.onDay;
  open.lastSeq = step.seq;
  open.countsTo = countsTo;
  open.into = into;
}

function dueAfter(open: Open, step: Step): PlainDate | null {
  return isOnTerm(open.stage) ? (step.dueOn ?? open.dueOn) : null;
}

/** The commune's term lasts from the arrival to the hand-over, also while the producer completes. */
function isOnTerm(stage: Stage): boolean {
  return stage === 'commune' || stage === 'completing' || stage === 'arrival';
}

function later(day: PlainDate, other: PlainDate | undefined): PlainDate {
  return other !== undefined && other > day ? other : day;
}

/** Working days of a stretch, up to a day while it lasts. */
export function daysOf(
  calendar: WorkingCalendar,
  { countsFrom, countsTo }: Pick<Stretch, 'countsFrom' | 'countsTo'>,
  asOf: PlainDate,
): number {
  return workingDaysUsed(calendar, countsFrom, countsTo ?? asOf);
}
