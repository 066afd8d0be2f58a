import type { RevocationActs } from '#domain/supervision/revocation-acts.ts';
import type { MisuseActs } from '#domain/supervision/misuse.ts';
import type { CheckPlanActs } from '#domain/supervision/plan-acts.ts';
import type { CheckActs } from '#domain/supervision/check-acts.ts';
import { tell, type ToldOf } from './telling.ts';

const HERE = ['producer', 'commune'] as const;
const ALL = ['producer', 'commune', 'office'] as const;

const ON_QUEUE = { silent: 'stands in the queue of the office, on its page' };

export const REVOCATION: ToldOf<RevocationActs> = {
  open: [tell('revocationOpened', ['office'])],
  verify: ON_QUEUE,
  // What it is asked about stands on its page.
  askProducer: ({ answerBy: day }) => [tell('revocationAsks', ['producer'], { day })],
  makeStatement: [tell('revocationStated', ['office'])],
  hear: ON_QUEUE,
  conclude: ON_QUEUE,
  submit: [tell('revocationWaits', ['leader'])],
  withdraw: ON_QUEUE,
  sendBack: [tell('revocationSentBack', ['office'])],
  sign: { silent: 'told with the revocation of its certificate' },
  propose: { silent: 'the letter goes to the ministry' },
  enterAnswer: [tell('revocationAnswerWaits', ['leader'])],
  sendBackAnswer: [tell('revocationSentBack', ['office'])],
  confirmRevoked: { silent: 'told with the revocation of its certificate' },
  confirmKept: [tell('revocationDropped', ['producer'])],
  // Whoever was never asked need not hear of what came to nothing.
  drop: async (_, look) =>
    (await look.wasAsked()) ? [tell('revocationDropped', ['producer'])] : [],
  noteReceipt: { silent: 'the office keeps its own list' },
};

/** The producer must not hear of a report before its check, and nobody knows who sent it. */
export const MISUSE: ToldOf<MisuseActs> = {
  report: ON_QUEUE,
  takeUp: { silent: 'the reporter follows it by number' },
  check: { silent: 'told with the check' },
  end: { silent: 'the reporter follows it by number' },
};

/** The office alone: who came out is nobody else's business before the check (Đ9.2a). */
export const CHECK_PLAN: ToldOf<CheckPlanActs> = {
  draftPlan: [tell('planWaits', ['planner'])],
  withdrawPlan: { silent: 'stands in the list of plans' },
  sendBackPlan: [tell('planSentBack', ['office'])],
  confirmPlan: ({ drawn: { length: count } }) => [tell('planConfirmed', ['office'], { count })],
  orderPlanned: { silent: 'told with each check, as far as somebody may know of it' },
  dropPlanned: { silent: 'stands on the page of the plan with its reason' },
};

/** Beforehand the producer hears of periodic checks alone: of an unannounced one by its record (Đ9.2a). */
export const CHECK: ToldOf<CheckActs> = {
  order: { silent: 'nobody is sent yet; the producer must not know of an unannounced one' },
  assign: ({ announced, visitOn: day }) => [
    tell('checkAssigned', ['team'], { day }),
    ...(announced ? [tell('checkAnnounced', HERE, { day })] : []),
  ],
  complete: [tell('checkToSign', ['team'])],
  reopen: [tell('checkReopened', ['team'])],
  sign: { silent: 'the record shows who has signed' },
  close: ({ result, repairBy: day }) => [
    tell('checkClosed', ALL),
    ...(result === 'repair' && day !== null ? [tell('checkRepair', HERE, { day })] : []),
  ],
  cite: [tell('checkClosed', HERE)],
  remark: [tell('checkRemarked', ['office'])],
  settle: [tell('checkSettled', HERE)],
  cancel: [tell('checkCancelled', ['team'])],
};
