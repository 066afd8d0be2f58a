import type { Actor } from '#domain/access/authorize.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import { renderMinutes } from '#documents/minutes.ts';
import { listAgenda } from '#storage/council/agenda.ts';
import { getRegulation } from '#storage/council/regulations.ts';
import { findSession, listSeats, listSessionActs } from '#storage/council/sessions.ts';
import { listSheets } from '#storage/council/sheets.ts';
import { sessionStanding } from '#domain/council/session.ts';
import { allow } from '../access/allow.ts';
import type { Deps } from '../deps.ts';
import type { PrintedPaper } from '../printed-paper.ts';
import { minutesRecord } from './minutes-record.ts';

/**
 * The minutes of a closed session in the layout of Decree 30/2020 (Đ7.3d), made from its acts and
 * sheets: printed again they are the same. Refuses NOT_FOUND, NOT_ALLOWED, and SESSION_ACT_NOT_NOW
 * before the closing.
 */
export async function printMinutes(
  deps: Deps,
  actor: Actor,
  sessionId: string,
): Promise<Result<PrintedPaper>> {
  const session = await findSession(deps.db, sessionId);
  if (!session) return refuse('NOT_FOUND');
  const target = { sessionIds: [session.id], unitId: session.unitId };
  const allowed = allow(deps, actor, 'session.minutes', target);
  if (!allowed.ok) return allowed;
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
  const pdf = await renderMinutes(record.value, { timestamp: closedAt });
  return ok({ fileName: `bien-ban-${session.heldOn}.pdf`, pdf });
}
