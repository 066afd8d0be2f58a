import { quorumOf } from '../scoring/quorum.ts';
import type { Regulation } from '../regulation/regulation.ts';
import type { ScoringResult } from '../scoring/result.ts';
import { okUnless, refusal, type Refusal, type Result } from '../result.ts';
import { missingScorers, rollCall } from './seats.ts';
import type { Seat, SessionStanding } from './session.ts';

/** What the closing asks of a product on the agenda. */
export interface ProductToClose {
  readonly dossierId: string;
  readonly productName: string;
}

/**
 * May the session be closed? Refuses everything at once, so that the secretary does not run into
 * one wall after the other: COUNCIL_BELOW_QUORUM, and SHEETS_MISSING for each product with the
 * members it waits for. A product with a confirmed ground of rejection waits for nobody.
 */
export function checkClosing(
  seats: readonly Seat[],
  standing: SessionStanding,
  regulation: Pick<Regulation, 'quorum' | 'chairRequired'>,
  products: readonly ProductToClose[],
): Result<null> {
  const quorum = quorumOf(rollCall(seats, standing.absent), 0, regulation);
  if (!quorum.ok) return quorum;
  const { present, appointed, needed, met } = quorum.value;
  const found = products.flatMap((product) => sheetsMissing(seats, standing, product));
  return okUnless(
    met ? found : [refusal('COUNCIL_BELOW_QUORUM', { present, appointed, needed }), ...found],
    null,
  );
}

function sheetsMissing(
  seats: readonly Seat[],
  standing: SessionStanding,
  { dossierId, productName }: ProductToClose,
): readonly Refusal[] {
  if (standing.knockOuts.has(dossierId)) return [];
  const missing = missingScorers(seats, standing, dossierId);
  if (missing.length === 0) return [];
  const names = missing.map((seat) => seat.name).join(', ');
  return [refusal('SHEETS_MISSING', { product: productName, count: missing.length, names })];
}

/** What the council cannot settle in this session; a knock-out or a missing mark is a result. */
const DEFERRING = ['QUORUM', 'SPREAD', 'INCOMPLETE_SHEET'] as const;
export type DeferralReason = (typeof DEFERRING)[number];

/**
 * Why a product gets no result here and goes to another session; empty: its result is recorded.
 * Nobody left to score it (`null`: everybody stands aside) is a lack of quorum for this product.
 */
export function deferralReasons(
  result: Pick<ScoringResult, 'refusals'> | null,
  knockedOut: boolean,
): readonly DeferralReason[] {
  if (knockedOut) return [];
  if (result === null) return ['QUORUM'];
  return DEFERRING.filter((code) => result.refusals.some((one) => one.code === code));
}
