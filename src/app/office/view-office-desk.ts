import { DOSSIER } from '#domain/dossier/dossier.ts';
import { actsOffered } from '#domain/acts/subject.ts';
import type { Actor } from '#domain/access/authorize.ts';
import { daysBetween } from '#domain/calendar/day-arithmetic.ts';
import type { PlainDate } from '#domain/calendar/plain-date.ts';
import type { WorkingDeadline } from '#domain/calendar/commune-deadline.ts';
import type { DossierActKind } from '#domain/dossier/acts.ts';
import { communeClockOf } from '#domain/dossier/commune-clock.ts';
import type { SealedReport } from '#domain/dossier/commune-report.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import { findReport } from '#storage/commune/report.ts';
import { findRound, type RoundRow } from '#storage/commune/rounds.ts';
import { allow } from '../allow.ts';
import { workingDays } from '../working-days.ts';
import { isViewIntact } from '../commune/intact-version.ts';
import type { Deps } from '../deps.ts';
import { viewDossier, type DossierView } from '../dossier/view-dossier.ts';

/** A dossier on the office's desk: what was handed in, with the commune's form 03 and letter. */
export interface OfficeDesk {
  readonly view: DossierView;
  readonly report: SealedReport;
  readonly communeName: string;
  /** The round the letter's date led to (Đ5.1), with the calendar days to its end. */
  readonly round: (RoundRow & { readonly daysLeft: number }) | null;
  /** The commune's 15 working days as of the day it passed the dossier on (Đ7.2). */
  readonly deadline: WorkingDeadline | null;
  readonly offered: readonly DossierActKind[];
  /** Whether the papers still are what the producer sent: their seal is computed anew. */
  readonly intact: boolean;
  readonly today: PlainDate;
}

/**
 * One dossier for the provincial office, from the hand-over on. Refuses NOT_FOUND (also while the
 * commune still has it) and NOT_ALLOWED for another province's.
 */
export async function viewOfficeDesk(
  deps: Deps,
  actor: Actor,
  dossierId: string,
): Promise<Result<OfficeDesk>> {
  const viewed = await viewDossier(deps, actor, dossierId);
  if (!viewed.ok) return viewed;
  const view = viewed.value;
  const allowed = allow(deps, actor, 'dossier.officeReceive', view.dossier);
  if (!allowed.ok) return allowed;
  const stored = await findReport(deps.db, dossierId);
  if (stored.kind !== 'sealed') return refuse('NOT_FOUND');
  const { unitId } = view.dossier;
  return ok({
    view,
    report: stored.report,
    communeName: deps.units.unitById(unitId, deps.clock.today())?.fullName ?? unitId,
    round: await roundOf(deps, view.standing.forwarded?.roundId),
    deadline: communeClockOf(await workingDays(deps), view.standing, deps.clock.today()),
    offered: actsOffered(DOSSIER, view.standing.state, allowed.value),
    intact: isViewIntact(view),
    today: deps.clock.today(),
  });
}

async function roundOf(deps: Deps, id: string | undefined): Promise<OfficeDesk['round']> {
  const round = id === undefined ? undefined : await findRound(deps.db, id);
  if (!round) return null;
  return { ...round, daysLeft: daysBetween(deps.clock.today(), round.provinceBefore) };
}
