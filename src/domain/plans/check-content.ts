import type { PlainDate } from '../calendar/plain-date.ts';
import { formatVietnameseDate } from '../calendar/plain-date.ts';
import type { WorkingCalendar } from '../calendar/working-days.ts';
import { ok, okUnless, refusal, refuse, type Refusal, type Result } from '../result.ts';
import { checkBudget } from './budget.ts';
import { checkTargets } from './check-targets.ts';
import { partsOf, type Content, type Head } from './content.ts';
import { checkTerms, termsOf } from './milestones.ts';

/** More than any plan has; a page still shows them all. */
export const MOST_PARTS = 300;

/** What a content is checked beside. */
export interface CheckedBeside {
  readonly calendar: WorkingCalendar;
  readonly doneOn: ReadonlyMap<string, PlainDate>;
  readonly today: PlainDate;
}

/** Refuses a paper of tomorrow and a period whose end lies before its beginning. */
export function checkHead({ from, to, dated }: Head, today: PlainDate): Result<null> {
  const refusals: Refusal[] = [];
  if (to < from)
    refusals.push(
      refusal(
        'PLANS_PERIOD_TURNED',
        { from: formatVietnameseDate(from), to: formatVietnameseDate(to) },
        'to',
      ),
    );
  if (dated !== null && dated > today)
    refusals.push(refusal('PLANS_DATED_AHEAD', { day: formatVietnameseDate(dated) }, 'dated'));
  return okUnless(refusals, null);
}

/** Refuses whatever in a plan cannot be true together: see `checkHead`, `termsOf`, `checkTerms`, `checkBudget`,
 * `checkTargets`; PLANS_TOO_MANY. */
export function checkContent(content: Content, beside: CheckedBeside): Result<null> {
  const { head, parts } = content;
  if (parts.length > MOST_PARTS) return refuse('PLANS_TOO_MANY', { max: MOST_PARTS });
  const headStands = checkHead(head, beside.today);
  if (!headStands.ok) return headStands;
  const milestones = partsOf(content, 'milestone');
  const terms = termsOf(milestones, beside.calendar, beside.doneOn);
  if (!terms.ok) return terms;
  const inTime = checkTerms(milestones, terms.value, head.from);
  if (!inTime.ok) return inTime;
  const money = checkBudget(partsOf(content, 'budget'), head.money);
  return money.ok ? checkTargets(partsOf(content, 'target')) : money;
}

/** Refuses to lay down a plan that says nothing (PLANS_EMPTY) or whose paper has no number or day (PLANS_NO_NUMBER). */
export function checkWhole({ head, parts }: Content): Result<null> {
  if (parts.length === 0) return refuse('PLANS_EMPTY');
  if (head.number === '' || head.dated === null) return refuse('PLANS_NO_NUMBER');
  return ok(null);
}
