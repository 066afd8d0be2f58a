import type { Actor } from '#domain/access/authorize.ts';
import type { Role } from '#domain/access/rights.ts';
import { checkAct } from '#domain/acts/subject.ts';
import { DECISION } from '#domain/recognition/decision.ts';
import type { PaperNumber } from '#domain/recognition/papers.ts';
import { DOSSIER } from '#domain/dossier/dossier.ts';
import type { ResultReader } from '#domain/dossier/acts.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import type { PaperItem } from '#documents/papers/facts.ts';
import { readStanding } from '#storage/acts/list-acts.ts';
import { inTransaction } from '#storage/database.ts';
import {
  listDecisionItems,
  lockDecided,
  type DecisionItem,
} from '#storage/recognition/decision-items.ts';
import { findDecision, type DecisionRow } from '#storage/recognition/decisions.ts';
import { record } from '../../acts/record.ts';
import { allow } from '../../allow.ts';
import type { Deps } from '../../deps.ts';
import { DOSSIERS } from '../../dossier/dossier-subject.ts';
import { withoutTies } from '../../dossier/council-sight.ts';
import { decisionFacts } from './decision-facts.ts';
import { drawPaper } from './draw-paper.ts';
import { writePaper, type PaperFile, type PaperForm } from './print-paper.ts';

/** The written notice of a result, as one of those reads it whom it tells. */
export interface ResultNotice {
  readonly decision: Pick<DecisionRow, 'id' | 'number' | 'dated'>;
  readonly notice: PaperNumber;
  readonly as: ResultReader;
  readonly items: readonly PaperItem[];
  /** Whether it has been confirmed for every product. */
  readonly read: boolean;
}

interface OwnItem {
  readonly item: DecisionItem;
  readonly as: ResultReader;
  readonly role: Role;
}

/** What the notice tells this reader. Refuses NOT_FOUND, also before it was sent. */
export async function viewResultNotice(
  deps: Deps,
  actor: Actor,
  decisionId: string,
): Promise<Result<ResultNotice>> {
  const own = await ownItems(deps, actor, decisionId);
  if (!own.ok) return own;
  const { decision, notice, items } = own.value;
  const [first] = items;
  if (!first) return refuse('NOT_FOUND');
  const facts = await decisionFacts(
    deps,
    decision,
    items.map(({ item }) => item),
  );
  const read = await Promise.all(
    items.map(async ({ item, as }) => {
      const { told } = await readStanding(deps.db, DOSSIER, item.dossierId);
      return told?.decisionId !== decision.id || told.read[as] !== undefined;
    }),
  );
  const { id, number, dated } = decision;
  const all = read.every((one) => one);
  return ok({
    decision: { id, number, dated },
    notice,
    as: first.as,
    items: facts.items,
    read: all,
  });
}

/** The notice as a file, with this reader's products alone. Refuses as `viewResultNotice` does. */
export async function printResultNotice(
  deps: Deps,
  actor: Actor,
  { decisionId, form }: { readonly decisionId: string; readonly form: PaperForm },
): Promise<Result<PaperFile>> {
  const own = await ownItems(deps, actor, decisionId);
  if (!own.ok) return own;
  const { decision, items } = own.value;
  const [first] = items;
  if (!first) return refuse('NOT_FOUND');
  const facts = await decisionFacts(
    deps,
    decision,
    items.map(({ item }) => item),
  );
  const to = first.as === 'producer' ? first.item.producerId : first.item.unitId;
  const drawn = drawPaper(facts, { paper: 'notice', to });
  return drawn.ok ? writePaper(deps, decision, drawn.value, form) : drawn;
}

/**
 * Producer or commune confirms having read the notice (Đ7.3g), for all its products at once; pressed twice
 * it is confirmed once. Refuses NOT_FOUND.
 */
export async function confirmResultRead(
  deps: Deps,
  actor: Actor,
  { decisionId }: { readonly decisionId: string },
): Promise<Result<null>> {
  const own = await ownItems(deps, actor, decisionId);
  if (!own.ok) return own;
  const { items } = own.value;
  if (items.length === 0) return refuse('NOT_FOUND');
  return inTransaction(deps.db, async (trx) => {
    await lockDecided(trx, decisionId);
    let batchId: string | undefined;
    for (const { item, as, role } of items) {
      const id = item.dossierId;
      const before = await readStanding(trx, DOSSIER, id);
      const waits = before.told?.decisionId === decisionId && before.told.read[as] === undefined;
      if (!waits || !checkAct(DOSSIER, before, 'readResult', role).ok) continue;
      const actId = deps.newId();
      const act = { id, actId, role, data: { decisionId, as }, before, idempotencyKey: null };
      const batch = batchId === undefined ? {} : { batchId };
      const kind = 'readResult';
      const written = await record(deps, trx, actor, DOSSIERS, { ...act, ...batch, kind });
      if (!written.ok) return written;
      batchId ??= actId;
    }
    return ok(null);
  });
}

/** The products of a told decision that this actor is told of: its own, or those of its commune. */
async function ownItems(
  deps: Deps,
  actor: Actor,
  decisionId: string,
): Promise<
  Result<{
    readonly decision: DecisionRow;
    readonly notice: PaperNumber;
    readonly items: readonly OwnItem[];
  }>
> {
  const decision = await findDecision(deps.db, decisionId);
  if (!decision) return refuse('NOT_FOUND');
  const { told } = await readStanding(deps.db, DECISION, decision.id);
  if (!told) return refuse('NOT_FOUND');
  const items: OwnItem[] = [];
  for (const item of await listDecisionItems(deps.db, decision.id)) {
    const reader = await readerOf(deps, actor, item);
    if (reader) items.push({ item, ...reader });
  }
  const [first] = items;
  // Of somebody who is both, the producer's own products: one notice has one addressee.
  return ok({ decision, notice: told, items: items.filter(({ as }) => as === first?.as) });
}

async function readerOf(
  deps: Deps,
  actor: Actor,
  item: DecisionItem,
): Promise<{ readonly as: ResultReader; readonly role: Role } | null> {
  const own = allow(deps, actor, 'result.read', { producerId: item.producerId });
  if (own.ok) return { as: 'producer', role: own.value };
  const where = { id: item.dossierId, producerId: item.producerId, unitId: item.unitId };
  const commune = allow(deps, actor, 'result.read', await withoutTies(deps.db, actor, where));
  return commune.ok ? { as: 'commune', role: commune.value } : null;
}
