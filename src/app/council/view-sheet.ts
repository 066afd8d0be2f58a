import type { Actor } from '#domain/access/authorize.ts';
import { ok, type Result } from '#domain/result.ts';
import { findSheet, type SheetRow } from '#storage/council/sheets.ts';
import type { Deps } from '../deps.ts';
import { viewDossier, type DossierView } from '../dossier/view-dossier.ts';
import { scoringSeat, type ScoringSeat } from './scoring-seat.ts';

/** A member's own sheet beside the dossier it scores. */
export interface SheetView {
  readonly place: ScoringSeat;
  readonly dossier: DossierView;
  /** Undefined before the first save. */
  readonly sheet: SheetRow | undefined;
}

/** Only ever the own sheet. Refuses what `scoringSeat` and `viewDossier` refuse. */
export async function viewSheet(
  deps: Deps,
  actor: Actor,
  sessionId: string,
  dossierId: string,
): Promise<Result<SheetView>> {
  const place = await scoringSeat(deps, deps.db, actor, sessionId, dossierId);
  if (!place.ok) return place;
  const dossier = await viewDossier(deps, actor, dossierId);
  if (!dossier.ok) return dossier;
  const sheet = await findSheet(deps.db, { sessionId, dossierId, accountId: actor.accountId });
  return ok({ place: place.value, dossier: dossier.value, sheet });
}
