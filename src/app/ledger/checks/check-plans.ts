import { readAct } from '#domain/acts/act.ts';
import { standingOf } from '#domain/acts/subject.ts';
import { CHECK_PLAN } from '#domain/supervision/plan-acts.ts';
import { canonicalJson } from '#storage/acts/canonical-json.ts';
import type { Trx } from '#storage/database.ts';
import type { Subject } from '#storage/ledger/read-acts.ts';
import {
  checkPlanEntriesOf,
  checkPlanStateOf,
  findCheckPlanEntries,
  findCheckPlanState,
} from '#storage/supervision/check-plans.ts';
import {
  drawFrom,
  hashOfPopulation,
  listCandidates,
} from '#storage/supervision/plan-candidates.ts';
import { ofSubject, type Finding } from './finding.ts';

/** What lists read of a plan, the list it chose from, and the draw itself, which its seed must give again. */
export async function checkPlanOfYear(trx: Trx, subject: Subject): Promise<Finding> {
  const acts = subject.acts.map((act) => readAct(CHECK_PLAN.shapes, act));
  const standing = standingOf(CHECK_PLAN, acts);
  const candidates = await listCandidates(trx, subject.id);
  const confirmed = acts.find((act) => act.kind === 'confirmPlan');
  const isAsActed =
    canonicalJson((await findCheckPlanState(trx, subject.id)) ?? null) ===
      canonicalJson(checkPlanStateOf(standing)) &&
    canonicalJson(await findCheckPlanEntries(trx, subject.id)) ===
      canonicalJson(checkPlanEntriesOf(standing)) &&
    hashOfPopulation(candidates) === standing.population &&
    (confirmed === undefined ||
      canonicalJson(drawFrom(candidates, standing.method, confirmed.data.seed)) ===
        canonicalJson(confirmed.data.drawn));
  return isAsActed ? null : ofSubject('LEDGER_STATE_DIFFERS', subject);
}
