import type { Actor } from '#domain/access/authorize.ts';
import { standingOf } from '#domain/acts/subject.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import { MISUSE, type MisuseAct, type MisuseStanding } from '#domain/supervision/misuse.ts';
import { listActs } from '#storage/acts/list-acts.ts';
import { findCertificateById } from '#storage/recognition/certificates.ts';
import {
  contactOf,
  findMisuse,
  hasContact,
  listPictures,
  type MisusePicture,
  type MisuseRow,
} from '#storage/supervision/misuse.ts';
import { allow } from '../allow.ts';
import type { Deps } from '../deps.ts';

/** A report as the office reads it; how to reach the reporter stands on a page of its own. */
export interface MisuseView {
  readonly report: MisuseRow;
  readonly where: string;
  /** The certificate that bears the code, as its public page says it. */
  readonly certificate: { readonly code: string; readonly productName: string } | null;
  readonly pictures: readonly MisusePicture[];
  readonly standing: MisuseStanding;
  readonly acts: readonly MisuseAct[];
  readonly reachable: boolean;
  readonly may: { readonly handle: boolean; readonly contact: boolean };
}

/** Refuses NOT_FOUND, also for what lies elsewhere. */
export async function viewMisuse(
  deps: Deps,
  actor: Actor,
  id: string,
): Promise<Result<MisuseView>> {
  const report = await findMisuse(deps.db, id);
  const { unitId } = report ?? { unitId: '' };
  if (!report || !allow(deps, actor, 'misuse.view', { unitId }).ok) return refuse('NOT_FOUND');
  const acts = await listActs(deps.db, MISUSE, id);
  const { certificateId } = report;
  const found = certificateId === null ? null : await findCertificateById(deps.db, certificateId);
  return ok({
    ...{ report, acts, standing: standingOf(MISUSE, acts) },
    where: deps.units.fullAddress(unitId, deps.clock.today()),
    certificate: found ? { code: found.code, productName: found.productName } : null,
    pictures: await listPictures(deps.db, id),
    reachable: await hasContact(deps.db, id),
    may: {
      handle: allow(deps, actor, 'misuse.handle', { unitId }).ok,
      contact: allow(deps, actor, 'misuse.contact', { unitId }).ok,
    },
  });
}

/** How the reporter can be reached, for whoever handles the report; reading is noted. Refuses NOT_FOUND, NOT_ALLOWED. */
export async function readMisuseContact(
  deps: Deps,
  actor: Actor,
  id: string,
): Promise<Result<{ readonly number: string; readonly contact: string }>> {
  const report = await findMisuse(deps.db, id);
  if (!report) return refuse('NOT_FOUND');
  const role = allow(deps, actor, 'misuse.contact', { unitId: report.unitId });
  if (!role.ok) return role;
  const contact = await contactOf(deps.db, id);
  return contact === null ? refuse('NOT_FOUND') : ok({ number: report.number, contact });
}
