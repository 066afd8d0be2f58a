import { readStanding } from '#storage/acts/list-acts.ts';
import type { Actor } from '#domain/access/authorize.ts';
import type { Verb } from '#domain/access/verbs.ts';
import { type SessionStanding, SESSION } from '#domain/council/session.ts';
import { seatsUnder } from '#domain/council/check-seats.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import { listAgenda, type AgendaItem } from '#storage/council/agenda.ts';
import {
  findRegulationInForce,
  getRegulation,
  type RegulationRow,
} from '#storage/regulation/regulations.ts';
import { findSession, listSeats, type SessionRow } from '#storage/council/sessions.ts';
import { listBegunSheets, listSheets, listSheetsOf } from '#storage/council/sheets.ts';
import { allow } from '../allow.ts';
import { withWording } from '../criteria/with-wording.ts';
import type { Deps } from '../deps.ts';
import { maySeeProduct, type BoardReader } from './board-row.ts';
import { tiesOf } from '../dossier/council-sight.ts';

/** What a reader may do with a session, by rights; whether it fits now the session's state says. */
const OFFERED = [
  'session.open',
  'session.attend',
  'session.close',
  'session.confirmKnockOut',
  'session.declareConflict',
  'session.score',
  'session.board',
  'session.minutes',
  'dossier.assign',
  'decision.view',
  'decision.prepare',
] as const satisfies readonly Verb[];
export type SessionVerb = (typeof OFFERED)[number];

/** A session with everything its views are made from. It stays in this area: views show parts of it. */
export interface LoadedBoard {
  readonly session: SessionRow;
  readonly regulation: RegulationRow;
  readonly may: readonly SessionVerb[];
  readonly reader: BoardReader;
  /** Without the products the reader stands aside from. */
  readonly agenda: readonly AgendaItem[];
}

/** Refuses NOT_FOUND, also for a session outside the reader's reach. */
export async function loadBoard(
  deps: Deps,
  actor: Actor,
  sessionId: string,
): Promise<Result<LoadedBoard>> {
  const session = await findSession(deps.db, sessionId);
  if (!session) return refuse('NOT_FOUND');
  const target = { sessionIds: [sessionId], unitId: session.unitId };
  if (!allow(deps, actor, 'session.view', target).ok) return refuse('NOT_FOUND');
  const may = OFFERED.filter((verb) => allow(deps, actor, verb, target).ok);
  const standing = await readStanding(deps.db, SESSION, sessionId);
  const regulation = await regulationFor(deps, session, standing);
  const seats = await listSeats(deps.db, sessionId);
  const reader: BoardReader = {
    deps: await withWording(deps),
    actor,
    ties: await tiesOf(deps.db, actor),
    seats: standing.state === 'planned' ? seatsUnder(seats, regulation.settings) : seats,
    standing,
    sheets: await sheetsFor(deps, actor, sessionId, standing),
    begun: await listBegunSheets(deps.db, sessionId),
    regulation: regulation.settings,
    seesWho: may.includes('session.board'),
  };
  const agenda = await listAgenda(deps.db, sessionId);
  const seen = agenda.filter((item) => maySeeProduct(reader, item));
  return ok({ session, regulation, may, reader, agenda: seen });
}

/** Until it opens, the one that an opening today would take. */
async function regulationFor(
  { db, clock }: Deps,
  { unitId, regulationId }: SessionRow,
  { state }: SessionStanding,
): Promise<RegulationRow> {
  const today =
    state === 'planned' ? await findRegulationInForce(db, unitId, clock.today()) : undefined;
  return today ?? getRegulation(db, regulationId);
}

/** Before the closing nobody's sheet but the reader's own leaves the database. */
function sheetsFor(
  { db }: Deps,
  { accountId }: Actor,
  sessionId: string,
  { state }: SessionStanding,
): ReturnType<typeof listSheets> {
  return state === 'closed' ? listSheets(db, sessionId) : listSheetsOf(db, sessionId, accountId);
}
