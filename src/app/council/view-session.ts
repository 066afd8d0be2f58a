import type { Actor } from '#domain/access/authorize.ts';
import { missingBodies } from '#domain/council/composition.ts';
import type { Seat, SessionStanding } from '#domain/council/session.ts';
import { ok, type Result } from '#domain/result.ts';
import { listDecisionsOf, type SessionDecision } from '#storage/recognition/decision-of-session.ts';
import type { RegulationRow } from '#storage/regulation/regulations.ts';
import type { SessionRow } from '#storage/council/sessions.ts';
import type { Deps } from '../deps.ts';
import { boardRow, type BoardRow } from './board-row.ts';
import { loadBoard, type SessionVerb } from './load-board.ts';

export interface SessionView {
  readonly session: SessionRow;
  /** Without who sealed what and who stands aside where: that is in the rows, as far as one may know. */
  readonly standing: Pick<SessionStanding, 'state' | 'seq' | 'absent' | 'openedAt' | 'closedAt'>;
  readonly seats: readonly Seat[];
  readonly regulation: RegulationRow;
  readonly rows: readonly BoardRow[];
  readonly may: readonly SessionVerb[];
  /** Bodies of Đ7.3b-2 without a seat. */
  readonly missingBodies: readonly string[];
  /** Decisions that took up the results, for whoever may see decisions. */
  readonly decisions: readonly SessionDecision[];
}

/**
 * A session as the reader may see it: before the closing nobody sees another's scores, and whoever
 * is tied to a product does not see it at all. Refuses NOT_FOUND.
 */
export async function viewSession(
  deps: Deps,
  actor: Actor,
  sessionId: string,
): Promise<Result<SessionView>> {
  const board = await loadBoard(deps, actor, sessionId);
  if (!board.ok) return board;
  const { session, regulation, may, reader, agenda } = board.value;
  const { state, seq, absent, openedAt, closedAt } = reader.standing;
  return ok({
    session,
    standing: { state, seq, absent, openedAt, closedAt },
    seats: reader.seats,
    regulation,
    rows: agenda.map((item) => boardRow(reader, item)),
    may,
    missingBodies: missingBodies(reader.seats),
    decisions: may.includes('decision.view') ? await listDecisionsOf(deps.db, session.id) : [],
  });
}
