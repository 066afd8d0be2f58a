import type { Actor } from '#domain/access/authorize.ts';
import { dayInVietNam } from '#domain/calendar/day-arithmetic.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import { findSheet } from '#storage/council/sheets.ts';
import type { Deps } from '../deps.ts';
import type { PrintedPaper } from '../printed-paper.ts';
import { scoringSeat } from './scoring-seat.ts';
import { sheetPaper } from './sheet-paper.ts';

/**
 * The member's own sealed sheet as PDF (Annex II, PL.II.9), to be signed. Refuses what `scoringSeat`
 * refuses, and SESSION_ACT_NOT_NOW while the sheet is not sealed.
 */
export async function printSheet(
  deps: Deps,
  actor: Actor,
  sessionId: string,
  dossierId: string,
): Promise<Result<PrintedPaper>> {
  const place = await scoringSeat(deps, deps.db, actor, sessionId, dossierId);
  if (!place.ok) return place;
  const sheet = await findSheet(deps.db, { sessionId, dossierId, accountId: actor.accountId });
  if (!sheet?.sealedAt) return refuse('SESSION_ACT_NOT_NOW');
  const pdf = await sheetPaper(deps, sheet);
  if (!pdf.ok) return pdf;
  const name = place.value.item.productCode ?? dayInVietNam(sheet.sealedAt);
  return ok({ fileName: `phieu-cham-${name}.pdf`, pdf: pdf.value });
}
