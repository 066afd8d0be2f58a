import fc from 'fast-check';
import { addDays } from '../../calendar/day-arithmetic.ts';
import { termFrom } from '../../calendar/commune-deadline.ts';
import type { PlainDate } from '../../calendar/plain-date.ts';
import type { WorkingCalendar } from '../../calendar/working-days.ts';
import type { DossierActKind } from '../../dossier/acts.ts';
import { STEP_KINDS, type Step } from '../../dossier/steps.ts';
import { ALLOWED_ACTS, type DossierState } from '../../dossier/transitions.ts';

/** A life of a dossier, any that the table of acts allows, on days that the property draws. */
export function randomSteps(
  calendar: WorkingCalendar,
  day: fc.Arbitrary<PlainDate>,
): fc.Arbitrary<readonly Step[]> {
  const deed = fc.record({ pick: fc.nat({ max: 1000 }), gap: fc.integer({ min: 0, max: 9 }) });
  return fc.tuple(day, fc.array(deed, { maxLength: 24 })).map(([first, deeds]) => {
    const steps: Step[] = [];
    let state: DossierState = 'none';
    let onDay = first;
    for (const { pick, gap } of deeds) {
      const open: readonly (readonly [string, { readonly to?: DossierState }])[] = Object.entries(
        ALLOWED_ACTS[state],
      ).filter(([kind]) => kind !== 'moveDeadline' && STEP_KINDS.has(kind as DossierActKind));
      const chosen = open[pick % Math.max(open.length, 1)];
      if (!chosen) break;
      onDay = addDays(onDay, gap > 6 ? gap * 2 : Math.max(0, gap - 3));
      steps.push(stepOf(calendar, state, chosen[0] as DossierActKind, steps.length + 1, onDay));
      state = chosen[1].to ?? state;
    }
    return steps;
  });
}

function stepOf(
  calendar: WorkingCalendar,
  state: DossierState,
  kind: DossierActKind,
  seq: number,
  onDay: PlainDate,
): Step {
  const isArrival = kind === 'submit' && (state === 'draft' || state === 'returned');
  const told = { countsFrom: onDay, dueOn: termFrom(calendar, onDay).dueOn };
  const term = isArrival ? told : { countsFrom: null, dueOn: null };
  return { kind, seq, onDay, ...term };
}
