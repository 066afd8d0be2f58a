import type { Actor, Target } from '#domain/access/authorize.ts';
import type { HelpDesk } from '#domain/dossier/acts.ts';
import type { DossierStanding } from '#domain/dossier/dossier.ts';
import { reachFor, allow } from '../allow.ts';
import type { Deps } from '../deps.ts';
import type { DraftReach } from '#storage/dossier/dossier-query.ts';

const HELPS = {
  commune: 'dossier.helpAtCommune',
  office: 'dossier.helpAtOffice',
} as const satisfies Record<HelpDesk, string>;

/**
 * May somebody who sees dossiers there read this one? What was never sent is the producer's own
 * (nobody types freely while an office looks over the shoulder), until the producer asks one desk
 * for help. The lists ask the same by `draftReach`.
 */
export function mayReadDraft(
  deps: Deps,
  actor: Actor,
  dossier: Target,
  { version, helpDesk }: Pick<DossierStanding, 'version' | 'helpDesk'>,
): boolean {
  if (version > 0 || allow(deps, actor, 'dossier.edit', dossier).ok) return true;
  return helpDesk !== null && allow(deps, actor, HELPS[helpDesk], dossier).ok;
}

/** Where the actor may be asked for help: what lists of drafts are filtered by. */
export function draftReach(deps: Deps, actor: Actor): DraftReach {
  return {
    own: reachFor(deps, actor, 'dossier.edit').producerIds,
    commune: reachFor(deps, actor, HELPS.commune),
    office: reachFor(deps, actor, HELPS.office),
  };
}
