import { addDays } from '../../calendar/day-arithmetic.ts';
import type { Days } from '../../calendar/period.ts';
import { isWorkingDay, type WorkingCalendar } from '../../calendar/working-days.ts';
import { statesAfter, type Step } from '../../dossier/steps.ts';
import type { DossierState } from '../../dossier/transitions.ts';
import type { Became, Came, CountDesk } from '../six-counts.ts';

const COMMUNE: readonly DossierState[] = ['submitted', 'communeReview', 'completing'];
const PROVINCE: readonly DossierState[] = [
  ...(['forwarded', 'officeReview', 'officeReturned', 'accepted', 'inCouncil'] as const),
  ...(['scored', 'proposedToMinistry', 'ministryAnswered'] as const),
];
const AT = { commune: COMMUNE, province: PROVINCE, whole: [...COMMUNE, ...PROVINCE] };

/**
 * The counts once more, slow and plain: state by state and day by day. It knows no stretches, no terms
 * and no last days: it counts the days on which the commune had the dossier in the morning.
 */
export function slowCount(
  desk: CountDesk,
  all: readonly Step[],
  { from, to }: Days,
  calendar: WorkingCalendar,
): { readonly came: Came; readonly became: Became; readonly isLate: boolean } | null {
  const steps = all.filter(({ onDay }) => onDay <= to);
  const states = statesAfter(steps);
  const isThere = (at: number) => AT[desk].includes(states[at] ?? 'none');
  const before = steps.filter(({ onDay }) => onDay < from).length - 1;
  const within = states.flatMap((_, at) => (at > before && isThere(at) ? [at] : []));
  if (!isThere(before) && within.length === 0) return null;
  const last = within.at(-1) ?? before;
  const next = states[last + 1];
  return {
    came: isThere(before) ? 'carried' : 'received',
    became: next === undefined ? 'open' : isBack(next) ? 'returned' : 'done',
    isLate: desk !== 'province' && arrivals(states).some((at) => isLateFrom(at)),
  };

  /** Whether the desk had it in the period after that arrival, and the commune more than 15 days. */
  function isLateFrom(arrival: number): boolean {
    const end = states.findIndex((state, at) => at > arrival && !AT[desk].includes(state));
    if (end !== -1 && (steps[end]?.onDay ?? '') < from) return false;
    return daysOfCommune(arrival) > 15;
  }

  function daysOfCommune(arrival: number): number {
    let used = 0;
    const start = steps[arrival]?.onDay ?? to;
    const end = states.findIndex((state, at) => at > arrival && !COMMUNE.includes(state));
    const until = end === -1 ? to : (steps[end]?.onDay ?? to);
    for (let day = addDays(start, 1); day <= until; day = addDays(day, 1)) {
      const morning = states[steps.filter(({ onDay }) => onDay < day).length - 1];
      if (isWorkingDay(calendar, day) && morning !== 'completing') used += 1;
    }
    return used;
  }
}

function isBack(state: DossierState): boolean {
  return state === 'returned' || state === 'withdrawn';
}

function arrivals(states: readonly DossierState[]): readonly number[] {
  return states.flatMap((state, at) => {
    const cameFrom = states[at - 1];
    return state === 'submitted' && (cameFrom === 'draft' || cameFrom === 'returned') ? [at] : [];
  });
}
