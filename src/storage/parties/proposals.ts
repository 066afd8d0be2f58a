import type { Reach } from '#domain/access/authorize.ts';
import type { Instant } from '#domain/calendar/plain-date.ts';
import type { Correction } from '#domain/facts/correction.ts';
import type {
  ProducerFactsAssessed,
  ProductFactsAssessed,
} from '#domain/parties/assessed-facts.ts';
import { canonicalJson } from '../acts/canonical-json.ts';
import type { Db, Trx } from '../database.ts';
import type { Slice } from '../slice.ts';
import { isId } from '../ids.ts';
import { isWithin } from '../units/is-within.ts';

/** What a proposal is about and would make of it. */
export type ProposedFacts = (
  | { readonly of: 'producer'; readonly productId: null; readonly facts: ProducerFactsAssessed }
  | { readonly of: 'product'; readonly productId: string; readonly facts: ProductFactsAssessed }
) & {
  /** What stands in the register was wrong; null: it changes with the acceptance. */
  readonly correction: Correction | null;
};

/** A change of assessed facts as it was typed. */
export type ProposalRow = ProposedFacts & {
  readonly id: string;
  readonly producerId: string;
  readonly proposedBy: string;
  readonly proposedAt: Instant;
  readonly settledAs: Settlement | null;
  readonly reason: string;
};

export type Settlement = 'accepted' | 'refused' | 'withdrawn' | 'replaced';

const proposals = (db: Db | Trx) =>
  db
    .selectFrom('proposal')
    .select([
      'id',
      'producerId',
      'productId',
      'facts',
      'correction',
      'proposedBy',
      'proposedAt',
      'settledAs',
      'reason',
    ]);

type Raw = Awaited<ReturnType<ReturnType<typeof proposals>['execute']>>[number];

function proposalRow({ facts, productId, correction: said, ...row }: Raw): ProposalRow {
  // Written by insertProposal only, from typed facts.
  const correction = said as Correction | null;
  return productId === null
    ? { ...row, correction, of: 'producer', productId, facts: facts as ProducerFactsAssessed }
    : { ...row, correction, of: 'product', productId, facts: facts as ProductFactsAssessed };
}

export async function findProposal(db: Db | Trx, id: string): Promise<ProposalRow | undefined> {
  if (!isId(id)) return undefined;
  const row = await proposals(db).where('id', '=', id).executeTakeFirst();
  return row && proposalRow(row);
}

/** The last proposal about a producer (`null`) or one of its products, settled or not. */
export async function findLastProposal(
  db: Db | Trx,
  producerId: string,
  productId: string | null,
): Promise<ProposalRow | undefined> {
  const row = await proposals(db)
    .where('producerId', '=', producerId)
    .where('productId', productId === null ? 'is' : '=', productId)
    .orderBy('proposedAt', 'desc')
    .orderBy('id', 'desc')
    .executeTakeFirst();
  return row && proposalRow(row);
}

export interface NewProposal {
  readonly id: string;
  readonly producerId: string;
  readonly proposed: ProposedFacts;
  readonly proposedBy: string;
  readonly proposedAt: Instant;
}

export async function insertProposal(trx: Trx, proposal: NewProposal): Promise<void> {
  await trx
    .insertInto('proposal')
    .values({
      id: proposal.id,
      producerId: proposal.producerId,
      productId: proposal.proposed.productId,
      facts: canonicalJson(proposal.proposed.facts),
      correction: proposal.proposed.correction && canonicalJson(proposal.proposed.correction),
      proposedBy: proposal.proposedBy,
      proposedAt: proposal.proposedAt,
    })
    .execute();
}

/** What became of a proposal; false when somebody settled it before. */
export async function settleProposal(
  trx: Trx,
  id: string,
  how: {
    readonly as: Settlement;
    readonly by: string;
    readonly at: Instant;
    readonly reason?: string;
  },
): Promise<boolean> {
  const row = await trx
    .updateTable('proposal')
    .set({
      settledAs: how.as,
      settledBy: how.by,
      settledAt: how.at,
      reason: how.reason ?? '',
    })
    .where('id', '=', id)
    .where('settledAs', 'is', null)
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

/** A proposal that waits for commune or office. */
export interface WaitingProposal {
  readonly id: string;
  readonly productName: string | null;
  readonly producerName: string;
  readonly unitId: string;
  readonly since: Instant;
}

/** A page of the proposals that wait within reach, the longest waiting first. */
export function listWaitingProposals(
  db: Db,
  reach: Reach,
  { offset, limit }: Slice,
): Promise<readonly WaitingProposal[]> {
  return db
    .selectFrom('proposal')
    .innerJoin('producer', 'producer.id', 'proposal.producerId')
    .leftJoin('product', 'product.id', 'proposal.productId')
    .select([
      'proposal.id',
      'product.name as productName',
      'producer.legalName as producerName',
      'producer.unitId',
      'proposal.proposedAt as since',
    ])
    .where('proposal.settledAs', 'is', null)
    .where(isWithin('producer.unitId', reach))
    .orderBy('proposal.proposedAt')
    .orderBy('proposal.id')
    .offset(offset)
    .limit(limit)
    .execute();
}

/** How many those are. */
export async function countWaitingProposals(db: Db, reach: Reach): Promise<number> {
  const { count } = await db
    .selectFrom('proposal')
    .innerJoin('producer', 'producer.id', 'proposal.producerId')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('proposal.settledAs', 'is', null)
    .where(isWithin('producer.unitId', reach))
    .executeTakeFirstOrThrow();
  return count;
}
