import type { InferOutput } from 'valibot';
import { actOn } from '../acts/act-on.ts';
import type { Actor } from '#domain/access/authorize.ts';
import type { SessionStanding } from '#domain/council/session.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import { inTransaction } from '#storage/database.ts';
import type { Deps } from '../deps.ts';
import type { markAttendanceInput } from './mark-attendance.input.ts';
import { SESSIONS, type SessionRequest } from './session-subject.ts';

export type MarkAttendanceInput = SessionRequest & InferOutput<typeof markAttendanceInput>;

/** The secretary notes who came late or left. A member who has sealed a sheet stays counted for it. */
export function markAttendance(
  deps: Deps,
  actor: Actor,
  input: MarkAttendanceInput,
): Promise<Result<SessionStanding>> {
  return inTransaction(deps.db, (trx) =>
    actOn(deps, trx, actor, SESSIONS, 'attend', input, async ({ row: { seats } }) => {
      const { accountId, present } = input;
      const seated = seats.some((seat) => seat.accountId === accountId);
      return seated ? ok({ accountId, present }) : refuse('NOT_FOUND');
    }),
  );
}
