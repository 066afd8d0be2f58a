import { standingOf } from '#domain/acts/subject.ts';
import type { PlainDate } from '#domain/calendar/plain-date.ts';
import { IDEA } from '#domain/cycle/idea.ts';
import type { SentState } from '#domain/cycle/states.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import { readFollowNumber } from '#domain/text/follow-number.ts';
import { listActs } from '#storage/acts/list-acts.ts';
import { findIdeaByCode, findSlip, type Slip } from '#storage/cycle/ideas.ts';
import type { Deps } from '../deps.ts';

/** What whoever has the code may read: how far the idea is and what the commune said; nobody's name or number. */
export interface FollowedIdea {
  readonly code: string;
  readonly where: string;
  readonly slip: Slip;
  readonly state: SentState;
  readonly seq: number;
  readonly sentOn: PlainDate | null;
  readonly since: PlainDate | null;
  readonly words: string | null;
}

/** How far an idea is. Refuses IDEA_NO_SUCH_CODE. */
export async function followIdea(deps: Deps, typed: string): Promise<Result<FollowedIdea>> {
  const code = readFollowNumber(typed);
  const idea = await findIdeaByCode(deps.db, code);
  if (!idea) return refuse('IDEA_NO_SUCH_CODE');
  const standing = standingOf(IDEA, await listActs(deps.db, IDEA, idea.id));
  const { state, seq, slipVersion, sentOn, since, words } = standing;
  if (state === 'none') return refuse('IDEA_NO_SUCH_CODE');
  return ok({
    ...{ code, state, seq, sentOn, since, words },
    where: deps.units.fullAddress(idea.unitId, deps.clock.today()),
    slip: await findSlip(deps.db, idea.id, slipVersion),
  });
}
