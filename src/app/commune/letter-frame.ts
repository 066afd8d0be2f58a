import type { Actor } from '#domain/access/authorize.ts';
import { dayInVietNam } from '#domain/calendar/day-arithmetic.ts';
import { yearOf, type Instant, type PlainDate } from '#domain/calendar/plain-date.ts';
import { claimsOf } from '#domain/dossier/commune-claims.ts';
import type { CriteriaSet } from '#domain/criteria/types.ts';
import { reportSoFar, type SealedReport } from '#domain/dossier/commune-report.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import type { Unit } from '#domain/units/unit.ts';
import type { Letterhead } from '#documents/official.ts';
import { findReport } from '#storage/commune/report.ts';
import { allow } from '../allow.ts';
import { withWording } from '../criteria/with-wording.ts';
import type { Deps } from '../deps.ts';
import { committeeOf } from '../units/committee-of.ts';
import { criteriaOf } from '../dossier/criteria-of.ts';
import { viewDossier, type DossierView } from '../dossier/view-dossier.ts';

/** What form 03 and the commune's letter have in common. */
export interface CommunePapers {
  readonly view: DossierView;
  readonly report: SealedReport;
  /** The set in the words in which the report was written. */
  readonly set: CriteriaSet;
  /** "Ủy ban nhân dân xã Bắc Hà". */
  readonly commune: string;
  readonly province: string;
  readonly frame: Pick<Letterhead, 'superior' | 'issuer' | 'place' | 'date' | 'year'>;
  /** When the papers became what they are; the same papers print to the same bytes. */
  readonly timestamp: Instant;
}

/** The chairman signs; his name is written where he signs, the register does not know it. */
export const CHAIRMAN = {
  onBehalfOf: 'Ủy ban nhân dân',
  title: 'Chủ tịch',
  name: '',
} as const;

/**
 * The commune's papers on a dossier. Until they are passed on they are drafts, without number and
 * date, for the commune alone: the chairman signs them on paper first. Refuses NOT_FOUND before the
 * commune has received the dossier, and to others while they are drafts, and NOT_ALLOWED.
 */
export async function communePapers(
  deps: Deps,
  actor: Actor,
  dossierId: string,
): Promise<Result<CommunePapers>> {
  const viewed = await viewDossier(deps, actor, dossierId);
  if (!viewed.ok) return viewed;
  const view = viewed.value;
  // Nothing is written about a dossier that never came to the commune.
  if (view.standing.communeReceivedOn === null) return refuse('NOT_FOUND');
  const stored = await findReport(deps.db, dossierId);
  const drafts = stored.kind === 'draft';
  if (drafts && !allow(deps, actor, 'dossier.assess', view.dossier).ok) return refuse('NOT_FOUND');
  const timestamp = drafts ? deps.clock.now() : stored.sealedAt;
  const date = view.standing.forwarded?.letterDate ?? null;
  const { unitId } = view.dossier;
  const day = date ?? dayInVietNam(timestamp);
  // Merged meanwhile, the commune of that day signs, under its own name.
  const { units: holding, certain } = deps.units.currentUnitsOf(unitId, day);
  const commune = certain ? holding[0] : deps.units.unitById(unitId, day);
  const province = commune && deps.units.parentOf(commune.id, day);
  if (!commune || !province) throw new Error(`unit ${unitId} has no province`);
  return ok({
    view,
    set: criteriaOf(await withWording(deps, drafts ? null : timestamp), view.dossier).set,
    report: drafts ? reportSoFar(stored.findings, claimsOf(view.content, view.set)) : stored.report,
    commune: committeeOf(commune),
    province: committeeOf(province),
    frame: frameOf(commune, date, timestamp),
    timestamp,
  });
}

function frameOf(commune: Unit, date: PlainDate | null, timestamp: Instant) {
  return {
    superior: null,
    issuer: committeeOf(commune),
    place: commune.name,
    date,
    year: yearOf(date ?? dayInVietNam(timestamp)),
  };
}
