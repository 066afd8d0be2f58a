import type { InferOutput } from 'valibot';
import type { Actor } from '#domain/access/authorize.ts';
import { ok, type Result } from '#domain/result.ts';
import { tidyLines } from '#domain/text/tidy.ts';
import { inTransaction } from '#storage/database.ts';
import { actOn } from '../acts/act-on.ts';
import type { Deps } from '../deps.ts';
import { IDEAS, type IdeaRequest } from './idea-subject.ts';
import type { acceptIdeaInput } from './accept-idea.input.ts';

export type AcceptIdea = IdeaRequest & InferOutput<typeof acceptIdeaInput>;

/** The commune accepts an idea: its business plan comes next. Refuses as `actOn` does. */
export async function acceptIdea(
  deps: Deps,
  actor: Actor,
  input: AcceptIdea,
): Promise<Result<null>> {
  const words = input.words === null ? {} : { words: tidyLines(input.words) };
  const done = await inTransaction(deps.db, (trx) =>
    actOn(deps, trx, actor, IDEAS, 'acceptIdea', input, () => Promise.resolve(ok(words))),
  );
  return done.ok ? ok(null) : done;
}
