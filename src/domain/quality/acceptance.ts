import { day, oneOf, record, text } from '../acts/shapes.ts';
import type { Standing, Subject } from '../acts/subject.ts';
import { addDays } from '../calendar/day-arithmetic.ts';
import { formatVietnameseDate, type PlainDate } from '../calendar/plain-date.ts';
import { ok, refuse, type Result } from '../result.ts';
import { RULE_CODES } from './rules.ts';

/** What the acts on an acceptance carry. */
export const ACCEPTANCE_ACTS = {
  acceptFinding: record({ rule: oneOf(RULE_CODES), foundId: text, until: day, reason: text }),
  endAcceptance: record({}),
};

export type AcceptanceActs = typeof ACCEPTANCE_ACTS;
export type AcceptanceState = 'none' | 'accepted' | 'ended';

/** A finding that somebody leaves as it is, with a reason and until a day: counted apart, never gone. */
export const ACCEPTANCE: Subject<AcceptanceActs, AcceptanceState> = {
  kind: 'acceptance',
  shapes: ACCEPTANCE_ACTS,
  allowed: {
    none: { acceptFinding: { by: 'quality.accept', to: 'accepted' } },
    accepted: { endAcceptance: { by: 'quality.accept', to: 'ended' } },
    ended: {},
  },
  nothing: (): Standing<AcceptanceState> => ({ state: 'none', seq: 0 }),
  changes: () => ({}),
  refuseNow: () => refuse('ACCEPTANCE_ENDED'),
};

/** Nobody remembers a reason for longer. */
const LONGEST_DAYS = 366;

/** Whether a finding may be left until a day. Refuses ACCEPTED_UNTIL_WRONG. */
export function checkUntil(until: PlainDate, today: PlainDate): Result<null> {
  const last = addDays(today, LONGEST_DAYS);
  if (until >= today && until <= last) return ok(null);
  const days = { from: formatVietnameseDate(today), to: formatVietnameseDate(last) };
  return refuse('ACCEPTED_UNTIL_WRONG', days, 'until');
}
