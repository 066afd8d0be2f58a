import { COMMUNE_WORKING_DAYS } from '../calendar/commune-deadline.ts';
import { addDays } from '../calendar/day-arithmetic.ts';
import { yearOf, type PlainDate } from '../calendar/plain-date.ts';
import { roundsOfYear, type Round } from '../regulation/rounds.ts';
import { PROCEDURE_DEFAULTS, type Procedure } from '../regulation/procedure.ts';
import { addWorkingDays, type WorkingCalendar } from '../calendar/working-days.ts';

/** The last day on which a dossier that is sent can still reach a round, if the commune takes all its days. */
export interface SendBy {
  readonly round: Round;
  readonly lastDay: PlainDate;
}

/**
 * The next round that can be reached from today, counted back from its cut-off (Đ5.1) by the
 * commune's 15 working days (Đ7.2). Whether the cut-off day itself is too late the Regulation says.
 */
export function sendBy(
  calendar: WorkingCalendar,
  today: PlainDate,
  cutOffDay: Procedure['cutOffDay'] = PROCEDURE_DEFAULTS.cutOffDay,
): SendBy {
  const year = yearOf(today);
  const rounds = [...roundsOfYear(year), ...roundsOfYear(year + 1)];
  for (const round of rounds) {
    const lastDay = lastDayFor(calendar, round, cutOffDay);
    if (lastDay >= today) return { round, lastDay };
  }
  throw new Error(`no round can be reached from ${today}`);
}

function lastDayFor(
  calendar: WorkingCalendar,
  { requestsBefore }: Round,
  cutOffDay: Procedure['cutOffDay'],
): PlainDate {
  const tooLate = cutOffDay === 'included' ? addDays(requestsBefore, 1) : requestsBefore;
  let day = addDays(tooLate, -1);
  while (addWorkingDays(calendar, day, COMMUNE_WORKING_DAYS) >= tooLate) {
    day = addDays(day, -1);
  }
  return day;
}
