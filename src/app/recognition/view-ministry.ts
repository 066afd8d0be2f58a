import type { Actor } from '#domain/access/authorize.ts';
import type { PlainDate } from '#domain/calendar/plain-date.ts';
import type { DossierStanding } from '#domain/dossier/dossier.ts';
import { MINISTRY_STATES } from '#domain/dossier/transitions.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import { countByState } from '#storage/dossier/count-dossiers.ts';
import { getStar } from '#storage/recognition/certificates.ts';
import { listAtMinistry, type AtMinistry } from '#storage/recognition/at-ministry.ts';
import { allow, reachFor } from '../allow.ts';
import type { Deps } from '../deps.ts';
import { viewDossier } from '../dossier/view-dossier.ts';
import { pagesOf, sliceOf } from '../paging.ts';

/** A request to the ministry, as whoever decides on it sees it. */
export interface MinistryView {
  readonly dossierId: string;
  readonly productName: string;
  readonly producerName: string;
  readonly standing: DossierStanding;
  /** The star of the province given meanwhile; null without one. */
  readonly meanwhile: number | null;
  readonly mayEnter: boolean;
  readonly mayConfirm: boolean;
  readonly today: PlainDate;
}

/** Refuses NOT_FOUND for a dossier that is not at the ministry, and as `viewDossier` does. */
export async function viewMinistry(
  deps: Deps,
  actor: Actor,
  dossierId: string,
): Promise<Result<MinistryView>> {
  const viewed = await viewDossier(deps, actor, dossierId);
  if (!viewed.ok) return viewed;
  const { dossier, standing } = viewed.value;
  if (!MINISTRY_STATES.includes(standing.state)) return refuse('NOT_FOUND');
  if (!allow(deps, actor, 'decision.view', dossier).ok) return refuse('NOT_FOUND');
  const { certificateId } = standing;
  return ok({
    dossierId: dossier.id,
    productName: dossier.productName,
    producerName: dossier.producerName,
    standing,
    meanwhile: certificateId === null ? null : await getStar(deps.db, certificateId),
    mayEnter:
      standing.state === 'proposedToMinistry' && allow(deps, actor, 'ministry.enter', dossier).ok,
    mayConfirm:
      standing.state === 'ministryAnswered' && allow(deps, actor, 'ministry.confirm', dossier).ok,
    today: deps.clock.today(),
  });
}

export const MINISTRY_PER_PAGE = 10;

export interface MinistryList {
  readonly rows: readonly AtMinistry[];
  readonly total: number;
  readonly pages: number;
}

/**
 * A page, from 1, of the products within reach that wait for the ministry or for the leader's confirmation,
 * the latter first.
 */
export async function listMinistryWork(
  deps: Deps,
  actor: Actor,
  page: number,
): Promise<MinistryList> {
  const reach = reachFor(deps, actor, 'decision.view');
  const limit = MINISTRY_PER_PAGE;
  const rows = await listAtMinistry(deps.db, reach, sliceOf(page, limit));
  const counts = await countByState(deps.db, { reach, ties: new Set() }, MINISTRY_STATES);
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return { rows, total, pages: pagesOf(total, limit) };
}
