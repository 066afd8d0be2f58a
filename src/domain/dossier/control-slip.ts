import { COMMUNE_WORKING_DAYS } from '../calendar/commune-deadline.ts';
import { daysBetween } from '../calendar/day-arithmetic.ts';
import type { Instant, PlainDate } from '../calendar/plain-date.ts';
import { workingDaysUsed, type WorkingCalendar } from '../calendar/working-days.ts';
import type { DossierAct } from './acts.ts';
import { communeLateness } from './commune-lateness.ts';
import { DOSSIER } from './dossier.ts';
import { stepsOf } from './steps.ts';
import { daysOf, stretchesOf, type Stage, type StageHolder, type Stretch } from './stretches.ts';

/** One line of the slip: who had the dossier from when to when, and what was done to it meanwhile. */
export interface SlipRow<Entry extends DossierAct = DossierAct> {
  readonly stage: Stage;
  readonly holder: StageHolder;
  readonly from: Instant;
  /** Null while it lies there. */
  readonly to: Instant | null;
  readonly workingDays: number;
  readonly calendarDays: number;
  /** How the commune stands to its term; null for everybody else. */
  readonly term: SlipTerm | null;
  /** Those that decided something; the one that took it away is the last. */
  readonly acts: readonly Entry[];
}

export interface SlipTerm {
  /** Working days of its own that the commune has used since the arrival, and how many it has. */
  readonly used: number;
  readonly of: number;
  /** Beyond the last day in time; 0 within it. */
  readonly lateBy: number;
  readonly inTimeUntil: PlainDate;
}

export interface ControlSlip<Entry extends DossierAct = DossierAct> {
  readonly rows: readonly SlipRow<Entry>[];
  readonly workingDays: number;
  readonly calendarDays: number;
  /** Of these, those on which the producer had it. */
  readonly producerDays: number;
}

/**
 * The slip of a dossier as of a day, from its acts, the first one first: the stretches that the six counts
 * are counted from, with what was done in each. Empty before it was handed in.
 */
export function controlSlip<Entry extends DossierAct>(
  acts: readonly Entry[],
  calendar: WorkingCalendar,
  asOf: PlainDate,
): ControlSlip<Entry> {
  const stretches = stretchesOf(stepsOf(acts));
  const bySeq = new Map(acts.map((act) => [act.seq, act]));
  const rows = stretches.map((stretch, at): SlipRow<Entry> => {
    const { stage, holder, cameOn, wentOn, afterSeq, lastSeq } = stretch;
    return {
      stage,
      holder,
      from: momentOf(bySeq, afterSeq),
      to: wentOn === null ? null : momentOf(bySeq, lastSeq),
      workingDays: daysOf(calendar, stretch, asOf),
      calendarDays: daysBetween(cameOn, wentOn ?? asOf),
      term: holder === 'commune' ? termOf(calendar, turnOf(stretches, at), asOf) : null,
      acts: acts.filter(({ seq, kind }) => isWithin(stretch, seq) && !QUIET.has(kind)),
    };
  });
  const sum = (of: (row: SlipRow) => number) => rows.reduce((all, row) => all + of(row), 0);
  return {
    rows,
    workingDays: sum(({ workingDays }) => workingDays),
    calendarDays: sum(({ calendarDays }) => calendarDays),
    producerDays: sum((row) => (row.holder === 'producer' ? row.calendarDays : 0)),
  };
}

const QUIET: ReadonlySet<string> = new Set(DOSSIER.quiet);

function isWithin({ afterSeq, lastSeq, wentOn }: Stretch, seq: number): boolean {
  return seq > afterSeq && (wentOn === null || seq <= lastSeq);
}

function momentOf(bySeq: ReadonlyMap<number, DossierAct>, seq: number): Instant {
  const act = bySeq.get(seq);
  if (!act) throw new Error(`no act ${seq} in the dossier`);
  return act.at;
}

/** From the arrival at the commune to a stretch there, with what the producer completed in between. */
function turnOf(stretches: readonly Stretch[], at: number): readonly Stretch[] {
  const before = stretches.slice(0, at + 1);
  const away = before.findLastIndex(
    ({ stage, holder }) => holder !== 'commune' && stage !== 'completing',
  );
  return before.slice(away + 1);
}

function termOf(
  calendar: WorkingCalendar,
  turn: readonly Stretch[],
  asOf: PlainDate,
): SlipTerm | null {
  const lateness = communeLateness(calendar, turn, asOf);
  if (lateness === null) return null;
  const { inTimeUntil, lateBy } = lateness;
  const left = workingDaysUsed(calendar, turn.at(-1)?.countsTo ?? asOf, inTimeUntil);
  const of = COMMUNE_WORKING_DAYS;
  return { used: of - left + lateBy, of, lateBy, inTimeUntil };
}
