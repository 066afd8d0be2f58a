import type { Actor } from '#domain/access/authorize.ts';
import { ok, type Result } from '#domain/result.ts';
import { inTransaction } from '#storage/database.ts';
import { actOn } from '../acts/act-on.ts';
import type { Deps } from '../deps.ts';
import { ACCEPTANCES, type AcceptanceRequest } from './acceptance-subject.ts';

/** The office no longer leaves a finding as it is: it is found again from today. Refuses ACCEPTANCE_ENDED and what `actOn` does. */
export async function endAcceptance(
  deps: Deps,
  actor: Actor,
  input: AcceptanceRequest,
): Promise<Result<null>> {
  const ended = await inTransaction(deps.db, (trx) =>
    actOn(deps, trx, actor, ACCEPTANCES, 'endAcceptance', input, () => Promise.resolve(ok({}))),
  );
  return ended.ok ? ok(null) : ended;
}
