import type { Actor } from '#domain/access/authorize.ts';
import type { Role } from '#domain/access/rights.ts';
import { missingScorers, rollCall } from '#domain/council/seats.ts';
import type { Seat, SessionStanding } from '#domain/council/session.ts';
import type { DossierActData } from '#domain/dossier/acts.ts';
import { standingOf } from '#domain/dossier/dossier.ts';
import { checkAct } from '#domain/dossier/transitions.ts';
import { ok, okUnless, refusal, refuse, type Result } from '#domain/result.ts';
import { quorumOf } from '#domain/scoring/quorum.ts';
import type { ScoringResult } from '#domain/scoring/result.ts';
import { listAgenda, type AgendaItem } from '#storage/council/agenda.ts';
import { getRegulation } from '#storage/council/regulations.ts';
import { listSheets } from '#storage/council/sheets.ts';
import { inTransaction, type Trx } from '#storage/database.ts';
import { listDossierActs } from '#storage/dossier/read-dossier.ts';
import type { Deps } from '../deps.ts';
import { recordDossierAct } from '../dossier/act-on-dossier.ts';
import { actOnSession, type SessionContext, type SessionRequest } from './act-on-session.ts';
import { resultOfDossier } from './result-of-dossier.ts';

/**
 * The secretary closes the session. Every product on the agenda either gets its result, or, when
 * something stands against it that the council cannot settle here (spread, quorum for that
 * product), goes back to be given to another session; both are acts on its timeline. Refuses
 * COUNCIL_BELOW_QUORUM, SHEETS_MISSING by product and member, and what `actOnSession` refuses.
 */
export function closeSession(
  deps: Deps,
  actor: Actor,
  input: SessionRequest,
): Promise<Result<SessionStanding>> {
  return inTransaction(deps.db, (trx) =>
    actOnSession(deps, trx, actor, 'close', input, async (context) => {
      const agenda = (await listAgenda(trx, context.session.id)).filter(
        (item) => item.currentSessionId === context.session.id && item.state === 'inCouncil',
      );
      const ready = await checkReady(context, agenda);
      if (!ready.ok) return ready;
      const results = await resultsOf(deps, context, agenda);
      if (!results.ok) return results;
      return recordAll(deps, trx, actor, context, results.value);
    }),
  );
}

async function checkReady(
  context: SessionContext,
  agenda: readonly AgendaItem[],
): Promise<Result<null>> {
  const { trx, session, seats, standing } = context;
  const { settings } = await getRegulation(trx, session.regulationId);
  const quorum = quorumOf(rollCall(seats, standing.absent), 0, settings);
  if (!quorum.ok) return quorum;
  const { present, appointed, needed, met } = quorum.value;
  if (!met) return refuse('COUNCIL_BELOW_QUORUM', { present, appointed, needed });
  const open = agenda.flatMap((item) => {
    if (standing.knockOuts.has(item.dossierId)) return [];
    const missing = missingScorers(seats, standing, item.dossierId);
    return missing.length === 0 ? [] : [missingRefusal(item, missing)];
  });
  return okUnless(open, null);
}

function missingRefusal(item: AgendaItem, missing: readonly Seat[]) {
  const names = missing.map((seat) => seat.name).join(', ');
  return refusal('SHEETS_MISSING', { product: item.productName, count: missing.length, names });
}

type ItemResult = { readonly item: AgendaItem; readonly result: ScoringResult | null };

async function resultsOf(
  deps: Deps,
  { trx, session, seats, standing }: SessionContext,
  agenda: readonly AgendaItem[],
): Promise<Result<readonly ItemResult[]>> {
  const sheets = await listSheets(trx, session.id);
  const { settings: regulation } = await getRegulation(trx, session.regulationId);
  const results: ItemResult[] = [];
  for (const item of agenda) {
    const result = resultOfDossier(deps, { item, seats, standing, sheets, regulation });
    if (result.ok) results.push({ item, result: result.value });
    // Knocked out before anybody scored: there is nothing to count, and no star (PL.II.4).
    else if (standing.knockOuts.has(item.dossierId)) results.push({ item, result: null });
    else return result;
  }
  return ok(results);
}

/** What stands against a result in this session; a knock-out or a missing mark is a result. */
const DEFERRING = ['QUORUM', 'SPREAD', 'INCOMPLETE_SHEET'] as const satisfies readonly string[];

async function recordAll(
  deps: Deps,
  trx: Trx,
  actor: Actor,
  context: SessionContext,
  results: readonly ItemResult[],
): Promise<Result<{ recorded: readonly string[]; deferred: readonly string[] }>> {
  const recorded: string[] = [];
  const deferred: string[] = [];
  for (const { item, result } of results) {
    const knockedOut = context.standing.knockOuts.get(item.dossierId);
    const against = (result?.refusals ?? []).map((one) => one.code).filter(isDeferring);
    const deferring = knockedOut === undefined && against.length > 0;
    const act = deferring
      ? await record(deps, trx, actor, context.role, item, 'defer', {
          sessionId: context.session.id,
          reasons: against,
        })
      : await record(
          deps,
          trx,
          actor,
          context.role,
          item,
          'recordResult',
          resultData(context, result, knockedOut?.ground),
        );
    if (!act.ok) return act;
    (deferring ? deferred : recorded).push(item.dossierId);
  }
  return ok({ recorded, deferred });
}

function isDeferring(code: string): boolean {
  return DEFERRING.some((one) => one === code);
}

function resultData(
  { session }: SessionContext,
  result: ScoringResult | null,
  ground: string | undefined,
): DossierActData['recordResult'] {
  const sessionId = session.id;
  const knockedOut = ground ?? null;
  if (result === null) {
    return {
      sessionId,
      averageNumerator: 0,
      averageDenominator: 1,
      band: 1,
      star: 0,
      missingMarks: [],
      knockedOut,
    };
  }
  const { total, band, star } = result;
  const missingMarks = result.missingMarks.map((mark) => ({
    star: mark.star,
    criterion: mark.criterion,
  }));
  return {
    sessionId,
    averageNumerator: total.numerator,
    averageDenominator: total.denominator,
    band,
    star,
    missingMarks,
    knockedOut,
  };
}

async function record<Kind extends 'recordResult' | 'defer'>(
  deps: Deps,
  trx: Trx,
  actor: Actor,
  role: Role,
  item: AgendaItem,
  kind: Kind,
  data: DossierActData[Kind],
): Promise<Result<null>> {
  const before = standingOf(await listDossierActs(trx, item.dossierId));
  const fits = checkAct(before.state, kind, role);
  if (!fits.ok) return fits;
  const act = await recordDossierAct(deps, trx, actor, {
    dossierId: item.dossierId,
    idempotencyKey: null,
    kind,
    role,
    data,
    before,
  });
  return act.ok ? ok(null) : act;
}
