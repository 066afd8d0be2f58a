import { readAct } from '#domain/acts/act.ts';
import { standingOf } from '#domain/acts/subject.ts';
import { CYCLE } from '#domain/cycle/cycle-year.ts';
import { canonicalJson } from '#storage/acts/canonical-json.ts';
import { cycleStateOf, findCycleState, listSteps } from '#storage/cycle/cycle-years.ts';
import type { Trx } from '#storage/database.ts';
import type { Subject } from '#storage/ledger/read-acts.ts';
import { ofSubject, type Finding } from './finding.ts';

/** What is read of the cycle of a year against its acts. */
export async function checkCycle(trx: Trx, subject: Subject): Promise<Finding> {
  const standing = standingOf(
    CYCLE,
    subject.acts.map((act) => readAct(CYCLE.shapes, act)),
  );
  const shown = await findCycleState(trx, subject.id);
  const steps = await listSteps(trx, subject.id);
  const isAsActed =
    canonicalJson(shown ?? null) === canonicalJson(cycleStateOf(standing)) &&
    canonicalJson(steps) === canonicalJson(standing.steps);
  return isAsActed ? null : ofSubject('LEDGER_STATE_DIFFERS', subject);
}
