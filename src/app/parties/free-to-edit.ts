import { ok, refuse, type Result } from '#domain/result.ts';
import type { Trx } from '#storage/database.ts';
import { findLastProposal } from '#storage/parties/proposals.ts';
import { isHeld } from './keep-proposal.ts';

/**
 * Whether an official may write into the register what a dossier or a proposal is about: a producer, or one
 * of its products. Refuses EDIT_WHILE_ASSESSED and EDIT_PROPOSAL_WAITS.
 */
export async function checkFreeToEdit(
  trx: Trx,
  producerId: string,
  productId: string | null,
): Promise<Result<null>> {
  const of = productId === null ? { producerId } : { producerId, productId };
  if (await isHeld(trx, of)) return refuse('EDIT_WHILE_ASSESSED');
  const last = await findLastProposal(trx, producerId, productId);
  return last?.settledAs === null ? refuse('EDIT_PROPOSAL_WAITS') : ok(null);
}
