import type { CycleActs } from '#domain/cycle/cycle-year.ts';
import type { IdeaActs } from '#domain/cycle/idea.ts';
import { tell, type ToldOf } from './telling.ts';

export const CYCLE: ToldOf<CycleActs> = {
  openCycle: { silent: 'stands on the page of the year, which every commune opens' },
  changeCycle: { silent: 'stands on the page of the year' },
  foreseeMeeting: { silent: 'the board shows which commune has begun' },
  beginCycle: { silent: 'the board shows which commune has begun' },
};

/** Whoever has no account follows the slip by its code. */
export const IDEA: ToldOf<IdeaActs> = {
  sendIdea: [tell('ideaArrived', ['commune'])],
  correctIdea: [tell('ideaCorrected', ['commune'])],
  returnIdea: [tell('ideaReturned', ['producer'])],
  trainIdea: [tell('ideaToTraining', ['producer'])],
  refuseIdea: [tell('ideaRefused', ['producer'])],
  acceptIdea: [tell('ideaAccepted', ['producer'])],
  registerIdea: { silent: 'whoever registers it goes on with it' },
  savePlan: [tell('ideaPlanArrived', ['commune'])],
  returnPlan: [tell('ideaPlanReturned', ['producer'])],
  acceptPlan: [tell('ideaPlanAccepted', ['producer'])],
  visitIdea: { silent: 'the producer was there' },
  stopIdea: [tell('ideaRefused', ['producer'])],
  resumeIdea: [tell('ideaAccepted', ['producer'])],
  handOver: [tell('ideaHandedOver', ['commune'])],
};
