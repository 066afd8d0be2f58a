import { sessionStanding } from '#domain/council/session.ts';
import { refuse, ok, type Result } from '#domain/result.ts';
import { renderMinutes } from '#documents/minutes.ts';
import { listAgenda } from '#storage/council/agenda.ts';
import { getRegulation } from '#storage/council/regulations.ts';
import { listSeats, listSessionActs, type SessionRow } from '#storage/council/sessions.ts';
import { listSheets } from '#storage/council/sheets.ts';
import type { Deps } from '../deps.ts';
import { witness } from '../ledger/checkpoint-now.ts';
import { lastMark } from '../ledger/view-ledger.ts';
import { keptPaper } from '../papers/kept-paper.ts';
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
  const acts = await listSessionActs(deps.db, session.id);
  const standing = sessionStanding(acts);
  const { openedAt, closedAt } = standing;
  if (openedAt === null || closedAt === null) return refuse('SESSION_ACT_NOT_NOW');
  const record = minutesRecord(deps, {
    session,
    acts,
    standing,
    openedAt,
    closedAt,
    seats: await listSeats(deps.db, session.id),
    agenda: await listAgenda(deps.db, session.id),
    sheets: await listSheets(deps.db, session.id),
    regulation: await getRegulation(deps.db, session.regulationId),
  });
  if (!record.ok) return record;
  await witness(deps);
  const mark = await lastMark(deps);
  return ok(await renderMinutes({ ...record.value, mark }, { timestamp: closedAt }));
}
