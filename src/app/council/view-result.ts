import type { Actor } from '#domain/access/authorize.ts';
import type { Seat } from '#domain/council/session.ts';
import { leavesOf } from '#domain/criteria/find.ts';
import type { CriteriaSet, LeafCriterion } from '#domain/criteria/types.ts';
import { commentsOf, reasonsOf, type CriterionReasons } from '#domain/dossier/reasons.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import type { Fraction } from '#domain/scoring/fraction.ts';
import type { RegulationRow } from '#storage/regulation/regulations.ts';
import type { SessionRow } from '#storage/council/sessions.ts';
import type { Deps } from '../deps.ts';
import { criteriaOf } from '../dossier/criteria-of.ts';
import { boardRow, type BoardRow } from './board-row.ts';
import { loadBoard } from './load-board.ts';
import { countedSheets } from './result-of-dossier.ts';

/** How the council chose on one criterion; never who chose what. */
export interface CriterionResult extends CriterionReasons {
  readonly leaf: LeafCriterion;
  /** Mean points of the counted sheets. */
  readonly average: Fraction;
}

/** What the sheets of one product came to, with how the council chose on every criterion. */
export interface ResultView {
  readonly session: SessionRow;
  readonly closed: boolean;
  readonly regulation: RegulationRow;
  readonly seats: readonly Seat[];
  readonly row: BoardRow;
  readonly set: CriteriaSet;
  readonly criteria: readonly CriterionResult[];
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
  const { set } = criteriaOf(reader.deps, item);
  const counted = countedSheets({ ...reader, item });
  return ok({
    session,
    closed: reader.standing.state === 'closed',
    regulation,
    seats: reader.seats,
    row,
    set,
    criteria: resultsOf(set, reasonsOf(set, counted), counted.length),
    comments: commentsOf(counted),
  });
}

function resultsOf(
  set: CriteriaSet,
  reasons: readonly CriterionReasons[],
  sheets: number,
): readonly CriterionResult[] {
  return leavesOf(set).flatMap((leaf) => {
    const found = reasons.find((one) => one.criterion === leaf.code);
    if (!found) return [];
    const points = found.levels.reduce(
      (sum, level) => sum + level.sheets * pointsOf(leaf, level.option),
      0,
    );
    const average = { numerator: points, denominator: Math.max(sheets, 1) };
    return [{ ...found, leaf, average }];
  });
}

function pointsOf({ options }: LeafCriterion, option: number | null): number {
  return option === null ? 0 : (options[option]?.points ?? 0);
}
