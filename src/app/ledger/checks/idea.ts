import { readAct } from '#domain/acts/act.ts';
import { standingOf } from '#domain/acts/subject.ts';
import { IDEA, type IdeaStanding } from '#domain/cycle/idea.ts';
import { canonicalJson } from '#storage/acts/canonical-json.ts';
import {
  findIdea,
  findIdeaState,
  findSlip,
  hashOfSlip,
  ideaStateOf,
} from '#storage/cycle/ideas.ts';
import { findPlan, hashOfPlan } from '#storage/cycle/plans.ts';
import { hashOfVisit, listVisits } from '#storage/cycle/visits.ts';
import type { Trx } from '#storage/database.ts';
import type { Subject } from '#storage/ledger/read-acts.ts';
import { ofSubject, type Finding } from './finding.ts';

/** What lists read of an idea, and what its slip, its plan and its visits say, against its acts. */
export async function checkIdea(trx: Trx, subject: Subject): Promise<Finding> {
  const standing = standingOf(
    IDEA,
    subject.acts.map((act) => readAct(IDEA.shapes, act)),
  );
  const shown = await findIdeaState(trx, subject.id);
  const isAsActed =
    (await findIdea(trx, subject.id)) !== undefined &&
    canonicalJson(shown ?? null) === canonicalJson(ideaStateOf(standing)) &&
    (await saysAsActed(trx, subject.id, standing));
  return isAsActed ? null : ofSubject('LEDGER_STATE_DIFFERS', subject);
}

async function saysAsActed(trx: Trx, id: string, standing: IdeaStanding): Promise<boolean> {
  const slip = await findSlip(trx, id, standing.slipVersion);
  const plan = await findPlan(trx, id, standing.planVersion);
  const visits = await listVisits(trx, id);
  return (
    hashOfSlip(slip) === standing.slip &&
    (plan === undefined ? null : hashOfPlan(plan)) === standing.plan &&
    canonicalJson(visits.map(hashOfVisit)) === canonicalJson(standing.visits)
  );
}
