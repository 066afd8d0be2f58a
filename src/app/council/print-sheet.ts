import type { Actor } from '#domain/access/authorize.ts';
import { dayInVietNam } from '#domain/calendar/day-arithmetic.ts';
import { yearOf } from '#domain/calendar/plain-date.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import { renderScoreSheet } from '#documents/forms/score-sheet.ts';
import { findSheet } from '#storage/council/sheets.ts';
import type { Deps } from '../deps.ts';
import { viewDossier } from '../dossier/view-dossier.ts';
import type { PrintedPaper } from '../printed-paper.ts';
import { scoringSeat } from './scoring-seat.ts';

/**
 * The member's own sealed sheet as PDF (Annex II, PL.II.9), to be signed. Refuses what `scoringSeat`
 * and `viewDossier` refuse, and SESSION_ACT_NOT_NOW while the sheet is not sealed.
 */
export async function printSheet(
  deps: Deps,
  actor: Actor,
  sessionId: string,
  dossierId: string,
): Promise<Result<PrintedPaper>> {
  const place = await scoringSeat(deps, deps.db, actor, sessionId, dossierId);
  if (!place.ok) return place;
  const viewed = await viewDossier(deps, actor, dossierId);
  if (!viewed.ok) return viewed;
  const sheet = await findSheet(deps.db, { sessionId, dossierId, accountId: actor.accountId });
  if (!sheet?.sealedAt || !sheet.hash) return refuse('SESSION_ACT_NOT_NOW');
  const { session, seat } = place.value;
  const { set, version, dossier, producer, product } = viewed.value;
  const signedOn = dayInVietNam(sheet.sealedAt);
  const pdf = await renderScoreSheet(
    {
      set,
      decision: `Quyết định số ${version.decision}`,
      product: product.name,
      code: dossier.productCode,
      producer: producer.legalName,
      phone: producer.phone,
      address: producer.address,
      choices: sheet.choices,
      remarks: sheet.remarks,
      comment: sheet.comment,
      assessor: seat.name,
      body: seat.bodyName,
      place: deps.units.unitById(session.unitId)?.name ?? '',
      signedOn,
      year: yearOf(signedOn),
      seal: sheet.hash.toString('hex'),
      demo: deps.demo || session.isDemo,
    },
    { timestamp: sheet.sealedAt },
  );
  return ok({ fileName: `phieu-cham-${dossier.productCode ?? signedOn}.pdf`, pdf });
}
