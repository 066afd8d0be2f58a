import { ok, type Result } from '#domain/result.ts';
import { renderMinutes } from '#documents/minutes.ts';
import type { SessionRow } from '#storage/council/sessions.ts';
import { withWording } from '../criteria/with-wording.ts';
import type { Deps } from '../deps.ts';
import { witness } from '../ledger/checkpoint-now.ts';
import { lastMark } from '../ledger/view-ledger.ts';
import { keptPaper } from '../ledger/kept-paper.ts';
import { closedSession } from './minutes-for.ts';
import { minutesRecord } from './minutes-record.ts';

/**
 * The minutes of a closed session as they are signed, with the checkpoint of the ledger that covers
 * the closing: made once and kept. Who may read them, the caller has asked. Refuses
 * SESSION_ACT_NOT_NOW before the closing and what `keptPaper` refuses.
 */
export function minutesPaper(deps: Deps, session: SessionRow): Promise<Result<Uint8Array>> {
  return keptPaper(deps, 'minutes', session.id, () => make(deps, session));
}

async function make(deps: Deps, session: SessionRow): Promise<Result<Uint8Array>> {
  const closed = await closedSession(deps, session);
  if (!closed.ok) return closed;
  const record = minutesRecord(await withWording(deps, closed.value.closedAt), closed.value);
  if (!record.ok) return record;
  await witness(deps);
  const mark = await lastMark(deps);
  return ok(await renderMinutes({ ...record.value, mark }, { timestamp: record.value.closedAt }));
}
