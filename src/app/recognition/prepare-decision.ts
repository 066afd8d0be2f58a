import type { InferOutput } from 'valibot';
import { DOSSIER } from '#domain/dossier/dossier.ts';
import { readStanding } from '#storage/acts/list-acts.ts';
import type { Actor } from '#domain/access/authorize.ts';
import { formatVietnameseDate, type PlainDate } from '#domain/calendar/plain-date.ts';
import type { SealedDossier } from '#domain/dossier/sealed.ts';
import { outcomeOf } from '#domain/recognition/outcome.ts';
import { chairmanOf } from '#domain/recognition/issuer.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import { type Regulation } from '#domain/regulation/regulation.ts';
import { getRegulation } from '#storage/regulation/regulations.ts';
import { lockSession, type SessionRow } from '#storage/council/sessions.ts';
import { inTransaction, type Trx } from '#storage/database.ts';
import { addDecision, type NewDecisionItem } from '#storage/recognition/decisions.ts';
import { listUndecidedResults, type UndecidedResult } from '#storage/recognition/undecided.ts';
import { begin, type Begun } from '../acts/begin.ts';
import { DECISIONS } from './decision-subject.ts';
import type { DecisionActData } from '#domain/recognition/decision.ts';
import { findIntactVersion } from '../commune/intact-version.ts';
import { standsAside, tiesOf } from '../dossier/council-sight.ts';
import type { Deps } from '../deps.ts';
import type { prepareDecisionInput } from './prepare-decision.input.ts';
import { resultsToDecide } from './results-to-decide.ts';

export interface PrepareDecisionInput extends InferOutput<typeof prepareDecisionInput> {
  readonly sessionId: string;
}

/**
 * The office sums up a closed session and submits the draft decision to the leader (Đ7.3đ). The
 * list is the council's result and nothing else: every scored product of the session, each with
 * what becomes of it, under the names and the address that were assessed (Đ7.1); without those that
 * hold a star of another dossier. The same request sent twice prepares one decision. Refuses NOT_FOUND,
 * NOT_ALLOWED, what `resultsToDecide` does, DECISION_OVER_A_TIE, DECISION_BEFORE_SESSION, VERSION_NOT_INTACT, DECISION_NUMBER_TAKEN.
 */
export function prepareDecision(
  deps: Deps,
  actor: Actor,
  input: PrepareDecisionInput,
): Promise<Result<{ decisionId: string }>> {
  return inTransaction(deps.db, async (trx) => {
    // Two officers at once: the second waits here and then finds no result left.
    const session = await lockSession(trx, input.sessionId);
    if (!session) return refuse('NOT_FOUND');
    const { unitId } = session;
    const where = { unitId };
    const prepared = await begin(deps, trx, actor, DECISIONS, 'prepare', where, input, () =>
      draw(deps, trx, actor, input, session),
    );
    return prepared.ok ? ok({ decisionId: prepared.value }) : prepared;
  });
}

/** The draft with its products, under the Regulation that the session was held under. */
async function draw(
  deps: Deps,
  trx: Trx,
  actor: Actor,
  input: PrepareDecisionInput,
  { unitId, heldOn, regulationId }: SessionRow,
): Promise<Result<Begun<DecisionActData['prepare']>>> {
  const { number, dated } = input;
  if (dated < heldOn) return refuseDay(dated, heldOn);
  const { settings: rules } = await getRegulation(trx, regulationId);
  const waiting = await listUndecidedResults(trx, input.sessionId);
  const divided = resultsToDecide(waiting, rules, dated);
  if (!divided.ok) return divided;
  const { results } = divided.value;
  const ties = await tiesOf(trx, actor);
  if (results.some((one) => standsAside(actor, ties, one))) return refuse('DECISION_OVER_A_TIE');
  const items = await itemsOf(trx, results, rules);
  if (!items.ok) return items;
  const id = deps.newId();
  const added = await write(deps, trx, actor, { ...input, id, unitId, items: items.value });
  if (!added) return refuse('DECISION_NUMBER_TAKEN', { number }, 'number');
  return ok({ id, data: { number, dated } });
}

function refuseDay(dated: PlainDate, held: PlainDate) {
  const days = { dated: formatVietnameseDate(dated), held: formatVietnameseDate(held) };
  return refuse('DECISION_BEFORE_SESSION', days, 'dated');
}

interface Draft extends PrepareDecisionInput {
  readonly id: string;
  readonly unitId: string;
  readonly items: readonly NewDecisionItem[];
}

function write(deps: Deps, trx: Trx, actor: Actor, draft: Draft): Promise<boolean> {
  const province = deps.units.unitById(draft.unitId, draft.dated)?.fullName ?? '';
  return addDecision(
    trx,
    {
      id: draft.id,
      unitId: draft.unitId,
      sessionId: draft.sessionId,
      number: draft.number,
      dated: draft.dated,
      issuer: chairmanOf(province),
      signerName: draft.signerName,
      signerTitle: draft.signerTitle,
      legalBasis: draft.legalBasis,
      preparedBy: actor.accountId,
      createdAt: deps.clock.now(),
      isDemo: deps.demo,
    },
    draft.items,
  );
}

/**
 * Each result with the facts of the version it was given for, and what becomes of it under the
 * Regulation it was scored under; refused when a version was bent.
 */
async function itemsOf(
  trx: Trx,
  results: readonly UndecidedResult[],
  rules: Regulation,
): Promise<Result<readonly NewDecisionItem[]>> {
  const items: NewDecisionItem[] = [];
  for (const result of results) {
    const standing = await readStanding(trx, DOSSIER, result.dossierId);
    const version = await findIntactVersion(trx, result.dossierId, standing);
    if (!version) return refuse('VERSION_NOT_INTACT');
    items.push(itemOf(result, version, rules));
  }
  return ok(items);
}

function itemOf(
  result: UndecidedResult,
  { no, product, producer }: SealedDossier,
  rules: Regulation,
): NewDecisionItem {
  return {
    dossierId: result.dossierId,
    outcome: outcomeOf(result, rules),
    star: result.star,
    heldStar: result.heldStar,
    averageNumerator: result.averageNumerator,
    averageDenominator: result.averageDenominator,
    versionNo: no,
    productName: product.name,
    annexI: product.annexI,
    producerName: producer.legalName,
    address: producer.address,
    criteriaVersion: result.criteriaVersion,
    criteriaSet: result.criteriaSet,
  };
}
