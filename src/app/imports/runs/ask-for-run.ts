import { isPerson } from '#domain/access/actor-identity.ts';
import type { Actor } from '#domain/access/authorize.ts';
import { checkAct, verbsOf } from '#domain/acts/subject.ts';
import { IMPORT } from '#domain/imports/import-acts.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import { readStanding } from '#storage/acts/list-acts.ts';
import { inTransaction, type Trx } from '#storage/database.ts';
import { insertRun, isAsked, isAtWork, type AskedRun } from '#storage/imports/runs.ts';
import { sqlRunner } from '#storage/jobs/sql-runner.ts';
import type { ConfirmedActor } from '../../access/confirmed-actor.ts';
import { allow } from '../../allow.ts';
import type { Deps } from '../../deps.ts';
import type { EnterList } from '../enter-list.ts';
import { findOwnList } from '../find-own-list.ts';
import { BY_ANOTHER, type ImportRequest } from '../import-subject.ts';
import type { LayDown } from '../lay-down.ts';

/**
 * Has a list laid down by a job. What can be said at once is: refuses NOT_FOUND, NOT_ALLOWED, IMPORT_AT_WORK, what the
 * state of the list refuses, and CHANGED_MEANWHILE; what `layDown` refuses stands on the page afterwards.
 */
export function askToLayDown(deps: Deps, actor: Actor, input: LayDown): Promise<Result<null>> {
  return ask(deps, actor, 'layDown', input, false);
}

/** Has a list entered in the name of whoever has typed the password. Refuses as `askToLayDown` does, and IMPORT_BY_ONESELF. */
export function askToEnter(
  deps: Deps,
  actor: ConfirmedActor,
  input: EnterList,
): Promise<Result<null>> {
  return ask(deps, actor, 'enter', input, true);
}

/** Has all that a list entered taken back. Refuses as `askToEnter` does. */
export function askToUndo(
  deps: Deps,
  actor: ConfirmedActor,
  input: ImportRequest,
): Promise<Result<null>> {
  return ask(deps, actor, 'undo', input, true);
}

async function ask(
  deps: Deps,
  actor: Actor,
  kind: AskedRun['kind'],
  request: ImportRequest,
  confirmed: boolean,
): Promise<Result<null>> {
  const { importId, idempotencyKey } = request;
  const list = await findOwnList(deps, deps.db, actor, importId);
  if (!list.ok) return list;
  const run = { askedBy: actor.accountId, kind, idempotencyKey };
  return inTransaction(deps.db, async (trx) => {
    if (await isAsked(trx, run)) return ok(null);
    if (await isAtWork(trx, importId)) return refuse('IMPORT_AT_WORK');
    const { provinceId } = list.value;
    const fits = await checkNow({ deps, trx, actor }, kind, request, provinceId);
    if (!fits.ok) return fits;
    const [runId, askedAt] = [deps.newId(), deps.clock.now()];
    const asked = { ...run, id: runId, importId, request, askedAt, confirmed };
    if (!(await insertRun(trx, asked)))
      return (await isAsked(trx, run)) ? ok(null) : refuse('IMPORT_AT_WORK');
    await deps.jobs?.send(sqlRunner(trx), 'list', { runId });
    return ok(null);
  });
}

interface Asking {
  readonly deps: Deps;
  readonly trx: Trx;
  readonly actor: Actor;
}

/** What needs no look at the rows: the job asks all of it once more. */
async function checkNow(
  { deps, trx, actor }: Asking,
  kind: AskedRun['kind'],
  { importId, seenSeq }: ImportRequest,
  unitId: string,
): Promise<Result<null>> {
  const standing = await readStanding(trx, IMPORT, importId);
  const [verb] = verbsOf(IMPORT, kind);
  const role = verb ? allow(deps, actor, verb, { unitId }) : refuse('NOT_ALLOWED');
  if (!role.ok) return role;
  const fits = checkAct(IMPORT, standing, kind, role.value);
  if (!fits.ok) return fits;
  if (seenSeq !== undefined && seenSeq !== standing.seq) return refuse('CHANGED_MEANWHILE');
  const { askedBy } = standing;
  const own = askedBy !== null && isPerson(askedBy, actor.accountId);
  return own && BY_ANOTHER.includes(kind) ? refuse('IMPORT_BY_ONESELF') : ok(null);
}
