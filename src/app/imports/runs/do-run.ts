import type { Actor } from '#domain/access/authorize.ts';
import { refuse, type Result } from '#domain/result.ts';
import { beginRun, endRun, moveOnRun, type RunTry } from '#storage/imports/runs.ts';
import { confirmedBefore } from '../../access/confirm-again.ts';
import { actorOf } from '../../access/named-actor.ts';
import { shifted } from '../../access/session-life.ts';
import type { Deps } from '../../deps.ts';
import { enterList, type EnterList } from '../enter-list.ts';
import type { ImportRequest } from '../import-subject.ts';
import { layDown, type LayDown } from '../lay-down.ts';
import { undoList } from '../undo-list.ts';
import { LONGEST_RUN } from './longest-run.ts';
import type { Watch } from './watch.ts';

/** Things between two looks whether somebody stopped it, and two steps of what the page shows. */
const THINGS_A_STEP = 20;

type Begun = NonNullable<Awaited<ReturnType<typeof beginRun>>>;

/**
 * Does what was asked for on a list, in the name of whoever asked and with the rights of today. It is one transaction
 * with the act: a try that was cut off left nothing, and the next begins anew or finds it done. What is refused is
 * kept for the page; a fault ends it, and whoever wants it asks again.
 */
export async function doRun(deps: Deps, runId: string): Promise<void> {
  const run = { runId, worker: deps.newId() };
  const begun = await beginRun(deps.db, run);
  if (begun === undefined) return;
  try {
    const done = await work(deps, run, begun);
    if (done.ok) return;
    const { refusals } = done;
    await endRun(deps.db, run, deps.clock.now(), { state: 'refused', refusals });
  } catch (fault) {
    if (fault instanceof Stopped) return;
    await endRun(deps.db, run, deps.clock.now(), { state: 'failed' });
    throw fault;
  }
}

/** Somebody stopped it, or another worker has taken over: nothing is wrong. */
class Stopped extends Error {}

async function work(deps: Deps, run: RunTry, begun: Begun): Promise<Result<null>> {
  const actor = await actorOf(deps, begun.askedBy);
  if (actor === null) return refuse('NOT_ALLOWED');
  if (begun.askedAt < shifted(deps.clock.now(), -LONGEST_RUN)) return refuse('IMPORT_TOO_LATE');
  return act(deps, actor, begun, watchOf(deps, run));
}

async function act(
  deps: Deps,
  actor: Actor,
  { kind, request, ...asked }: Begun,
  watch: Watch,
): Promise<Result<null>> {
  // Written by `ask` alone, each kind from its own input.
  if (kind === 'layDown') return layDown(deps, actor, request as unknown as LayDown, watch);
  const second = confirmedBefore(actor, asked);
  if (!second.ok) return second;
  return kind === 'enter'
    ? enterList(deps, second.value, request as unknown as EnterList, watch)
    : undoList(deps, second.value, request as unknown as ImportRequest, watch);
}

function watchOf(deps: Deps, run: RunTry): Watch {
  let [total, done]: [number | null, number] = [null, 0];
  const say = async () => {
    if (!(await moveOnRun(deps.db, run, { total, done }))) throw new Stopped();
  };
  return {
    begin: async (things) => {
      [total, done] = [things === 0 ? null : things, 0];
      await say();
    },
    step: async () => {
      done += 1;
      if (done % THINGS_A_STEP === 0) await say();
    },
    finish: async (trx) => {
      if (!(await endRun(trx, run, deps.clock.now(), { state: 'done' }))) throw new Stopped();
    },
  };
}
