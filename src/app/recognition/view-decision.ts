import { readStanding } from '#storage/acts/list-acts.ts';
import type { Actor } from '#domain/access/authorize.ts';
import { certificateTerm, type CertificateTerm } from '#domain/recognition/certificate-term.ts';
import type { PlainDate } from '#domain/calendar/plain-date.ts';
import { isPerson } from '#domain/access/actor-identity.ts';
import type { Verb } from '#domain/access/verbs.ts';
import { waitingAmendment } from '#domain/recognition/amendment.ts';
import { DECISION, isSigned, type DecisionStanding } from '#domain/recognition/decision.ts';
import { isCertified } from '#domain/recognition/outcome.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import { listDecisionItems, type DecisionItem } from '#storage/recognition/decision-items.ts';
import { findDecision, type DecisionRow } from '#storage/recognition/decisions.ts';
import { allow } from '../allow.ts';
import { standsAside, tiesOf } from '../dossier/council-sight.ts';
import { settingsInForce } from '../regulation/settings-in-force.ts';
import type { Deps } from '../deps.ts';
import { markOfAct, type LedgerMark } from '../ledger/view-ledger.ts';
import { decisionAsShown } from './decision-as-shown.ts';
import { isWaitingAmendment, viewAmendments, type AmendmentView } from './view-amendments.ts';

export interface DecisionView {
  readonly decision: DecisionRow;
  readonly standing: Omit<DecisionStanding, 'amendments'>;
  /** Without the products that the reader stands aside from. */
  readonly items: readonly DecisionItem[];
  /** How many those are; whoever cannot read all of a decision does not sign it. */
  readonly hidden: number;
  /** What its certificates will say, or say. */
  readonly term: CertificateTerm;
  /** Where the signature stands in the ledger, for the paper: `null` until it is signed. */
  readonly mark: LedgerMark | null;
  /** Hash of all this: the signature is for it and nothing else. */
  readonly shown: string;
  readonly maySign: boolean;
  /** For who could sign it but for the day that stands on it. */
  readonly signFrom: PlainDate | null;
  /** Its corrections and annexes, without those nobody signed that speak of a hidden product. */
  readonly amendments: readonly AmendmentView[];
  readonly mayAmend: boolean;
  /** Whether the reader prints all its certificates at once. */
  readonly mayPrint: boolean;
  /** What the reader may do with the paper that waits for the leader, if any. */
  readonly mayTakeBack: 'sendBack' | 'withdraw' | null;
}

/** A decision with its products. Refuses NOT_FOUND, also for one outside the actor's reach. */
export async function viewDecision(
  deps: Deps,
  actor: Actor,
  id: string,
): Promise<Result<DecisionView>> {
  const decision = await findDecision(deps.db, id);
  if (!decision) return refuse('NOT_FOUND');
  const { unitId } = decision;
  if (!allow(deps, actor, 'decision.view', { unitId }).ok) return refuse('NOT_FOUND');
  const { amendments, ...standing } = await readStanding(deps.db, DECISION, id);
  const all = await listDecisionItems(deps.db, id);
  const ties = await tiesOf(deps.db, actor);
  const items = all.filter((item) => !standsAside(actor, ties, item));
  const hidden = all.length - items.length;
  const may = (verb: Verb) => allow(deps, actor, verb, { unitId }).ok;
  const waitsForActor =
    hidden === 0 &&
    standing.state === 'prepared' &&
    may('decision.sign') &&
    !isPreparedBy(standing, actor);
  const { lastDay } = await settingsInForce(deps, deps.db, unitId, decision.dated);
  const term = certificateTerm(decision.dated, lastDay);
  const dayHasCome = decision.dated <= deps.clock.today();
  const views = await viewAmendments(deps, actor, { decision, amendments, all, items });
  const paperWaits = standing.state === 'prepared' || views.some(isWaitingAmendment);
  return ok({
    decision,
    standing,
    items,
    hidden,
    mark: isSigned(standing.state) ? await markOfAct(deps, id, SIGNATURE) : null,
    term,
    shown: decisionAsShown(decision, items, term),
    maySign: waitsForActor && dayHasCome,
    signFrom: waitsForActor && !dayHasCome ? decision.dated : null,
    amendments: views,
    mayAmend:
      isSigned(standing.state) &&
      waitingAmendment(amendments) === undefined &&
      may('decision.amend'),
    mayPrint:
      isSigned(standing.state) &&
      all.some(({ outcome }) => isCertified(outcome)) &&
      may('certificate.print'),
    mayTakeBack: paperWaits && (hidden === 0 || isSigned(standing.state)) ? takesBack(may) : null,
  });
}

/** A decision is signed by its second act. */
const SIGNATURE = 2;

function takesBack(may: (verb: Verb) => boolean): DecisionView['mayTakeBack'] {
  if (may('decision.sign')) return 'sendBack';
  return may('decision.withdraw') ? 'withdraw' : null;
}

function isPreparedBy(
  { preparedBy }: Pick<DecisionStanding, 'preparedBy'>,
  { accountId }: Actor,
): boolean {
  return preparedBy !== null && isPerson(preparedBy, accountId);
}
