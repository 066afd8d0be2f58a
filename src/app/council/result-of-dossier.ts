import { attendanceFor, scorersOf } from '#domain/council/seats.ts';
import type { Seat, SessionStanding } from '#domain/council/session.ts';
import { ok, type Result } from '#domain/result.ts';
import { compileSet } from '#domain/scoring/compile-set.ts';
import type { Regulation } from '#domain/regulation/regulation.ts';
import { resultOf } from '#domain/scoring/result-of.ts';
import type { ScoringResult } from '#domain/scoring/result.ts';
import type { AgendaItem } from '#storage/council/agenda.ts';
import type { SheetRow } from '#storage/council/sheets.ts';
import type { Deps } from '../deps.ts';
import { criteriaOf } from '../dossier/criteria-of.ts';

/** What the result of one product is made from; the same sheets give the same result for ever (Đ7.3d). */
export interface ResultSources {
  readonly item: AgendaItem;
  readonly seats: readonly Seat[];
  readonly standing: SessionStanding;
  readonly sheets: readonly SheetRow[];
  readonly regulation: Regulation;
}

/**
 * The result of one product from the sealed sheets of those who score it, under the session's
 * Regulation; null while there is no sheet to make one of. Refuses what `resultOf` refuses.
 */
export function resultOfDossier(deps: Deps, sources: ResultSources): Result<ScoringResult | null> {
  const { item, seats, standing, regulation } = sources;
  const sheets = countedSheets(sources).map(({ accountId, choices }) => ({
    member: accountId,
    choices,
  }));
  if (sheets.length === 0) return ok(null);
  const knockOut = standing.knockOuts.get(item.dossierId);
  return resultOf(
    compileSet(criteriaOf(deps, item).set),
    sheets,
    regulation,
    attendanceFor(seats, standing, item.dossierId),
    knockOut ? [knockOut.ground] : [],
  );
}

/** The sealed sheets of a product by those who score it. */
export function countedSheets({
  item: { dossierId },
  seats,
  standing,
  sheets,
}: Pick<ResultSources, 'seats' | 'standing' | 'sheets'> & {
  readonly item: Pick<AgendaItem, 'dossierId'>;
}): readonly SheetRow[] {
  const scorers = new Set(scorersOf(seats, standing, dossierId).map((seat) => seat.accountId));
  return sheets.filter(
    (sheet) =>
      sheet.dossierId === dossierId && sheet.sealedAt !== null && scorers.has(sheet.accountId),
  );
}
