import type { ActOf } from '../acts/act.ts';
import { day, list, record, whole } from '../acts/shapes.ts';
import type { ChangesOf, Standing, Subject } from '../acts/subject.ts';
import type { PlainDate } from '../calendar/plain-date.ts';
import { okUnless, refusal, type Refusal, type Result } from '../result.ts';
import { STEPS, type Step } from './lane.ts';

const STEP_SHAPE = record({ step: whole, from: day, until: day });
const PLANNED = record({ steps: list(STEP_SHAPE) });

/** What each act of a unit's cycle of a year carries: of the province its steps, of a commune its meeting. */
export const CYCLE_ACTS = {
  openCycle: PLANNED,
  changeCycle: PLANNED,
  /** When the people are to be called together. */
  foreseeMeeting: record({ on: day }),
  /** They were: the commune's first step has begun. */
  beginCycle: record({ heldOn: day }),
};

export type CycleActs = typeof CYCLE_ACTS;
export type CycleAct = ActOf<CycleActs>;
export type CycleState = 'none' | 'open' | 'foreseen' | 'begun';

/** One step of a year with its first and last day. */
export interface StepDays {
  readonly step: Step;
  readonly from: PlainDate;
  readonly until: PlainDate;
}

export interface CycleStanding extends Standing<CycleState> {
  readonly steps: readonly StepDays[];
  readonly meetingOn: PlainDate | null;
  readonly heldOn: PlainDate | null;
}

const NOTHING: CycleStanding = { state: 'none', seq: 0, steps: [], meetingOn: null, heldOn: null };

/** The cycle of a year: opened by the province with the days of its steps, begun by each commune with a meeting. */
export const CYCLE: Subject<CycleActs, CycleState, CycleStanding> = {
  kind: 'cycle',
  shapes: CYCLE_ACTS,
  allowed: {
    none: {
      openCycle: { by: 'cycle.open', to: 'open' },
      foreseeMeeting: { by: 'cycle.begin', to: 'foreseen' },
      beginCycle: { by: 'cycle.begin', to: 'begun' },
    },
    open: { changeCycle: { by: 'cycle.open' } },
    foreseen: {
      foreseeMeeting: { by: 'cycle.begin' },
      beginCycle: { by: 'cycle.begin', to: 'begun' },
    },
    begun: {},
  },
  nothing: () => NOTHING,
  changes: changesOf,
};

function changesOf(_before: CycleStanding, act: CycleAct): ChangesOf<CycleStanding> {
  switch (act.kind) {
    case 'openCycle':
    case 'changeCycle':
      return { steps: act.data.steps.flatMap(stepOf) };
    case 'foreseeMeeting':
      return { meetingOn: act.data.on };
    case 'beginCycle':
      return { heldOn: act.data.heldOn };
  }
}

function stepOf({ step: no, from, until }: { step: number; from: PlainDate; until: PlainDate }) {
  const step = STEPS.find((one) => one === no);
  return step === undefined ? [] : [{ step, from, until }];
}

/** Each step ends when it has begun, and lies in its year: STEP_DAYS_TURNED, STEP_OUT_OF_YEAR, all at once. */
export function checkSteps(steps: readonly StepDays[], year: number): Result<readonly StepDays[]> {
  const found: Refusal[] = steps.flatMap(({ step, from, until }) => {
    if (until < from) return [refusal('STEP_DAYS_TURNED', { step }, `until${step}`)];
    const outside = !from.startsWith(`${year}-`) || !until.startsWith(`${year}-`);
    return outside ? [refusal('STEP_OUT_OF_YEAR', { step, year }, `from${step}`)] : [];
  });
  return okUnless(found, steps);
}
