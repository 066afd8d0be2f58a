import { standingOf } from '#domain/acts/subject.ts';
import { listActs } from '#storage/acts/list-acts.ts';
import { actOn } from '../acts/act-on.ts';
import type { DossierAct, DossierActData } from '#domain/dossier/acts.ts';
import { type DossierStanding, DOSSIER } from '#domain/dossier/dossier.ts';
import {
  MINISTRY_STEPS,
  starOfCentralPoints,
  type MinistryAnswer,
  type MinistryStep,
} from '#domain/recognition/ministry-answer.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import { inTransaction, type Trx } from '#storage/database.ts';
import { getStar } from '#storage/recognition/certificates.ts';
import { noteMinistryPaper } from '#storage/recognition/issued-numbers.ts';
import type { ConfirmedActor } from '../access/confirmed-actor.ts';
import type { Deps } from '../deps.ts';
import { DOSSIERS, type ActRequest, type DossierFound } from '../dossier/dossier-subject.ts';
import { certifyByMinistry, certifyByProvince } from './certify-after-ministry.ts';

/**
 * The leader confirms what the office entered, and it follows: five stars by the ministry's decision
 * (Đ7.4e), the ministry's points used for three or four stars or another assessment in the province
 * (Đ7.4g-2), the star of the province kept, nothing, or the request sent again. Whoever entered it
 * had the office's hand in the dossier and cannot confirm it. Refuses MINISTRY_NUMBER_OTHER_DAY,
 * DECISION_NUMBER_TAKEN, and what `actOn` and `issueCertificate` do.
 */
export async function confirmMinistryAnswer(
  deps: Deps,
  actor: ConfirmedActor,
  input: ActRequest,
): Promise<Result<DossierStanding>> {
  return inTransaction(deps.db, async (trx) => {
    const acts = await listActs(trx, DOSSIER, input.dossierId);
    const step = standingOf(DOSSIER, acts).ministryAnswer?.step ?? lastStep(acts);
    return actOn(deps, trx, actor, DOSSIERS, step, input, (context) =>
      follow(deps, trx, actor, step, context),
    );
  });
}

/**
 * Where no answer waits, the step that followed the last one: a press sent twice finds it done. Any
 * other press is an act that does not fit.
 */
function lastStep(acts: readonly DossierAct[]): MinistryStep {
  const steps: readonly MinistryStep[] = Object.values(MINISTRY_STEPS).flat();
  const kinds = acts.map(({ kind }) => steps.find((step) => step === kind));
  return kinds.findLast((step) => step !== undefined) ?? 'keepProvincialStar';
}

type Data = DossierActData[MinistryStep];

async function follow<Step extends MinistryStep>(
  deps: Deps,
  trx: Trx,
  actor: ConfirmedActor,
  step: Step,
  context: DossierFound,
): Promise<Result<DossierActData[Step]>> {
  const { ministryAnswer: answer } = context.standing;
  if (!answer) throw new Error('the table lets only an answer be confirmed');
  const { number } = answer.paper;
  if (!(await noteMinistryPaper(trx, answer.paper)))
    return refuse('MINISTRY_NUMBER_OTHER_DAY', { number }, 'paperNumber');
  const data: Result<Data> = await dataOf(deps, trx, actor, step, context, answer);
  if (!data.ok) return data;
  // The hash of the file that the page showed beside the answer: the confirmation is for that paper.
  const { paperSha256 } = answer;
  const byPaper = paperSha256 === undefined ? {} : { paperSha256 };
  // The switch below answers each step with its own data; TypeScript cannot follow it through Step.
  return ok({ ...data.value, ...byPaper } as DossierActData[Step]);
}

async function dataOf(
  deps: Deps,
  trx: Trx,
  actor: ConfirmedActor,
  step: MinistryStep,
  context: DossierFound,
  answer: MinistryAnswer,
): Promise<Result<Data>> {
  const { standing } = context;
  const ledger = { deps, trx, actor, role: context.role, batchId: context.actId };
  switch (step) {
    case 'recognizeNational': {
      const certified = await certifyByMinistry(ledger, context, answer);
      return certified.ok ? ok({ certificateId: certified.value.id, star: 5 }) : certified;
    }
    case 'useMinistryResult': {
      const certified = await certifyByProvince(ledger, context, answer);
      if (!certified.ok) return certified;
      return ok({ certificateId: certified.value.id, star: certified.value.star });
    }
    case 'keepProvincialStar':
      if (standing.certificateId === null) return refuse('MINISTRY_NO_STAR_TO_KEEP');
      return ok({ star: await getStar(trx, standing.certificateId) });
    case 'concludeWithout':
      return ok({
        decisionId: standing.decisionId ?? '',
        star: starOfCentralPoints(answer.hundredths ?? 0),
      });
    case 'assessAgain':
    case 'askMinistryAgain':
      return ok({ note: answer.note });
  }
}
