import { begin } from '../acts/begin.ts';
import type { Actor } from '#domain/access/authorize.ts';
import { formatVietnameseDate, type PlainDate } from '#domain/calendar/plain-date.ts';
import { checkInvited, checkSeats } from '#domain/council/check-seats.ts';
import { type Seat } from '#domain/council/session.ts';
import { ok, okUnless, refusal, type Refusal, type Result } from '#domain/result.ts';
import { findRegulationInForce, type RegulationRow } from '#storage/regulation/regulations.ts';
import { addSession, lockPlanner } from '#storage/council/sessions.ts';
import { inTransaction, type Trx } from '#storage/database.ts';
import { checkBesideHeld, roleOfSeat } from '../access/held-roles.ts';
import type { Deps } from '../deps.ts';
import { SESSIONS } from './session-subject.ts';
import { candidatesOf, type Candidate } from './list-candidates.ts';

export interface CreateSessionInput {
  readonly unitId: string;
  readonly name: string;
  readonly heldOn: PlainDate;
  readonly place: string;
  readonly councilDecision: string;
  readonly councilDecidedOn: PlainDate;
  readonly seats: readonly Seat[];
  readonly idempotencyKey: string;
}

/**
 * The office plans a session of the council (Đ7.3b–d) under the Regulation in force on its day.
 * Refuses NOT_ALLOWED, and all at once: what `checkSeats` and `checkInvited` say,
 * REGULATION_NOT_IN_FORCE, COUNCIL_DECIDED_LATER, SEAT_EXCLUDED. The same request sent twice plans
 * one session.
 */
export function createSession(
  deps: Deps,
  actor: Actor,
  input: CreateSessionInput,
): Promise<Result<{ sessionId: string }>> {
  return inTransaction(deps.db, async (trx) => {
    await lockPlanner(trx, actor.accountId);
    const where = { unitId: input.unitId };
    const created = await begin(deps, trx, actor, SESSIONS, 'create', where, input, async () => {
      const regulation = await checkPlan(deps, trx, input);
      if (!regulation.ok) return regulation;
      const id = deps.newId();
      const regulationId = regulation.value.id;
      await addSession(
        trx,
        rowOf(deps, actor, input, { sessionId: id, regulationId }),
        input.seats,
      );
      return ok({ id, data: { regulationId } });
    });
    return created.ok ? ok({ sessionId: created.value }) : created;
  });
}

/** Everything that stands against the plan, and the Regulation it is held under. */
async function checkPlan(
  deps: Deps,
  trx: Trx,
  { unitId, heldOn, councilDecidedOn, seats }: CreateSessionInput,
): Promise<Result<RegulationRow>> {
  const day = formatVietnameseDate(heldOn);
  const candidates = await candidatesOf(trx, unitId, deps.clock.today());
  const seated = checkSeats(seats, new Set(candidates.map((one) => one.accountId)));
  const found: Refusal[] = seated.ok ? [] : [...seated.refusals];
  found.push(...(await excludedSeats(deps, trx, seats, candidates)));
  if (councilDecidedOn > heldOn) {
    found.push(refusal('COUNCIL_DECIDED_LATER', { day }, 'councilDecidedOn'));
  }
  const regulation = await findRegulationInForce(trx, unitId, heldOn);
  if (regulation) {
    const invited = checkInvited(seats, regulation.settings);
    return okUnless(invited.ok ? found : [...found, ...invited.refusals], regulation);
  }
  const missing = refusal('REGULATION_NOT_IN_FORCE', { day }, 'heldOn');
  return { ok: false, refusals: [missing, ...found] };
}

/** SEAT_EXCLUDED for everybody whose role today does not go with the seat, or with a seat held already. */
async function excludedSeats(
  deps: Deps,
  trx: Trx,
  seats: readonly Seat[],
  candidates: readonly Candidate[],
): Promise<readonly Refusal[]> {
  const found: Refusal[] = [];
  const today = deps.clock.today();
  for (const seat of seats.toSorted((a, b) => (a.accountId < b.accountId ? -1 : 1))) {
    const wanted = { accountId: seat.accountId, role: roleOfSeat(seat), validFrom: today };
    const beside = await checkBesideHeld(trx, { ...wanted, validTo: today });
    if (beside.ok) continue;
    const name = candidates.find((one) => one.accountId === seat.accountId)?.name ?? seat.name;
    found.push(refusal('SEAT_EXCLUDED', { name }, 'seats'));
  }
  return found;
}

function rowOf(
  deps: Deps,
  actor: Actor,
  input: CreateSessionInput,
  ids: { readonly sessionId: string; readonly regulationId: string },
) {
  return {
    id: ids.sessionId,
    unitId: input.unitId,
    roundId: null,
    name: input.name,
    heldOn: input.heldOn,
    place: input.place,
    regulationId: ids.regulationId,
    councilDecision: input.councilDecision,
    councilDecidedOn: input.councilDecidedOn,
    isDemo: deps.demo,
    createdBy: actor.accountId,
    createdAt: deps.clock.now(),
  };
}
