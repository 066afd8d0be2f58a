import { DOSSIER } from '#domain/dossier/dossier.ts';
import { actsOffered } from '#domain/acts/subject.ts';
import type { Actor } from '#domain/access/authorize.ts';
import type { WorkingDeadline } from '#domain/calendar/commune-deadline.ts';
import type { PlainDate } from '#domain/calendar/plain-date.ts';
import type { Round } from '#domain/regulation/rounds.ts';
import type { DossierActKind } from '#domain/dossier/acts.ts';
import { claimsOf } from '#domain/dossier/commune-claims.ts';
import type { Claim, ReportItem } from '#domain/dossier/commune-report.ts';
import { communeClockOf } from '#domain/dossier/commune-clock.ts';
import { roundOfLetter } from '#domain/dossier/hand-over.ts';
import { ok, type Result } from '#domain/result.ts';
import { findReport, type StoredReport } from '#storage/commune/report.ts';
import { allow } from '../allow.ts';
import { workingDays } from '../working-days.ts';
import { settingsInForce } from '../regulation/settings-in-force.ts';
import type { Deps } from '../deps.ts';
import { viewDossier, type DossierView } from '../dossier/view-dossier.ts';
import { termOfReceipt } from '../dossier/commune-term.ts';
import { isViewIntact } from './intact-version.ts';
import { reportAsShown } from './report-as-shown.ts';

/** A dossier on the commune's desk: what was handed in, form 03 beside it, the clock. */
export interface CommuneDesk {
  readonly view: DossierView;
  readonly report: StoredReport;
  /** What the producer claims on each item, out of the version handed in. */
  readonly claims: Readonly<Record<ReportItem, Claim>>;
  /** The 15 working days (Đ7.2); null while no day has been told. */
  readonly deadline: WorkingDeadline | null;
  /** The last day that a receipt now would give. */
  readonly dueIfReceived: PlainDate;
  /** What the commune may do now. */
  readonly offered: readonly DossierActKind[];
  /** Whether the papers still are what the producer sent: their seal is computed anew. */
  readonly intact: boolean;
  /** Hash of form 03 so far with the version it speaks of; null when there is nothing to pass on. */
  readonly shown: string | null;
  readonly today: PlainDate;
  /** The round that a letter of today reaches (Đ5.1). */
  readonly round: Round;
}

/**
 * One dossier for the commune's officer. Refuses NOT_FOUND, and NOT_ALLOWED for a dossier of
 * another commune.
 */
export async function viewDesk(
  deps: Deps,
  actor: Actor,
  dossierId: string,
): Promise<Result<CommuneDesk>> {
  const viewed = await viewDossier(deps, actor, dossierId);
  if (!viewed.ok) return viewed;
  const view = viewed.value;
  const allowed = allow(deps, actor, 'dossier.receive', view.dossier);
  if (!allowed.ok) return allowed;
  const report = await findReport(deps.db, dossierId);
  const claims = claimsOf(view.content, view.set);
  const calendar = await workingDays(deps);
  const term = await termOfReceipt(deps, deps.db, calendar, view);
  const today = deps.clock.today();
  const { cutOffDay } = await settingsInForce(deps, deps.db, view.dossier.unitId, today);
  return ok({
    view,
    report,
    claims,
    deadline: communeClockOf(calendar, view.standing, today),
    dueIfReceived: term.dueOn,
    offered: actsOffered(DOSSIER, view.standing.state, allowed.value),
    intact: isViewIntact(view),
    shown:
      report.kind === 'draft' && view.sealed
        ? reportAsShown(report.findings, claims, view.sealed.sha256)
        : null,
    today,
    round: roundOfLetter(today, cutOffDay),
  });
}
