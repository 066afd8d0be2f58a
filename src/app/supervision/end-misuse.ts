import type { InferOutput } from 'valibot';
import type { Actor } from '#domain/access/authorize.ts';
import { ok, type Result } from '#domain/result.ts';
import { tidyLines } from '#domain/text/tidy.ts';
import { inTransaction } from '#storage/database.ts';
import { actOn } from '../acts/act-on.ts';
import type { Deps } from '../deps.ts';
import type { endMisuseInput } from './end-misuse.input.ts';
import { REPORTS, type MisuseRequest } from './misuse-subject.ts';

export type EndMisuseInput = MisuseRequest & InferOutput<typeof endMisuseInput>;

/** It ends with an answer that the reporter reads. Refuses as `actOn` does. */
export async function endMisuse(
  deps: Deps,
  actor: Actor,
  input: EndMisuseInput,
): Promise<Result<null>> {
  const answer = tidyLines(input.answer);
  const done = await inTransaction(deps.db, (trx) =>
    actOn(deps, trx, actor, REPORTS, 'end', input, () => Promise.resolve(ok({ answer }))),
  );
  return done.ok ? ok(null) : done;
}
