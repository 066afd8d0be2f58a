import type { Actor } from '#domain/access/authorize.ts';
import type { PlainDate } from '#domain/calendar/plain-date.ts';
import { sessionStanding, type Seat } from '#domain/council/session.ts';
import { formatVietnameseDate } from '#domain/calendar/plain-date.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import { findRegulationInForce } from '#storage/council/regulations.ts';
import { addSession } from '#storage/council/sessions.ts';
import { inTransaction } from '#storage/database.ts';
import { allow } from '../access/allow.ts';
import type { Deps } from '../deps.ts';
import { recordSessionAct } from './act-on-session.ts';

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
 * Refuses NOT_ALLOWED, COUNCIL_SEATS_WRONG, REGULATION_NOT_IN_FORCE, CHANGED_MEANWHILE.
 */
export function createSession(
  deps: Deps,
  actor: Actor,
  input: CreateSessionInput,
): Promise<Result<{ sessionId: string }>> {
  return inTransaction(deps.db, async (trx) => {
    const role = allow(deps, actor, 'session.create', { unitId: input.unitId });
    if (!role.ok) return role;
    if (!seatsAreRight(input.seats)) return refuse('COUNCIL_SEATS_WRONG', {}, 'seats');
    const regulation = await findRegulationInForce(trx, input.unitId, input.heldOn);
    if (!regulation) {
      return refuse(
        'REGULATION_NOT_IN_FORCE',
        { day: formatVietnameseDate(input.heldOn) },
        'heldOn',
      );
    }
    const id = deps.newId();
    const { seats, idempotencyKey, ...session } = input;
    const at = deps.clock.now();
    await addSession(
      trx,
      {
        ...session,
        id,
        roundId: null,
        regulationId: regulation.id,
        isDemo: deps.demo,
        createdBy: actor.accountId,
        createdAt: at,
      },
      seats,
    );
    const created = await recordSessionAct(deps, trx, actor, {
      sessionId: id,
      idempotencyKey,
      kind: 'create',
      role: role.value,
      data: { regulationId: regulation.id },
      before: sessionStanding([]),
    });
    return created.ok ? ok({ sessionId: id }) : created;
  });
}

/** One chair, one secretary, nobody twice; the secretary has no vote. */
function seatsAreRight(seats: readonly Seat[]): boolean {
  const count = (role: Seat['role']) => seats.filter((seat) => seat.role === role).length;
  const people = new Set(seats.map((seat) => seat.accountId));
  const silentSecretary = seats.every((seat) => seat.role !== 'secretary' || !seat.voting);
  return (
    people.size === seats.length &&
    count('chair') === 1 &&
    count('secretary') === 1 &&
    silentSecretary
  );
}
