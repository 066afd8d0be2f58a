import { record } from '../acts/record.ts';
import { DOSSIER } from '#domain/dossier/dossier.ts';
import { readStanding } from '#storage/acts/list-acts.ts';
import type { Actor } from '#domain/access/authorize.ts';
import { certificateTerm } from '#domain/recognition/certificate-term.ts';
import type { DossierActData, DossierKind } from '#domain/dossier/acts.ts';
import { type Regulation } from '#domain/regulation/regulation.ts';
import { addToAgenda } from '#storage/council/agenda.ts';
import { inTransaction } from '#storage/database.ts';
import { listDecisionItems } from '#storage/recognition/decision-items.ts';
import { findDecision } from '#storage/recognition/decisions.ts';
import type { Tables } from '#storage/tables.ts';
import { settingsInForce } from '../regulation/settings-in-force.ts';
import type { Deps } from '../deps.ts';
import { DOSSIERS } from '../dossier/dossier-subject.ts';
import { decisionAsShown } from '../recognition/decision-as-shown.ts';
import { prepareDecision, type PrepareDecisionInput } from '../recognition/prepare-decision.ts';
import type { SignDecisionInput } from '../recognition/sign-decision.ts';
import { valueOf } from './commune-work.ts';
import { makeAccount, makeProducer, makeProduct } from './make.ts';
import { makeDossier, type TestDossier } from './make-dossier.ts';
import { makeSession } from './make-session.ts';

/** What a council's seven members came to for one product. */
export interface ScoredWish {
  /** Sum of the seven totals: 517 is 73.86 on average. */
  readonly points: number;
  readonly band: number;
  /** 0 = knocked out. */
  readonly star: number;
  readonly name?: string;
  readonly kind?: DossierKind;
  readonly product?: Tables['product'];
}

/** Four stars, three stars, the ministry's band, two stars, knocked out. */
export const FOUR: ScoredWish = { points: 517, band: 4, star: 4, name: 'Mận sấy dẻo' };
export const THREE: ScoredWish = { points: 371, band: 3, star: 3, name: 'Chè Shan' };
export const NINETY: ScoredWish = { points: 630, band: 5, star: 5, name: 'Mật ong bạc hà' };
export const TWO: ScoredWish = { points: 280, band: 2, star: 2, name: 'Bánh chưng gù' };
export const KNOCKED_OUT: ScoredWish = { points: 560, band: 4, star: 0, name: 'Rượu ngô' };

export interface ScoredSession {
  readonly sessionId: string;
  readonly dossiers: readonly TestDossier[];
}

/** A session whose products have these results, in this order on its agenda, under a Regulation. */
export async function scoredSession(
  deps: Deps,
  wishes: readonly ScoredWish[],
  rules: Partial<Regulation> = {},
): Promise<ScoredSession> {
  const sessionId = await makeSession(deps, rules);
  const dossiers: TestDossier[] = [];
  for (const wish of wishes) {
    const product = wish.product ?? (await productOf(deps, wish));
    const producer = await producerOf(deps, product);
    const kind = wish.kind ?? 'first';
    const dossier = await makeDossier(deps, 'inCouncil', { sessionId, product, producer, kind });
    await recordResult(deps, dossier.id, {
      sessionId,
      averageNumerator: wish.points,
      averageDenominator: 7,
      band: wish.band,
      star: wish.star,
      missingMarks: [],
      knockedOut: wish.star === 0 ? 'D1' : null,
    });
    dossiers.push(dossier);
  }
  return { sessionId, dossiers };
}

async function productOf(deps: Deps, { name }: ScoredWish): Promise<Tables['product']> {
  const producer = await makeProducer(deps);
  return makeProduct(deps, producer.id, name === undefined ? {} : { name });
}

/** A product that is assessed again, with that result in a session of its own. */
export async function scoredAgain(
  deps: Deps,
  dossierId: string,
  { points, band, star }: ScoredWish,
): Promise<string> {
  const sessionId = await makeSession(deps);
  const accountId = await makeAccount(deps, { name: 'Cán bộ Văn phòng' });
  const before = await readStanding(deps.db, DOSSIER, dossierId);
  const act = {
    id: dossierId,
    idempotencyKey: null,
    kind: 'assign',
    role: 'officeOfficer',
  } as const;
  const assigned = await inTransaction(deps.db, async (trx) => {
    await addToAgenda(trx, sessionId, dossierId);
    const data = { sessionId };
    return record(deps, trx, { kind: 'person', accountId }, DOSSIERS, { ...act, data, before });
  });
  valueOf(assigned);
  const average = { averageNumerator: points, averageDenominator: 7 };
  const rest = { missingMarks: [], knockedOut: null };
  await recordResult(deps, dossierId, { sessionId, ...average, band, star, ...rest });
  return sessionId;
}

function producerOf(deps: Deps, { producerId }: Tables['product']) {
  return deps.db
    .selectFrom('producer')
    .selectAll()
    .where('id', '=', producerId)
    .executeTakeFirstOrThrow();
}

async function recordResult(
  deps: Deps,
  dossierId: string,
  data: DossierActData['recordResult'],
): Promise<void> {
  const accountId = await makeAccount(deps, { name: 'Thư ký' });
  const before = await readStanding(deps.db, DOSSIER, dossierId);
  const act = {
    id: dossierId,
    idempotencyKey: null,
    kind: 'recordResult',
    role: 'secretary',
  } as const;
  const recorded = await inTransaction(deps.db, (trx) =>
    record(deps, trx, { kind: 'person', accountId }, DOSSIERS, { ...act, data, before }),
  );
  valueOf(recorded);
}

/** A draft decision of today on that session, with a number nobody has used. */
export function decisionInput(
  deps: Deps,
  sessionId: string,
  changes: Partial<PrepareDecisionInput> = {},
): PrepareDecisionInput {
  const idempotencyKey = deps.newId();
  return {
    sessionId,
    number: `${Number.parseInt(idempotencyKey.slice(-6), 16)}/QĐ-UBND`,
    dated: deps.clock.today(),
    signerName: 'Hoàng Minh Đức',
    signerTitle: 'Chủ tịch',
    legalBasis: ['Quyết định số 26/2026/QĐ-TTg ngày 22/05/2026 của Thủ tướng Chính phủ'],
    idempotencyKey,
    ...changes,
  };
}

/** A press on the button of the page that shows this decision now. */
export async function signing(deps: Deps, decisionId: string): Promise<SignDecisionInput> {
  const decision = await findDecision(deps.db, decisionId);
  if (!decision) return { decisionId, shown: '', idempotencyKey: deps.newId() };
  const items = await listDecisionItems(deps.db, decisionId);
  const { unitId, dated } = decision;
  const { lastDay } = await settingsInForce(deps, deps.db, unitId, dated);
  const shown = decisionAsShown(decision, items, certificateTerm(dated, lastDay));
  return { decisionId, shown, idempotencyKey: deps.newId() };
}

export interface PreparedDecision extends ScoredSession {
  readonly decisionId: string;
}

/** A decision that waits for the leader, on a session with these results. */
export async function preparedDecision(
  deps: Deps,
  officer: Actor,
  wishes: readonly ScoredWish[],
  changes: Partial<PrepareDecisionInput> = {},
  rules: Partial<Regulation> = {},
): Promise<PreparedDecision> {
  const session = await scoredSession(deps, wishes, rules);
  const input = decisionInput(deps, session.sessionId, changes);
  const { decisionId } = valueOf(await prepareDecision(deps, officer, input));
  return { ...session, decisionId };
}
