import type { Actor } from '#domain/access/authorize.ts';
import { ok, type Result } from '#domain/result.ts';
import { inTransaction } from '#storage/database.ts';
import { actOn } from '../acts/act-on.ts';
import type { Deps } from '../deps.ts';
import { REPORTS, type MisuseRequest } from './misuse-subject.ts';

/** The office looks into a report; the reporter sees it. Refuses as `actOn` does. */
export async function takeUpMisuse(
  deps: Deps,
  actor: Actor,
  input: MisuseRequest,
): Promise<Result<null>> {
  const done = await inTransaction(deps.db, (trx) =>
    actOn(deps, trx, actor, REPORTS, 'takeUp', input, () => Promise.resolve(ok({}))),
  );
  return done.ok ? ok(null) : done;
}
