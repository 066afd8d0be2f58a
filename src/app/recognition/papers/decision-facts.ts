import type { PlainDate } from '#domain/calendar/plain-date.ts';
import { certificateTerm } from '#domain/recognition/certificate-term.ts';
import { DECISION, isSigned } from '#domain/recognition/decision.ts';
import { issuerWords } from '#domain/recognition/issuer.ts';
import { toDecimal } from '#domain/scoring/fraction.ts';
import { decimalComma } from '#documents/vietnamese-text.ts';
import type { DecisionFacts, PaperItem } from '#documents/papers/facts.ts';
import { readStanding } from '#storage/acts/list-acts.ts';
import type { DecisionItem } from '#storage/recognition/decision-items.ts';
import type { DecisionRow } from '#storage/recognition/decisions.ts';
import { aroundDecision, aroundItems, type AroundItem } from '#storage/recognition/paper-facts.ts';
import { criteriaOf } from '../../dossier/criteria-of.ts';
import { settingsInForce } from '../../regulation/settings-in-force.ts';
import type { Deps } from '../../deps.ts';

/** All that the papers of a decision say, from its rows and its acts. */
export async function decisionFacts(
  deps: Deps,
  decision: DecisionRow,
  items: readonly DecisionItem[],
): Promise<DecisionFacts> {
  const { id, unitId, dated, sessionName } = decision;
  const { state, numbers, told } = await readStanding(deps.db, DECISION, id);
  const { office, heldOn } = await aroundDecision(deps.db, id);
  const { lastDay } = await settingsInForce(deps, deps.db, unitId, dated);
  const around = new Map((await aroundItems(deps.db, id)).map((one) => [one.dossierId, one]));
  return {
    ...issuerWords(decision.issuer),
    office,
    number: decision.number,
    dated,
    signer: { name: decision.signerName, title: decision.signerTitle },
    signed: isSigned(state),
    legalBasis: decision.legalBasis,
    session: sessionName === null || heldOn === null ? null : { name: sessionName, heldOn },
    validTo: certificateTerm(dated, lastDay).validTo,
    numbers: told ? { ...numbers, notice: told } : numbers,
    items: items.map((item) => paperItem(deps, item, dated, around.get(item.dossierId))),
    demo: deps.demo || decision.isDemo,
  };
}

function paperItem(
  deps: Deps,
  item: DecisionItem,
  dated: PlainDate,
  around: AroundItem | undefined,
): PaperItem {
  const unit = deps.units.unitById(item.unitId, dated);
  const { set } = criteriaOf(deps, item);
  const average = { numerator: item.averageNumerator, denominator: item.averageDenominator };
  return {
    dossierId: item.dossierId,
    producerId: item.producerId,
    unitId: item.unitId,
    product: item.productName,
    producer: item.producerName,
    address: item.address,
    commune: unit ? `${unit.kind.toLowerCase()} ${unit.name}` : '',
    set: `${String(set.no)}. ${set.name}`,
    score: decimalComma(toDecimal(average)),
    star: item.star,
    heldStar: item.heldStar,
    outcome: item.outcome,
    kind: around?.kind ?? 'first',
    samples: set.sampleCount,
    certificate: around?.number ?? null,
  };
}
