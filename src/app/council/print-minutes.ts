import type { Actor } from '#domain/access/authorize.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import { findSession } from '#storage/council/sessions.ts';
import { allow } from '../access/allow.ts';
import type { Deps } from '../deps.ts';
import type { PrintedPaper } from '../printed-paper.ts';
import { minutesPaper } from './minutes-paper.ts';

/**
 * The minutes of a closed session in the layout of Decree 30/2020 (Đ7.3d), made from its acts and
 * sheets: printed again they are the same bytes. Refuses NOT_FOUND, NOT_ALLOWED, and
 * SESSION_ACT_NOT_NOW before the closing.
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
  const pdf = await minutesPaper(deps, session);
  return pdf.ok ? ok({ fileName: `bien-ban-${session.heldOn}.pdf`, pdf: pdf.value }) : pdf;
}
