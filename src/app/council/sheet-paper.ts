import { DOSSIER } from '#domain/dossier/dossier.ts';
import { readStanding } from '#storage/acts/list-acts.ts';
import { dayInVietNam } from '#domain/calendar/day-arithmetic.ts';
import { yearOf } from '#domain/calendar/plain-date.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import { renderScoreSheet } from '#documents/forms/score-sheet.ts';
import { findSession, listSeats } from '#storage/council/sessions.ts';
import type { SheetRow } from '#storage/council/sheets.ts';
import { findDossier } from '#storage/dossier/read-dossier.ts';
import { findVersion } from '#storage/dossier/versions.ts';
import { withWording } from '../criteria/with-wording.ts';
import type { Deps } from '../deps.ts';
import { criteriaOf } from '../dossier/criteria-of.ts';
import { keptPaper } from '../ledger/kept-paper.ts';

/**
 * A sealed sheet as PDF (Annex II, PL.II.9), from the version that was scored: made once and kept.
 * Who may read it, the caller has asked. Refuses SESSION_ACT_NOT_NOW while it is not sealed and what
 * `keptPaper` refuses.
 */
export function sheetPaper(deps: Deps, sheet: SheetRow): Promise<Result<Uint8Array>> {
  if (!sheet.sealedAt || !sheet.hash) return Promise.resolve(refuse('SESSION_ACT_NOT_NOW'));
  const seal = { sealedAt: sheet.sealedAt, hash: sheet.hash };
  return keptPaper(deps, 'sheet', sheet.id, () => make(deps, { ...sheet, ...seal }));
}

type SealedSheet = SheetRow & {
  readonly sealedAt: NonNullable<SheetRow['sealedAt']>;
  readonly hash: NonNullable<SheetRow['hash']>;
};

async function make(deps: Deps, sheet: SealedSheet): Promise<Result<Uint8Array>> {
  const session = await findSession(deps.db, sheet.sessionId);
  const dossier = await findDossier(deps.db, sheet.dossierId);
  if (!session || !dossier) return refuse('NOT_FOUND');
  const seats = await listSeats(deps.db, session.id);
  const seat = seats.find(({ accountId }) => accountId === sheet.accountId);
  const standing = await readStanding(deps.db, DOSSIER, dossier.id);
  const papers = await findVersion(deps.db, dossier.id, standing.version);
  if (!seat || !papers) return refuse('NOT_FOUND');
  const { set, version } = criteriaOf(await withWording(deps, sheet.sealedAt), dossier);
  const signedOn = dayInVietNam(sheet.sealedAt);
  const pdf = await renderScoreSheet(
    {
      set,
      decision: `Quyết định số ${version.decision}`,
      product: papers.product.name,
      code: dossier.productCode,
      producer: papers.producer.legalName,
      phone: papers.producer.phone,
      address: papers.producer.address,
      choices: sheet.choices,
      remarks: sheet.remarks,
      comment: sheet.comment,
      assessor: seat.name,
      body: seat.bodyName,
      place: deps.units.unitById(session.unitId, signedOn)?.name ?? '',
      signedOn,
      year: yearOf(signedOn),
      seal: sheet.hash.toString('hex'),
      demo: deps.demo || session.isDemo,
    },
    { timestamp: sheet.sealedAt },
  );
  return ok(pdf);
}
