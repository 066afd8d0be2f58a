import { readAct } from '#domain/acts/act.ts';
import { standingOf } from '#domain/acts/subject.ts';
import { PLAN } from '#domain/plans/plan-acts.ts';
import { canonicalJson } from '#storage/acts/canonical-json.ts';
import type { Trx } from '#storage/database.ts';
import type { Subject } from '#storage/ledger/read-acts.ts';
import {
  findPlanMilestones,
  findPlanMoney,
  planMilestonesOf,
  planMoneyOf,
} from '#storage/plans/plan-rows.ts';
import { findPlanState, planStateOf } from '#storage/plans/plans.ts';
import { ofSubject, type Finding } from './finding.ts';

/** What lists read of a plan, with its milestones and its money, against its acts. */
export async function checkPlan(trx: Trx, subject: Subject): Promise<Finding> {
  const { id, acts } = subject;
  const standing = standingOf(
    PLAN,
    acts.map((act) => readAct(PLAN.shapes, act)),
  );
  const shown = [
    (await findPlanState(trx, id)) ?? null,
    await findPlanMilestones(trx, id),
    sorted(await findPlanMoney(trx, id)),
  ];
  const meant = [planStateOf(standing), planMilestonesOf(standing), sorted(planMoneyOf(standing))];
  return canonicalJson(shown) === canonicalJson(meant)
    ? null
    : ofSubject('LEDGER_STATE_DIFFERS', subject);
}

function sorted(rows: ReturnType<typeof planMoneyOf>) {
  const keyOf = ({ key, source }: (typeof rows)[number]) => `${key} ${source}`;
  return rows.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}
