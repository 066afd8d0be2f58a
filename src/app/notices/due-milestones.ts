import { addDays } from '#domain/calendar/day-arithmetic.ts';
import type { PlainDate } from '#domain/calendar/plain-date.ts';
import { termNears } from '#domain/notices/day-kinds.ts';
import { termsOf } from '#domain/plans/milestones.ts';
import { listStandingMilestones, type StandingMilestone } from '#storage/notices/due.ts';
import type { Deps } from '../deps.ts';
import { workingDays } from '../working-days.ts';
import type { DueToday } from './due.ts';

/** What was left open in a plan that ended a quarter ago is history, not news. */
const AFTER_ITS_END = 92;

/** The milestones of plans that fall due within three working days or are late, those of one plan and day together. */
export async function dueMilestones(deps: Deps, today: PlainDate): Promise<readonly DueToday[]> {
  const calendar = await workingDays(deps);
  const rows = await listStandingMilestones(deps.db, addDays(today, -AFTER_ITS_END));
  const due = new Map<string, DueToday>();
  for (const [subjectId, milestones] of Map.groupBy(rows, ({ planId }) => planId)) {
    const terms = termsOf(milestones, calendar, doneIn(milestones));
    if (!terms.ok) throw new Error(`the milestones of plan ${subjectId} hang on nothing`);
    for (const { key, level, doneOn } of milestones) {
      const lastDay = terms.value.get(key)?.lastDay;
      if (doneOn !== null || lastDay === undefined) continue;
      const isLate = lastDay < today;
      if (!isLate && termNears(calendar, lastDay, today) === null) continue;
      const late = level === 'province' ? 'programmeLateProvince' : 'programmeLate';
      const kind = isLate ? late : 'programmeNear';
      const count = (due.get(`${subjectId} ${kind} ${lastDay}`)?.count ?? 0) + 1;
      const one = { kind, subjectId, lastDay, dueOn: lastDay, count } as const;
      due.set(`${subjectId} ${kind} ${lastDay}`, one);
    }
  }
  return [...due.values()];
}

function doneIn(milestones: readonly StandingMilestone[]): ReadonlyMap<string, PlainDate> {
  return new Map(milestones.flatMap(({ key, doneOn }) => (doneOn ? [[key, doneOn]] : [])));
}
