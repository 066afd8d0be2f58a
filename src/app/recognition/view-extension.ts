import { isPerson } from '#domain/access/actor-identity.ts';
import type { Actor } from '#domain/access/authorize.ts';
import { actsOffered } from '#domain/acts/subject.ts';
import { certificateStateOn, lastDayOf } from '#domain/recognition/certificate.ts';
import {
  CERTIFICATE,
  type CertificateActKind,
  type CertificateStanding,
} from '#domain/recognition/certificate-acts.ts';
import {
  reassessmentWindow,
  type ReassessmentWindow,
} from '#domain/calendar/reassessment-window.ts';
import type { PlainDate } from '#domain/calendar/plain-date.ts';
import { lastExtension, mayExtend, type ExtensionView } from '#domain/recognition/extension.ts';
import { ok, refuse, type Refusal, type Result } from '#domain/result.ts';
import { readStanding } from '#storage/acts/list-acts.ts';
import {
  countExtensions,
  findExtended,
  listExtensions,
  type ExtendedCertificate,
} from '#storage/recognition/extensions.ts';
import { allow, reachFor } from '../allow.ts';
import type { Deps } from '../deps.ts';
import { pagesOf, sliceOf } from '../paging.ts';
import { expiringDays } from '../regulation/home-settings.ts';

/** All about the extension of one certificate. */
export interface ExtensionOfOne {
  readonly certificate: ExtendedCertificate;
  readonly state: ReturnType<typeof certificateStateOn>;
  readonly lastDay: PlainDate;
  readonly window: ReassessmentWindow;
  readonly most: PlainDate;
  readonly standing: CertificateStanding;
  readonly offered: readonly CertificateActKind[];
  /** Asked for it: another one confirms. */
  readonly own: boolean;
  /** Why it cannot be extended today. */
  readonly not: readonly Refusal[];
}

/** For the producer and for officials around it. Refuses NOT_FOUND and NOT_ALLOWED. */
export async function viewExtension(
  deps: Deps,
  actor: Actor,
  id: string,
): Promise<Result<ExtensionOfOne>> {
  const certificate = await findExtended(deps.db, id);
  if (!certificate) return refuse('NOT_FOUND');
  const { producerId, unitId } = certificate;
  const seen = allow(deps, actor, 'certificate.view', { producerId, unitId });
  if (!seen.ok) return seen;
  const today = deps.clock.today();
  const standing = await readStanding(deps.db, CERTIFICATE, id);
  const roles = [...new Set(actor.grants.map((grant) => grant.role))];
  const may = mayExtend(certificate, today);
  const { extensionAsked: asked } = standing;
  return ok({
    certificate,
    state: certificateStateOn(certificate, today, await expiringDays(deps)),
    lastDay: lastDayOf(certificate),
    window: reassessmentWindow(certificate.validTo),
    most: lastExtension(certificate.validTo),
    standing,
    offered: [...new Set(roles.flatMap((one) => actsOffered(CERTIFICATE, standing.state, one)))],
    own: asked !== null && isPerson(asked.by, actor.accountId),
    not: may.ok ? [] : may.refusals,
  });
}

const PER_PAGE = 25;

/** Extensions within reach, one view of them, with how many each view has. */
export async function viewExtensions(
  deps: Deps,
  actor: Actor,
  { view, page }: { readonly view: ExtensionView; readonly page: number },
) {
  const reach = reachFor(deps, actor, 'expiry.view');
  const day = deps.clock.today();
  const counts = await countExtensions(deps.db, reach, day);
  const slice = sliceOf(page, PER_PAGE);
  const rows = await listExtensions(deps.db, reach, { view, day, ...slice });
  return { counts, rows, pages: pagesOf(counts[view], PER_PAGE) };
}
