import { attendanceFor, scorersOf } from '#domain/council/seats.ts';
import type { Seat, SessionStanding } from '#domain/council/session.ts';
import { setById } from '#domain/criteria/find.ts';
import type { Result } from '#domain/result.ts';
import { compileSet } from '#domain/scoring/compile-set.ts';
import type { Regulation } from '#domain/scoring/regulation.ts';
import { resultOf } from '#domain/scoring/result-of.ts';
import type { ScoringResult } from '#domain/scoring/result.ts';
import type { AgendaItem } from '#storage/council/agenda.ts';
import type { SheetRow } from '#storage/council/sheets.ts';
import type { Deps } from '../deps.ts';

/** What the result of one product is made from; the same sheets give the same result for ever (Đ7.3d). */
export interface ResultSources {
  readonly item: AgendaItem;
  readonly seats: readonly Seat[];
  readonly standing: SessionStanding;
  readonly sheets: readonly SheetRow[];
  readonly regulation: Regulation;
}

/**
 * The result of one product from the sealed sheets of those who may score it, under the session's
 * Regulation. Refuses what `resultOf` refuses, first of all NO_SHEETS.
 */
export function resultOfDossier(deps: Deps, sources: ResultSources): Result<ScoringResult> {
  const { item, seats, standing, regulation } = sources;
  const set = setById(deps.criteria, item.criteriaSet);
  if (!set.ok) return set;
  const scorers = new Set(scorersOf(seats, standing, item.dossierId).map((seat) => seat.accountId));
  const sheets = sources.sheets
    .filter(
      (sheet) =>
        sheet.dossierId === item.dossierId &&
        sheet.sealedAt !== null &&
        scorers.has(sheet.accountId),
    )
    .map((sheet) => ({ member: sheet.accountId, choices: sheet.choices }));
  const knockOut = standing.knockOuts.get(item.dossierId);
  const attendance = attendanceFor(seats, standing, item.dossierId);
  return resultOf(
    compileSet(set.value),
    sheets,
    regulation,
    attendance,
    knockOut ? [knockOut.ground] : [],
  );
}
