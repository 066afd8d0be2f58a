import { SESSION } from '#domain/council/session.ts';
import { readStanding } from '#storage/acts/list-acts.ts';
import type { Actor } from '#domain/access/authorize.ts';
import type { DossierActData } from '#domain/dossier/acts.ts';
import { commentsOf, reasonsOf, type CriterionReasons } from '#domain/dossier/reasons.ts';
import type { DecidedOutcome } from '#domain/recognition/outcome-words.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import { listSeats } from '#storage/council/sessions.ts';
import { listSheets } from '#storage/council/sheets.ts';
import { countedSheets } from './result-of-dossier.ts';
import type { Deps } from '../deps.ts';
import { viewDossier, type DossierView } from '../dossier/view-dossier.ts';

/** Why a product got its result, without the names of those who judged (Đ4.2). */
export interface Reasons {
  readonly view: DossierView;
  readonly result: DossierActData['recordResult'];
  /** What the decision made of it. */
  readonly decided: DecidedOutcome;
  /** Sheets that were counted. */
  readonly sheets: number;
  readonly criteria: readonly CriterionReasons[];
  readonly comments: readonly string[];
}

/**
 * The reason sheet of a decided dossier, from the sealed sheets of those who scored it. Refuses
 * NOT_FOUND, NOT_ALLOWED and REASONS_NOT_YET before the decision: until then nobody outside the
 * council may learn how it chose.
 */
export async function readReasons(
  deps: Deps,
  actor: Actor,
  dossierId: string,
): Promise<Result<Reasons>> {
  const view = await viewDossier(deps, actor, dossierId);
  if (!view.ok) return view;
  const { decided, standing } = view.value;
  const { result } = standing;
  if (result === null || decided === null) return refuse('REASONS_NOT_YET');
  const { sessionId } = result;
  const sheets = countedSheets({
    item: { dossierId },
    seats: await listSeats(deps.db, sessionId),
    standing: await readStanding(deps.db, SESSION, sessionId),
    sheets: await listSheets(deps.db, sessionId),
  });
  return ok({
    view: view.value,
    result,
    decided,
    sheets: sheets.length,
    criteria: reasonsOf(view.value.set, sheets),
    comments: commentsOf(sheets),
  });
}
