import { addDays } from '#domain/calendar/day-arithmetic.ts';
import type { PlainDate } from '#domain/calendar/plain-date.ts';
import { reassessmentWindow } from '#domain/calendar/reassessment-window.ts';
import { NOTICE_DAYS, termNears, warningOf } from '#domain/notices/day-kinds.ts';
import type { DayKind } from '#domain/notices/kinds.ts';
import { WARNING_DAYS_RANGE } from '#domain/regulation/procedure.ts';
import {
  listCertificatesEnding,
  listTermsEnding,
  type EndingCertificate,
} from '#storage/notices/due.ts';
import type { Deps } from '../deps.ts';
import type { DueToday } from './due.ts';
import { dueMilestones } from './due-milestones.ts';
import { workingDays } from '../working-days.ts';

/** How many days before its end the Regulation of a place warns of a certificate, as of today. */
export type WarningDays = (unitId: string) => Promise<readonly number[]>;

/** Three working days lie within this many days, whatever Tết takes. */
const AHEAD = 30;

const TERM_KINDS = {
  commune: { near: 'communeTermNear', last: 'communeTermLast' },
  answer: { near: 'answerNear', last: 'answerLast' },
} as const;

/** What holds today, told already or not. */
export async function dueToday(deps: Deps, warningDays: WarningDays): Promise<readonly DueToday[]> {
  const today = deps.clock.today();
  return [
    ...(await dueTerms(deps, today)),
    ...(await dueCertificates(deps, today, warningDays)),
    ...(await dueMilestones(deps, today)),
  ];
}

async function dueTerms(deps: Deps, today: PlainDate): Promise<readonly DueToday[]> {
  const calendar = await workingDays(deps);
  const terms = await listTermsEnding(deps.db, today, addDays(today, AHEAD));
  return terms.flatMap(({ dossierId: subjectId, of, lastDay }) => {
    const stands = termNears(calendar, lastDay, today);
    if (stands === null) return [];
    return [{ kind: TERM_KINDS[of][stands], subjectId, lastDay, dueOn: lastDay }];
  });
}

async function dueCertificates(
  deps: Deps,
  today: PlainDate,
  warningDays: WarningDays,
): Promise<readonly DueToday[]> {
  const until = addDays(today, WARNING_DAYS_RANGE.max);
  const ending = await listCertificatesEnding(deps.db, today, until);
  const daysOf = new Map<string, readonly number[]>();
  for (const unitId of new Set(ending.map((one) => one.unitId))) {
    daysOf.set(unitId, await warningDays(unitId));
  }
  return ending.flatMap(({ id: subjectId, unitId, lastDay, renewing }): readonly DueToday[] => {
    const warned = [...NOTICE_DAYS, ...(daysOf.get(unitId) ?? [])];
    const dueOn = warningOf(lastDay, warned, today);
    if (dueOn === null) return [];
    return [{ kind: certificateKind({ lastDay, renewing }, today), subjectId, lastDay, dueOn }];
  });
}

/** What is true of a certificate that ends, as of today. */
function certificateKind(
  { lastDay, renewing }: Pick<EndingCertificate, 'lastDay' | 'renewing'>,
  today: PlainDate,
): DayKind {
  if (lastDay === today) return 'certificateLastDay';
  if (renewing) return 'certificateEndsRenewing';
  const isLate = reassessmentWindow(lastDay).closesOn < today;
  return isLate ? 'certificateEndsLate' : 'certificateEnds';
}
