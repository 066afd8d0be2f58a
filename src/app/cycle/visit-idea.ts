import type { InferOutput } from 'valibot';
import type { Actor } from '#domain/access/authorize.ts';
import { formatVietnameseDate } from '#domain/calendar/plain-date.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import { tidyLines } from '#domain/text/tidy.ts';
import { hashOfVisit, insertVisit } from '#storage/cycle/visits.ts';
import { inTransaction } from '#storage/database.ts';
import { actOn } from '../acts/act-on.ts';
import type { Deps } from '../deps.ts';
import { IDEAS, type IdeaRequest } from './idea-subject.ts';
import type { visitIdeaInput } from './visit-idea.input.ts';

export type VisitIdea = IdeaRequest & InferOutput<typeof visitIdeaInput>;

/**
 * The commune notes a visit while a plan is carried out (490/QĐ-TTg, step 4). Refuses VISIT_DAY_OFF for a day before the
 * plan was accepted or still to come, and as `actOn` does.
 */
export async function visitIdea(deps: Deps, actor: Actor, input: VisitIdea): Promise<Result<null>> {
  const { ideaId, visitedOn, pace, nextBy } = input;
  const today = deps.clock.today();
  const onTime = pace === 'onTime';
  const said = { seen: tidyLines(input.seen), nextStep: tidyLines(input.nextStep) };
  const visit = { visitedOn, onTime, nextBy, ...said };
  const done = await inTransaction(deps.db, (trx) =>
    actOn(deps, trx, actor, IDEAS, 'visitIdea', input, async ({ standing }) => {
      const { carryingOn, visits } = standing;
      if (visitedOn > today || (carryingOn !== null && visitedOn < carryingOn))
        return refuse('VISIT_DAY_OFF', { day: formatVietnameseDate(today) }, 'visitedOn');
      const visitId = deps.newId();
      const row = { id: visitId, ideaId, no: visits.length + 1, createdAt: deps.clock.now() };
      await insertVisit(trx, { ...visit, ...row });
      return ok({ visitId, visit: hashOfVisit(visit), visitedOn, onTime });
    }),
  );
  return done.ok ? ok(null) : done;
}
