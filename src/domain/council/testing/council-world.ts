import type { SessionAct } from '../session-acts.ts';
import { apply, standingOf, rolesAllowed, stateAfter } from '../../acts/subject.ts';
import { plainDate } from '../../calendar/plain-date.ts';
import type { Instant } from '../../calendar/plain-date.ts';
import type { DossierState } from '../../dossier/transitions.ts';
import { hasConflict, missingScorers } from '../seats.ts';
import { SESSION, type Seat, type SessionStanding } from '../session.ts';
import { DOSSIER } from '../../dossier/dossier.ts';
import { council, type LooseAct } from './session-acts.ts';

/** Two councils that may take up the same products one after the other. */
export const SESSIONS = ['first', 'second'] as const;
export const PRODUCTS = ['man', 'che'] as const;
export const SEATS: readonly Seat[] = council(2);
export const PEOPLE = SEATS.map((seat) => seat.accountId);

export type SessionName = (typeof SESSIONS)[number];

/** Where both sessions and the products stand. */
export interface CouncilWorld {
  readonly sessions: Readonly<Record<SessionName, SessionStanding>>;
  readonly dossiers: Readonly<Record<string, { state: DossierState; session: SessionName | null }>>;
}

/** Something somebody tries: an act in a session, or the office giving a product to one. */
export type Attempt =
  | { readonly in: SessionName; readonly act: LooseAct }
  /** The closing; `deferred` are those on whose sheets something stands against a result. */
  | { readonly in: SessionName; readonly close: readonly string[] }
  | { readonly in: SessionName; readonly give: string };

const planned = standingOf(SESSION, [asAct(0, { kind: 'create', data: { regulationId: 'r' } })]);

export const AT_FIRST: CouncilWorld = {
  sessions: { first: planned, second: planned },
  dossiers: Object.fromEntries(
    PRODUCTS.map((id) => [id, { state: 'inCouncil' as const, session: 'first' as const }]),
  ),
};

/** The world after an attempt; the same world when the rules refuse it. */
export function attempt(world: CouncilWorld, tried: Attempt): CouncilWorld {
  if ('give' in tried) return give(world, tried.in, tried.give);
  if ('close' in tried) return close(world, tried.in, tried.close);
  const before = world.sessions[tried.in];
  if (!isAllowed(world, tried.in, tried.act)) return world;
  const after = apply(SESSION, before, asAct(before.seq, tried.act));
  return { ...world, sessions: { ...world.sessions, [tried.in]: after } };
}

function isAllowed(world: CouncilWorld, name: SessionName, { kind, data }: LooseAct): boolean {
  const standing = world.sessions[name];
  if (rolesAllowed(SESSION, standing.state, kind).length === 0) return false;
  if (kind === 'open') return PRODUCTS.some((id) => world.dossiers[id]?.session === name);
  if (kind === 'declareConflict') return !isSealed(standing, data.dossierId, data.accountId);
  if (kind !== 'seal') return true;
  const { dossierId, accountId } = data;
  return (
    world.dossiers[dossierId]?.session === name &&
    SEATS.some((seat) => seat.accountId === accountId && seat.voting) &&
    !isSealed(standing, dossierId, accountId) &&
    !standing.absent.has(accountId) &&
    !hasConflict(standing, dossierId, accountId)
  );
}

function close(world: CouncilWorld, name: SessionName, wanted: readonly string[]): CouncilWorld {
  const standing = world.sessions[name];
  const here = PRODUCTS.filter((id) => world.dossiers[id]?.session === name);
  const waits = here.some(
    (id) => !standing.knockOuts.has(id) && missingScorers(SEATS, standing, id).length > 0,
  );
  if (standing.state !== 'scoring' || waits) return world;
  const deferred = here.filter((id) => wanted.includes(id) && !standing.knockOuts.has(id));
  const recorded = here.filter((id) => !deferred.includes(id));
  const act = asAct(standing.seq, { kind: 'close', data: { recorded, deferred } });
  const dossiers = { ...world.dossiers };
  for (const id of recorded) dossiers[id] = { state: 'scored', session: name };
  for (const id of deferred) dossiers[id] = { state: 'accepted', session: null };
  return {
    sessions: { ...world.sessions, [name]: apply(SESSION, standing, act) },
    dossiers,
  };
}

function give(world: CouncilWorld, name: SessionName, id: string): CouncilWorld {
  const before = world.dossiers[id];
  const planning = world.sessions[name].state === 'planned';
  if (!before || !planning || rolesAllowed(DOSSIER, before.state, 'assign').length === 0)
    return world;
  const after = { state: stateAfter(DOSSIER, before.state, 'assign'), session: name };
  return { ...world, dossiers: { ...world.dossiers, [id]: after } };
}

function isSealed(standing: SessionStanding, dossierId: string, accountId: string): boolean {
  return standing.sealed.get(dossierId)?.has(accountId) ?? false;
}

function asAct(seq: number, act: LooseAct): SessionAct {
  const onDay = plainDate(2026, 11, 24);
  const at = '2026-11-24T01:00:00.000Z' as Instant;
  // TypeScript cannot see that kind and data belong together once they are spread.
  const actor = { kind: 'person', accountId: 'somebody' } as const;
  return { ...act, seq: seq + 1, actor, role: 'secretary', at, onDay } as SessionAct;
}
