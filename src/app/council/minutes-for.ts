import { type SessionAct } from '#domain/council/session-acts.ts';
import { standingOf } from '#domain/acts/subject.ts';
import { SESSION } from '#domain/council/session.ts';
import { listActs } from '#storage/acts/list-acts.ts';
import type { Actor } from '#domain/access/authorize.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import type { MinutesRecord } from '#documents/minutes/record.ts';
import { listAgenda } from '#storage/council/agenda.ts';
import { getRegulation } from '#storage/regulation/regulations.ts';
import { findSession, listSeats, type SessionRow } from '#storage/council/sessions.ts';
import { listSheets } from '#storage/council/sheets.ts';
import { allow } from '../allow.ts';
import { withWording } from '../criteria/with-wording.ts';
import type { Deps } from '../deps.ts';
import { standsAside, tiesOf } from '../dossier/council-sight.ts';
import type { ClosedSession } from './closed-session.ts';
import { minutesRecord } from './minutes-record.ts';

/** The minutes as one reader may have them, and the session they are of. */
export interface ReadersMinutes {
  readonly session: SessionRow;
  readonly record: MinutesRecord;
}

/**
 * The minutes of a closed session as this reader may have them. Whoever stands aside from a product
 * gets an extract without it (Đ4.2). Refuses NOT_FOUND, NOT_ALLOWED, and SESSION_ACT_NOT_NOW before
 * the closing.
 */
export async function minutesFor(
  deps: Deps,
  actor: Actor,
  sessionId: string,
): Promise<Result<ReadersMinutes>> {
  const session = await findSession(deps.db, sessionId);
  if (!session) return refuse('NOT_FOUND');
  const target = { sessionIds: [session.id], unitId: session.unitId };
  const allowed = allow(deps, actor, 'session.minutes', target);
  if (!allowed.ok) return allowed;
  const closed = await closedSession(deps, session);
  if (!closed.ok) return closed;
  const ties = await tiesOf(deps.db, actor);
  const seen = closed.value.agenda.filter((item) => !standsAside(actor, ties, item));
  const worded = await withWording(deps, closed.value.closedAt);
  const record = minutesRecord(worded, extractOf(closed.value, seen));
  return record.ok ? ok({ session, record: record.value }) : record;
}

/** A closed session with all that was written in it. Refuses SESSION_ACT_NOT_NOW before the closing. */
export async function closedSession(
  deps: Deps,
  session: SessionRow,
): Promise<Result<ClosedSession>> {
  const acts = await listActs(deps.db, SESSION, session.id);
  const standing = standingOf(SESSION, acts);
  const { openedAt, closedAt } = standing;
  if (openedAt === null || closedAt === null) return refuse('SESSION_ACT_NOT_NOW');
  return ok({
    session,
    acts,
    standing,
    openedAt,
    closedAt,
    seats: await listSeats(deps.db, session.id),
    agenda: await listAgenda(deps.db, session.id),
    leftOut: 0,
    sheets: await listSheets(deps.db, session.id),
    regulation: await getRegulation(deps.db, session.regulationId),
  });
}

/** The session without a word on other products: a tie is written with its product's name. */
function extractOf(closed: ClosedSession, agenda: ClosedSession['agenda']): ClosedSession {
  const seen = new Set(agenda.map((item) => item.dossierId));
  const acts = closed.acts.flatMap((act): readonly SessionAct[] => {
    if (act.kind === 'open') {
      const tied = act.data.tied.filter((tie) => seen.has(tie.dossierId));
      return [{ ...act, data: { ...act.data, tied } }];
    }
    return 'dossierId' in act.data && !seen.has(act.data.dossierId) ? [] : [act];
  });
  return { ...closed, agenda, acts, leftOut: closed.agenda.length - agenda.length };
}
