import type { Actor } from '#domain/access/authorize.ts';
import { outcomeOf, type Outcome } from '#domain/recognition/outcome.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import { toDecimal } from '#domain/scoring/fraction.ts';
import { spelledDate } from '#documents/vietnamese-text.ts';
import { getRegulation } from '#storage/regulation/regulations.ts';
import { findSession, type SessionRow } from '#storage/council/sessions.ts';
import { findLastSigner } from '#storage/recognition/decisions.ts';
import { findTakenBack } from '#storage/recognition/taken-back.ts';
import { listUndecidedResults } from '#storage/recognition/undecided.ts';
import { allow } from '../allow.ts';
import { standsAside, tiesOf } from '../dossier/council-sight.ts';
import type { Deps } from '../deps.ts';
import { resultsToDecide } from './results-to-decide.ts';

/** What the office sees before it submits: the council's list and proposals for the rest. */
export interface DecisionDraft {
  readonly session: SessionRow;
  readonly results: readonly {
    readonly dossierId: string;
    readonly productName: string;
    readonly producerName: string;
    readonly score: string;
    readonly star: number;
    readonly heldStar: number | null;
    readonly outcome: Outcome;
    /** The product's code, drawn by the commune. */
    readonly code: string | null;
  }[];
  /** Products that hold a star of another dossier, and the number of its certificate. */
  readonly heldBack: readonly { readonly productName: string; readonly number: string }[];
  readonly legalBasis: readonly string[];
  readonly signer: { readonly name: string; readonly title: string } | null;
  /** The draft before, which the leader sent back or the office withdrew: the proposals are its own. */
  readonly takenBack: { readonly id: string; readonly number: string } | null;
}

/**
 * The draft of a decision for a closed session, with its legal basis from the versions the session
 * and its dossiers were held under (Đ0) and the signer of the last decision as a proposal; or with
 * what the office wrote into the draft before, which came back to be put right. Refuses NOT_FOUND,
 * what `resultsToDecide` does, DECISION_OVER_A_TIE.
 */
export async function draftDecision(
  deps: Deps,
  actor: Actor,
  sessionId: string,
): Promise<Result<DecisionDraft>> {
  const session = await findSession(deps.db, sessionId);
  if (!session || !allow(deps, actor, 'decision.prepare', session).ok) return refuse('NOT_FOUND');
  const regulation = await getRegulation(deps.db, session.regulationId);
  const waiting = await listUndecidedResults(deps.db, session.id);
  const divided = resultsToDecide(waiting, regulation.settings, deps.clock.today());
  if (!divided.ok) return divided;
  const { results, heldBack } = divided.value;
  const ties = await tiesOf(deps.db, actor);
  if (results.some((one) => standsAside(actor, ties, one))) return refuse('DECISION_OVER_A_TIE');
  const before = await findTakenBack(deps.db, session.id);
  const decisions = new Set(results.map((result) => result.criteriaVersion));
  const criteria = deps.criteria.filter((version) => decisions.has(version.id));
  return ok({
    session,
    results: results.map((result) => ({
      dossierId: result.dossierId,
      productName: result.productName,
      producerName: result.producerName,
      score: toDecimal({
        numerator: result.averageNumerator,
        denominator: result.averageDenominator,
      }),
      star: result.star,
      heldStar: result.heldStar,
      outcome: outcomeOf(result, regulation.settings),
      code: result.productCode,
    })),
    heldBack: heldBack
      .filter((one) => !standsAside(actor, ties, one))
      .map(({ productName, otherNumber }) => ({ productName, number: otherNumber ?? '' })),
    legalBasis: before?.legalBasis ?? [
      ...criteria.map(
        (version) =>
          `Quyết định số ${version.decision} ${spelledDate(version.issued)} của Thủ tướng Chính phủ`,
      ),
      `Quy chế số ${regulation.number} ${spelledDate(regulation.signedOn)} của Hội đồng đánh giá, phân hạng sản phẩm OCOP`,
      `Quyết định số ${session.councilDecision} ${spelledDate(session.councilDecidedOn)} về việc thành lập Hội đồng`,
      `Biên bản ${session.name} ${spelledDate(session.heldOn)}`,
    ],
    signer: before
      ? { name: before.signerName, title: before.signerTitle }
      : ((await findLastSigner(deps.db, session.unitId)) ?? null),
    takenBack: before ? { id: before.id, number: before.number } : null,
  });
}
