import type * as v from 'valibot';
import { day, maybe, oneOf, orNull, record, text, whole } from '../acts/shapes.ts';
import { formatVietnameseDate, type PlainDate } from '../calendar/plain-date.ts';
import { okUnless, refusal, type Refusal, type Result } from '../result.ts';
import { tidyText } from '../text/tidy.ts';

/** What the ministry can answer to a request for five stars (Đ7.4). */
export const MINISTRY_ANSWERS = ['recognized', 'notReached', 'returned'] as const;
export type MinistryAnswerKind = (typeof MINISTRY_ANSWERS)[number];

/** What follows from each answer; the office proposes one, the leader confirms it or sends it back. */
export const MINISTRY_STEPS = {
  recognized: ['recognizeNational'],
  notReached: ['useMinistryResult', 'keepProvincialStar', 'assessAgain', 'concludeWithout'],
  returned: ['askMinistryAgain'],
} as const satisfies Record<MinistryAnswerKind, readonly string[]>;
const STEPS = Object.values(MINISTRY_STEPS).flat();
export type MinistryStep = (typeof STEPS)[number];

/** A decision by number and day, and who signed it. */
const NAMED_DECISION = record({ number: text, dated: day, signerName: text, signerTitle: text });
export type NamedDecision = v.InferOutput<typeof NAMED_DECISION>;

/** The answer of the ministry as the office enters it, and as the ledger keeps it. */
export const ANSWER_SHAPE = record({
  answer: oneOf(MINISTRY_ANSWERS),
  /** The ministry's decision, or its letter where it did not recognise. */
  paper: NAMED_DECISION,
  /** Points of the central council, hundredths; null where the ministry told none. */
  hundredths: orNull(whole),
  note: text,
  step: oneOf(STEPS),
  /** The number on the ministry's certificate of five stars; empty where there is none. */
  certificateNumber: text,
  /** The decision of the province that uses the ministry's result (Đ7.4g-2). */
  decision: orNull(NAMED_DECISION),
  /** Hash of the paper's file, where the office has kept one. */
  paperSha256: maybe(text),
});
export type MinistryAnswer = v.InferOutput<typeof ANSWER_SHAPE>;

/** What the answer is checked against. */
export interface AnswerFacts {
  readonly proposedOn: PlainDate;
  readonly today: PlainDate;
  /** The star of the province given meanwhile; null without one. */
  readonly meanwhile: number | null;
}

/** The star that points of the central council come to below five, by the bands of Đ3.3. */
export function starOfCentralPoints(hundredths: number): number {
  if (hundredths >= 7000) return 4;
  if (hundredths >= 5000) return 3;
  return hundredths >= 3000 ? 2 : 1;
}

/**
 * Checks what the office enters. Refuses all at once: MINISTRY_PAPER_MISSING, MINISTRY_PAPER_DAY,
 * MINISTRY_STEP_WRONG, MINISTRY_POINTS_MISSING, MINISTRY_POINTS_WRONG, MINISTRY_NOTE_MISSING,
 * MINISTRY_CERTIFICATE_MISSING, MINISTRY_NO_STAR_TO_KEEP, MINISTRY_STAR_STAYS,
 * MINISTRY_BELOW_THREE_STARS, MINISTRY_DECISION_MISSING, MINISTRY_DECISION_DAY.
 */
export function checkMinistryAnswer(
  sent: MinistryAnswer,
  facts: AnswerFacts,
): Result<MinistryAnswer> {
  const answer = {
    ...sent,
    note: tidyText(sent.note),
    certificateNumber: tidyText(sent.certificateNumber),
    paper: tidyDecision(sent.paper),
    decision:
      sent.step === 'useMinistryResult' && sent.decision ? tidyDecision(sent.decision) : null,
  };
  const faults = [
    ...paperFaults(answer.paper, facts),
    ...pointFaults(answer),
    ...stepFaults(answer, facts),
  ];
  return okUnless(faults, answer);
}

function tidyDecision(one: NamedDecision): NamedDecision {
  return {
    number: tidyText(one.number),
    dated: one.dated,
    signerName: tidyText(one.signerName),
    signerTitle: tidyText(one.signerTitle),
  };
}

function paperFaults(paper: NamedDecision, { proposedOn, today }: AnswerFacts): Refusal[] {
  const faults: Refusal[] = [];
  if (paper.number === '' || paper.signerName === '' || paper.signerTitle === '')
    faults.push(refusal('MINISTRY_PAPER_MISSING', {}, 'paperNumber'));
  if (paper.dated < proposedOn || paper.dated > today) {
    const days = { from: formatVietnameseDate(proposedOn), to: formatVietnameseDate(today) };
    faults.push(refusal('MINISTRY_PAPER_DAY', days, 'paperDated'));
  }
  return faults;
}

/** Five stars are 90 and more, not reached is less; a returned request has no points (Đ3.3a, Đ7.4g-2). */
function pointFaults({ answer, hundredths }: MinistryAnswer): Refusal[] {
  if (answer === 'returned') return [];
  if (hundredths === null)
    return answer === 'notReached' ? [refusal('MINISTRY_POINTS_MISSING', {}, 'points')] : [];
  const fits =
    Number.isInteger(hundredths) &&
    (answer === 'recognized'
      ? hundredths >= 9000 && hundredths <= 10_000
      : hundredths >= 0 && hundredths < 9000);
  return fits ? [] : [refusal('MINISTRY_POINTS_WRONG', {}, 'points')];
}

function stepFaults(answer: MinistryAnswer, facts: AnswerFacts): Refusal[] {
  const steps: readonly MinistryStep[] = MINISTRY_STEPS[answer.answer];
  if (!steps.includes(answer.step)) return [refusal('MINISTRY_STEP_WRONG', {}, 'step')];
  switch (answer.step) {
    case 'recognizeNational':
      return answer.certificateNumber === ''
        ? [refusal('MINISTRY_CERTIFICATE_MISSING', {}, 'certificateNumber')]
        : [];
    case 'askMinistryAgain':
    case 'assessAgain':
      return answer.note === '' ? [refusal('MINISTRY_NOTE_MISSING', {}, 'note')] : [];
    case 'keepProvincialStar':
      return facts.meanwhile === null ? [refusal('MINISTRY_NO_STAR_TO_KEEP', {}, 'step')] : [];
    case 'concludeWithout':
      return facts.meanwhile === null ? [] : [refusal('MINISTRY_STAR_STAYS', {}, 'step')];
    case 'useMinistryResult':
      if (facts.meanwhile !== null) return [refusal('MINISTRY_STAR_STAYS', {}, 'step')];
      return [...belowThree(answer), ...decisionFaults(answer.decision, answer.paper, facts)];
  }
}

function belowThree({ hundredths }: MinistryAnswer): Refusal[] {
  const low = hundredths !== null && starOfCentralPoints(hundredths) < 3;
  return low ? [refusal('MINISTRY_BELOW_THREE_STARS', {}, 'step')] : [];
}

/** The chairman decides after the ministry has answered, and not ahead of today. */
function decisionFaults(
  decision: NamedDecision | null,
  paper: NamedDecision,
  { today }: AnswerFacts,
): Refusal[] {
  if (!decision || [decision.number, decision.signerName, decision.signerTitle].includes(''))
    return [refusal('MINISTRY_DECISION_MISSING', {}, 'decisionNumber')];
  if (decision.dated >= paper.dated && decision.dated <= today) return [];
  const days = { from: formatVietnameseDate(paper.dated), to: formatVietnameseDate(today) };
  return [refusal('MINISTRY_DECISION_DAY', days, 'decisionDated')];
}
