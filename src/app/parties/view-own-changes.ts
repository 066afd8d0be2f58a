import type { Actor } from '#domain/access/authorize.ts';
import type { PublicPage } from '#domain/parties/public-page.ts';
import { findProducer } from '#storage/parties/producers.ts';
import { findLastProposal } from '#storage/parties/proposals.ts';
import { findPublicPage } from '#storage/parties/public-pages.ts';
import { allow } from '../allow.ts';
import type { Deps } from '../deps.ts';
import { proposalBeside, type ProposalBeside } from './settle-proposal.ts';

/** What became of the producer's own changes. */
export interface OwnChanges {
  /** The last proposal, while it waits or when it was refused. */
  readonly proposal: ProposalBeside | null;
  /** The public page of the product; null for the producer's facts and before the first star. */
  readonly page: PublicPage | null;
}

/**
 * Where the changes of a producer's facts (`null`) or of one of its products stand, for the producer
 * itself; nothing for anybody else.
 */
export async function viewOwnChanges(
  deps: Deps,
  actor: Actor,
  producerId: string,
  productId: string | null,
): Promise<OwnChanges> {
  const producer = await findProducer(deps.db, producerId);
  if (!producer || !allow(deps, actor, 'producer.edit', { producerId }).ok)
    return { proposal: null, page: null };
  const last = await findLastProposal(deps.db, producerId, productId);
  const told = last?.settledAs === null || last?.settledAs === 'refused';
  return {
    proposal: (told && (await proposalBeside(deps.db, last.id))) || null,
    page: (productId !== null && (await findPublicPage(deps.db, productId))) || null,
  };
}
