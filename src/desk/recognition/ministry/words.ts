import type { MinistryAnswerKind, MinistryStep } from '#domain/recognition/ministry-answer.ts';
import { m } from '#words/paraglide/messages.js';

const ANSWERS: Readonly<Record<MinistryAnswerKind, () => string>> = {
  recognized: m.recognition_ministry_answer_recognized,
  notReached: m.recognition_ministry_answer_not_reached,
  returned: m.recognition_ministry_answer_returned,
};

const STEPS: Readonly<Record<MinistryStep, () => string>> = {
  recognizeNational: m.recognition_ministry_step_national,
  useMinistryResult: m.recognition_ministry_step_use,
  keepProvincialStar: m.recognition_ministry_step_keep,
  assessAgain: m.recognition_ministry_step_again,
  concludeWithout: m.recognition_ministry_step_without,
  askMinistryAgain: m.recognition_ministry_step_ask,
};

export function answerWord(answer: MinistryAnswerKind): string {
  return ANSWERS[answer]();
}

export function stepWord(step: MinistryStep): string {
  return STEPS[step]();
}
