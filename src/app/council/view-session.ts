import type { Actor } from '#domain/access/authorize.ts';
import { hasConflict, maySeeOthers, missingScorers, scorersOf } from '#domain/council/seats.ts';
import { sessionStanding, type Seat, type SessionStanding } from '#domain/council/session.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import type { ScoringResult } from '#domain/scoring/result.ts';
import { listAgenda, type AgendaItem } from '#storage/council/agenda.ts';
import { getRegulation, type RegulationRow } from '#storage/council/regulations.ts';
import {
  findSession,
  listSeats,
  listSessionActs,
  type SessionRow,
} from '#storage/council/sessions.ts';
import { listSheets, type SheetRow } from '#storage/council/sheets.ts';
import { allow } from '../access/allow.ts';
import type { Deps } from '../deps.ts';
import { resultOfDossier } from './result-of-dossier.ts';
import { actsFor } from './scoring-seat.ts';

/** Where one member's sheet of a product is; a total only once the reader may see it. */
export interface SeatProgress {
  readonly accountId: string;
  readonly state: 'sealed' | 'scoring' | 'notBegun' | 'absent' | 'conflict' | 'noVote';
  readonly total: number | null;
}

/** One product on the board. */
export interface BoardRow {
  readonly item: AgendaItem;
  readonly progress: readonly SeatProgress[];
  readonly sealed: number;
  readonly expected: number;
  /** Null while the reader may not see it: sheets are still open, or the own one is (Đ4.2). */
  readonly result: ScoringResult | null;
  readonly knockedOut: { readonly ground: string; readonly proof: string } | null;
  /** The reader's own place in front of this product. */
  readonly own: SeatProgress['state'] | null;
}

export interface SessionView {
  readonly session: SessionRow;
  readonly standing: SessionStanding;
  readonly seats: readonly Seat[];
  readonly regulation: RegulationRow;
  readonly rows: readonly BoardRow[];
}

/**
 * A session as the reader may see it: a member sees the own products and nobody's scores before the
 * own sheet is sealed; a conflicted member does not see the product at all. Refuses NOT_FOUND.
 */
export async function viewSession(
  deps: Deps,
  actor: Actor,
  sessionId: string,
): Promise<Result<SessionView>> {
  const session = await findSession(deps.db, sessionId);
  const target = { sessionIds: [sessionId] };
  if (!session || !allow(deps, actor, 'session.view', { ...target, unitId: session.unitId }).ok) {
    return refuse('NOT_FOUND');
  }
  const standing = sessionStanding(await listSessionActs(deps.db, sessionId));
  const seats = await listSeats(deps.db, sessionId);
  const regulation = await getRegulation(deps.db, session.regulationId);
  const sheets = await listSheets(deps.db, sessionId);
  const reader = { deps, actor, seats, standing, sheets, regulation };
  const agenda = await listAgenda(deps.db, sessionId);
  const rows = agenda
    .filter((item) => maySeeProduct(reader, item))
    .map((item) => boardRow(reader, item));
  return ok({ session, standing, seats, regulation, rows });
}

interface Reader {
  readonly deps: Deps;
  readonly actor: Actor;
  readonly seats: readonly Seat[];
  readonly standing: SessionStanding;
  readonly sheets: readonly SheetRow[];
  readonly regulation: RegulationRow;
}

function maySeeProduct({ actor, standing }: Reader, item: AgendaItem): boolean {
  const tied = actsFor(actor, item.producerId);
  return !tied && !hasConflict(standing, item.dossierId, actor.accountId);
}

function boardRow(reader: Reader, item: AgendaItem): BoardRow {
  const { deps, actor, seats, standing, sheets, regulation } = reader;
  const open = maySeeOthers(seats, standing, item.dossierId, actor.accountId);
  const outcome = open
    ? resultOfDossier(deps, { item, seats, standing, sheets, regulation: regulation.settings })
    : null;
  const result = outcome?.ok ? outcome.value : null;
  const progress = seats.map((seat) => progressOf(reader, item, seat, result));
  const expected = scorersOf(seats, standing, item.dossierId).length;
  return {
    item,
    progress,
    expected,
    sealed: expected - missingScorers(seats, standing, item.dossierId).length,
    result,
    knockedOut: standing.knockOuts.get(item.dossierId) ?? null,
    own: progress.find((one) => one.accountId === actor.accountId)?.state ?? null,
  };
}

function progressOf(
  reader: Reader,
  item: AgendaItem,
  seat: Seat,
  result: ScoringResult | null,
): SeatProgress {
  const { accountId } = seat;
  const scored = result?.sheets.find((sheet) => sheet.member === accountId);
  return { accountId, state: stateOf(reader, item, seat), total: scored?.score?.total ?? null };
}

function stateOf(
  { standing, sheets }: Reader,
  item: AgendaItem,
  seat: Seat,
): SeatProgress['state'] {
  const { accountId } = seat;
  if (!seat.voting) return 'noVote';
  if (hasConflict(standing, item.dossierId, accountId)) return 'conflict';
  if (standing.absent.has(accountId)) return 'absent';
  if (standing.sealed.get(item.dossierId)?.has(accountId)) return 'sealed';
  const begun = sheets.some(
    (sheet) => sheet.dossierId === item.dossierId && sheet.accountId === accountId,
  );
  return begun ? 'scoring' : 'notBegun';
}
