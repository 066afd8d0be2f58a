import type { PlainDate } from '../calendar/plain-date.ts';
import { okUnless, refusal, type Refusal, type Result } from '../result.ts';

/** Somebody who may be sent, and for which body. */
export interface TeamMember {
  readonly accountId: string;
  readonly body: string;
}

export interface TeamOrder {
  readonly members: readonly TeamMember[];
  readonly visitOn: PlainDate;
  readonly mandateDated: PlainDate;
}

/** Nobody checks alone: what one has seen another has seen too. */
export const TEAM_MIN = 2;
export const TEAM_MAX = 9;

/**
 * Whether the team may be sent: at least two, nobody who speaks for the producer, under a mandate that is
 * not younger than the visit. Refuses CHECK_TEAM_SIZE, CHECK_MEMBER_TIED, CHECK_VISIT_PAST,
 * CHECK_MANDATE_LATE.
 */
export function checkTeam(
  { members, visitOn, mandateDated }: TeamOrder,
  ofProducer: ReadonlySet<string>,
  today: PlainDate,
): Result<null> {
  const faults: Refusal[] = [];
  const people = new Set(members.map(({ accountId }) => accountId));
  if (people.size < TEAM_MIN || people.size > TEAM_MAX || people.size < members.length)
    faults.push(refusal('CHECK_TEAM_SIZE', { min: TEAM_MIN, max: TEAM_MAX }, 'members'));
  if (members.some(({ accountId }) => ofProducer.has(accountId)))
    faults.push(refusal('CHECK_MEMBER_TIED', {}, 'members'));
  if (visitOn < today) faults.push(refusal('CHECK_VISIT_PAST', {}, 'visitOn'));
  if (mandateDated > today || mandateDated > visitOn)
    faults.push(refusal('CHECK_MANDATE_LATE', {}, 'mandateDated'));
  return okUnless(faults, null);
}
