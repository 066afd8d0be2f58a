import type { Actor } from '#domain/access/authorize.ts';
import { distributionOf, type CriterionDistribution } from '#domain/council/distribution.ts';
import type { Seat } from '#domain/council/session.ts';
import type { CriteriaSet } from '#domain/criteria/types.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import type { RegulationRow } from '#storage/council/regulations.ts';
import type { SessionRow } from '#storage/council/sessions.ts';
import type { Deps } from '../deps.ts';
import { criteriaOf } from '../dossier/criteria-of.ts';
import { boardRow, type BoardRow } from './board-row.ts';
import { loadBoard } from './load-board.ts';
import { countedSheets } from './result-of-dossier.ts';

/** What the sheets of one product came to, with how the council chose on every criterion. */
export interface ResultView {
  readonly session: SessionRow;
  readonly closed: boolean;
  readonly regulation: RegulationRow;
  readonly seats: readonly Seat[];
  readonly row: BoardRow;
  readonly set: CriteriaSet;
  readonly criteria: readonly CriterionDistribution[];
  /** The members' comments, without names, in the order of the alphabet. */
  readonly comments: readonly string[];
}

/**
 * The result of one product of a session, once its sheets are open to the reader. Refuses NOT_FOUND,
 * also for a tied member and while the sheets are not open.
 */
export async function viewResult(
  deps: Deps,
  actor: Actor,
  sessionId: string,
  dossierId: string,
): Promise<Result<ResultView>> {
  const board = await loadBoard(deps, actor, sessionId);
  if (!board.ok) return board;
  const { session, regulation, reader, agenda } = board.value;
  const item = agenda.find((one) => one.dossierId === dossierId);
  const row = item && boardRow(reader, item);
  if (!item || !row?.open) return refuse('NOT_FOUND');
  const { set } = criteriaOf(deps, item);
  const counted = countedSheets({ ...reader, item });
  return ok({
    session,
    closed: reader.standing.state === 'closed',
    regulation,
    seats: reader.seats,
    row,
    set,
    criteria: distributionOf(set, counted),
    comments: counted.flatMap(({ comment }) => (comment.trim() === '' ? [] : [comment])).sort(),
  });
}
