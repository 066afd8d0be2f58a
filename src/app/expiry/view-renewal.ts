import type { Actor } from '#domain/access/authorize.ts';
import { daysBetween } from '#domain/calendar/day-arithmetic.ts';
import {
  placeInReassessmentWindow,
  reassessmentWindow,
  type ReassessmentWindow,
} from '#domain/calendar/reassessment-window.ts';
import type { PlainDate } from '#domain/calendar/plain-date.ts';
import { mayAnswer } from '#domain/expiry/may-answer.ts';
import { RENEWAL, type RenewalStanding } from '#domain/expiry/renewal.ts';
import { FIRST_NOTICE } from '#domain/notices/day-kinds.ts';
import { isStarInForce, lastDayOf } from '#domain/recognition/certificate.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import { readStanding } from '#storage/acts/list-acts.ts';
import { listRenewalActs, type RenewalEntry } from '#storage/expiry/renewal-timeline.ts';
import {
  findRenewed,
  listMarks,
  readAnswering,
  type RenewedCertificate,
} from '#storage/expiry/renewals.ts';
import { allow } from '../allow.ts';
import type { Deps } from '../deps.ts';
import { askedOf, marksOf, type ShownMark } from './marks.ts';

/** All about the end of one certificate. */
export interface RenewalView {
  readonly certificate: RenewedCertificate;
  readonly place: string;
  readonly lastDay: PlainDate;
  readonly daysLeft: number;
  readonly inForce: boolean;
  readonly window: ReassessmentWindow & { readonly now: 'tooEarly' | 'open' | 'late' };
  /** A dossier of the product is under way. */
  readonly handedIn: boolean;
  /** Somebody was spoken to, or read or was sent a notice. */
  readonly reached: boolean;
  readonly standing: RenewalStanding;
  readonly marks: readonly ShownMark[];
  /** Last act first. */
  readonly acts: readonly RenewalEntry[];
  readonly mayNote: boolean;
  /** Whether the producer may answer today; for an officer always false. */
  readonly mayAnswer: boolean;
}

/** For commune and office, and for the producer's own. Refuses NOT_FOUND and NOT_ALLOWED. */
export async function viewRenewal(
  deps: Deps,
  actor: Actor,
  certificateId: string,
): Promise<Result<RenewalView>> {
  const certificate = await findRenewed(deps.db, certificateId);
  if (certificate === undefined) return refuse('NOT_FOUND');
  const { id, producerId, unitId } = certificate;
  const own = allow(deps, actor, 'renewal.answer', { producerId });
  const seen = own.ok ? own : allow(deps, actor, 'expiry.view', { unitId });
  if (!seen.ok) return seen;
  const today = deps.clock.today();
  const lastDay = lastDayOf(certificate);
  const window = reassessmentWindow(certificate.validTo);
  const standing = await readStanding(deps.db, RENEWAL, id);
  const marks = marksOf(lastDay, today, await listMarks(deps.db, [id]));
  const { handedIn, gotNotice } = await readAnswering(deps.db, id, FIRST_NOTICE);
  return ok({
    certificate,
    place: deps.units.unitById(unitId, today)?.fullName ?? '',
    lastDay,
    daysLeft: daysBetween(today, lastDay),
    inForce: isStarInForce(certificate, today),
    window: { ...window, now: placeInReassessmentWindow(today, window) },
    standing,
    handedIn,
    reached: standing.reached || (askedOf(marks) && gotNotice),
    marks,
    acts: await listRenewalActs(deps.db, id),
    mayNote: allow(deps, actor, 'renewal.note', { unitId }).ok,
    mayAnswer: own.ok && mayAnswer(certificate, standing, today).ok,
  });
}
