import { readAct } from '#domain/acts/act.ts';
import { standingOf } from '#domain/acts/subject.ts';
import { IDEA } from '#domain/cycle/idea.ts';
import { canonicalJson } from '#storage/acts/canonical-json.ts';
import {
  findIdea,
  findIdeaState,
  findSlip,
  hashOfSlip,
  ideaStateOf,
} from '#storage/cycle/ideas.ts';
import type { Trx } from '#storage/database.ts';
import type { Subject } from '#storage/ledger/read-acts.ts';
import { ofSubject, type Finding } from './finding.ts';

/** What lists read of an idea, and what its slip says, against its acts. */
export async function checkIdea(trx: Trx, subject: Subject): Promise<Finding> {
  const standing = standingOf(
    IDEA,
    subject.acts.map((act) => readAct(IDEA.shapes, act)),
  );
  const shown = await findIdeaState(trx, subject.id);
  const isAsActed =
    (await findIdea(trx, subject.id)) !== undefined &&
    canonicalJson(shown ?? null) === canonicalJson(ideaStateOf(standing)) &&
    hashOfSlip(await findSlip(trx, subject.id, standing.slipVersion)) === standing.slip;
  return isAsActed ? null : ofSubject('LEDGER_STATE_DIFFERS', subject);
}
