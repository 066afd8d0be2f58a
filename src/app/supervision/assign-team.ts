import type { InferOutput } from 'valibot';
import type { Actor } from '#domain/access/authorize.ts';
import { checkTeam, type TeamMember } from '#domain/supervision/check-team.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import { inTransaction, type Trx } from '#storage/database.ts';
import { familyOf } from '#storage/parties/families.ts';
import { listPeopleOf } from '#storage/notices/recipients.ts';
import type { CheckRow } from '#storage/supervision/checks.ts';
import { actOn } from '../acts/act-on.ts';
import type { Deps } from '../deps.ts';
import type { assignTeamInput } from './assign-team.input.ts';
import { CHECKS, type CheckRequest } from './check-subject.ts';
import { teamChoices } from './team-choices.ts';

export type AssignTeamInput = CheckRequest & InferOutput<typeof assignTeamInput>;

/**
 * The office sends a team, of one body or several (Đ9.4a), under a mandate for a day. Only a periodic check is
 * announced to the producer by it. Named again, another team or day takes its place. Refuses
 * CHECK_MEMBER_WITHOUT_RIGHT, what `checkTeam` and `actOn` do.
 */
export async function assignTeam(
  deps: Deps,
  actor: Actor,
  input: AssignTeamInput,
): Promise<Result<null>> {
  const done = await inTransaction(deps.db, (trx) =>
    actOn(deps, trx, actor, CHECKS, 'assign', input, async ({ row }) => {
      const team = await teamOf(deps, trx, row, input);
      if (!team.ok) return team;
      const { visitOn, mandateNumber, mandateDated } = input;
      const announced = row.kind === 'periodic';
      return ok({ members: team.value, visitOn, mandateNumber, mandateDated, announced });
    }),
  );
  return done.ok ? ok(null) : done;
}

async function teamOf(
  deps: Deps,
  trx: Trx,
  { unitId, producerId }: CheckRow,
  input: AssignTeamInput,
): Promise<Result<readonly TeamMember[]>> {
  const may = await teamChoices(deps, trx, unitId);
  const members = input.members.flatMap((id) => {
    const found = may.find(({ accountId }) => accountId === id);
    return found ? [{ accountId: id, body: found.body }] : [];
  });
  if (members.length < input.members.length)
    return refuse('CHECK_MEMBER_WITHOUT_RIGHT', {}, 'members');
  const today = deps.clock.today();
  const ofProducer = new Set(
    await listPeopleOf(trx, await familyOf(trx, [producerId], today), today),
  );
  const fits = checkTeam({ ...input, members }, ofProducer, today);
  return fits.ok ? ok(members) : fits;
}
