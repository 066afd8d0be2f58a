import { record } from '../acts/record.ts';
import { checkAct } from '#domain/acts/subject.ts';
import { DOSSIER } from '#domain/dossier/dossier.ts';
import { readStanding } from '#storage/acts/list-acts.ts';
import { actOn } from '../acts/act-on.ts';
import type { Actor } from '#domain/access/authorize.ts';
import { checkClosing, deferralReasons } from '#domain/council/closing.ts';
import type { SessionStanding } from '#domain/council/session.ts';
import type { DossierActData } from '#domain/dossier/acts.ts';
import { ok, type Result } from '#domain/result.ts';
import type { ScoringResult } from '#domain/scoring/result.ts';
import { listAgenda, type AgendaItem } from '#storage/council/agenda.ts';
import { getRegulation } from '#storage/regulation/regulations.ts';
import { listSheets } from '#storage/council/sheets.ts';
import { inTransaction } from '#storage/database.ts';
import type { ConfirmedActor } from '../access/confirmed-actor.ts';
import type { Deps } from '../deps.ts';
import { witness } from '../ledger/checkpoint-now.ts';
import { DOSSIERS } from '../dossier/dossier-subject.ts';
import { SESSIONS, type SessionFound, type SessionRequest } from './session-subject.ts';
import { resultOfDossier } from './result-of-dossier.ts';

/**
 * The secretary closes the session. Every product on the agenda either gets its result, or, when
 * something stands against it that the council cannot settle here (`deferralReasons`), goes back to
 * be given to another session; both are acts on its timeline. Refuses what `checkClosing` and
 * `actOn` refuse.
 */
export async function closeSession(
  deps: Deps,
  actor: ConfirmedActor,
  input: SessionRequest,
): Promise<Result<SessionStanding>> {
  const closed = await inTransaction(deps.db, (trx) =>
    actOn(deps, trx, actor, SESSIONS, 'close', input, async (context) => {
      const { row, standing } = context;
      const { session, seats } = row;
      const agenda = (await listAgenda(trx, session.id)).filter(
        (item) => item.currentSessionId === session.id && item.state === 'inCouncil',
      );
      const { settings } = await getRegulation(trx, session.regulationId);
      const ready = checkClosing(seats, standing, settings, agenda);
      if (!ready.ok) return ready;
      return recordAll({ deps, actor, context }, agenda);
    }),
  );
  if (closed.ok) await witness(deps);
  return closed;
}

interface Closing {
  readonly deps: Deps;
  readonly actor: Actor;
  readonly context: SessionFound;
}

async function recordAll(
  closing: Closing,
  agenda: readonly AgendaItem[],
): Promise<Result<{ recorded: readonly string[]; deferred: readonly string[] }>> {
  const { deps, context } = closing;
  const { trx, row, standing } = context;
  const { session, seats } = row;
  const sheets = await listSheets(trx, session.id);
  const { settings: regulation } = await getRegulation(trx, session.regulationId);
  const recorded: string[] = [];
  const deferred: string[] = [];
  for (const item of agenda) {
    const result = resultOfDossier(deps, { item, seats, standing, sheets, regulation });
    if (!result.ok) return result;
    const reasons = deferralReasons(result.value, standing.knockOuts.has(item.dossierId));
    const act =
      reasons.length > 0
        ? await note(closing, item, 'defer', { sessionId: session.id, reasons })
        : await note(closing, item, 'recordResult', resultData(context, item, result.value));
    if (!act.ok) return act;
    (reasons.length > 0 ? deferred : recorded).push(item.dossierId);
  }
  return ok({ recorded, deferred });
}

/** Knocked out before anybody scored, a product has no points to write down, and no star (PL.II.4). */
const NO_POINTS = { total: { numerator: 0, denominator: 1 }, band: 1, star: 0, missingMarks: [] };

function resultData(
  { row: { session }, standing }: SessionFound,
  item: AgendaItem,
  result: ScoringResult | null,
): DossierActData['recordResult'] {
  const { total, band, star, missingMarks } = result ?? NO_POINTS;
  return {
    sessionId: session.id,
    averageNumerator: total.numerator,
    averageDenominator: total.denominator,
    band,
    star,
    missingMarks: missingMarks.map((mark) => ({ star: mark.star, criterion: mark.criterion })),
    knockedOut: standing.knockOuts.get(item.dossierId)?.ground ?? null,
  };
}

async function note<Kind extends 'recordResult' | 'defer'>(
  { deps, actor, context: { trx, role, actId: batchId } }: Closing,
  { dossierId: id }: AgendaItem,
  kind: Kind,
  data: DossierActData[Kind],
): Promise<Result<null>> {
  const before = await readStanding(trx, DOSSIER, id);
  const fits = checkAct(DOSSIER, before, kind, role);
  if (!fits.ok) return fits;
  const checked = { id, idempotencyKey: null, kind, role, data, batchId, before };
  const act = await record(deps, trx, actor, DOSSIERS, checked);
  return act.ok ? ok(null) : act;
}
