import { type SessionAct } from '#domain/council/session-acts.ts';
import type { Instant } from '#domain/calendar/plain-date.ts';
import type { Seat, SessionStanding } from '#domain/council/session.ts';
import type { AgendaItem } from '#storage/council/agenda.ts';
import type { SessionRow } from '#storage/council/sessions.ts';
import type { SheetRow } from '#storage/council/sheets.ts';
import type { RegulationRow } from '#storage/regulation/regulations.ts';

/** A closed session with all that was written in it. */
export interface ClosedSession {
  readonly session: SessionRow;
  readonly acts: readonly SessionAct[];
  readonly standing: SessionStanding;
  readonly openedAt: Instant;
  readonly closedAt: Instant;
  readonly seats: readonly Seat[];
  readonly agenda: readonly AgendaItem[];
  readonly sheets: readonly SheetRow[];
  readonly regulation: RegulationRow;
  /** Products that are not here because the reader stands aside from them. */
  readonly leftOut: number;
}
