import type { Actor } from '#domain/access/authorize.ts';
import { actsOffered } from '#domain/acts/subject.ts';
import type { DossierActKind } from '#domain/dossier/acts.ts';
import { DOSSIER, type DossierStanding } from '#domain/dossier/dossier.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import { allow } from '../../allow.ts';
import type { Deps } from '../../deps.ts';
import { viewDossier } from '../../dossier/view-dossier.ts';

/** A result of which the ministry may ask something, as officials see it. */
export interface RedoView {
  readonly dossierId: string;
  readonly productName: string;
  readonly producerName: string;
  readonly standing: DossierStanding;
  readonly offered: readonly DossierActKind[];
}

/** Refuses NOT_FOUND where no result was decided, and as `viewDossier` does. */
export async function viewRedo(
  deps: Deps,
  actor: Actor,
  dossierId: string,
): Promise<Result<RedoView>> {
  const viewed = await viewDossier(deps, actor, dossierId);
  if (!viewed.ok) return viewed;
  const { dossier, standing } = viewed.value;
  const isDecided = 'askRedo' in DOSSIER.allowed[standing.state];
  const seen = allow(deps, actor, 'decision.view', dossier);
  if (!isDecided || !seen.ok) return refuse('NOT_FOUND');
  const roles = [...new Set(actor.grants.map((grant) => grant.role))];
  return ok({
    dossierId: dossier.id,
    productName: dossier.productName,
    producerName: dossier.producerName,
    standing,
    offered: [...new Set(roles.flatMap((one) => actsOffered(DOSSIER, standing.state, one)))],
  });
}
