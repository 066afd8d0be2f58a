import type { InferOutput } from 'valibot';
import type { Actor } from '#domain/access/authorize.ts';
import { ok, type Result } from '#domain/result.ts';
import { tidyLines } from '#domain/text/tidy.ts';
import { inTransaction } from '#storage/database.ts';
import { actOn } from '../acts/act-on.ts';
import type { Deps } from '../deps.ts';
import { IDEAS, type IdeaRequest } from './idea-subject.ts';
import type { trainIdeaInput } from './train-idea.input.ts';

export type TrainIdea = IdeaRequest & InferOutput<typeof trainIdeaInput>;

/** The commune sends somebody to a training before it goes on with the idea. Refuses as `actOn` does. */
export async function trainIdea(deps: Deps, actor: Actor, input: TrainIdea): Promise<Result<null>> {
  const course = tidyLines(input.course);
  const done = await inTransaction(deps.db, (trx) =>
    actOn(deps, trx, actor, IDEAS, 'trainIdea', input, () => Promise.resolve(ok({ course }))),
  );
  return done.ok ? ok(null) : done;
}
