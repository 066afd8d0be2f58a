import * as v from 'valibot';
import {
  MINISTRY_ANSWERS,
  MINISTRY_STEPS,
  type MinistryAnswer,
  type MinistryStep,
} from '#domain/recognition/ministry-answer.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import { readHundredths } from '#domain/scoring/hundredths.ts';
import {
  ACT_FIELDS,
  choice,
  day,
  optionalChoice,
  optionalDay,
  optionalText,
  parsed,
  text,
} from '#app/input-fields.ts';
import { m } from '#words/paraglide/messages.js';

const STEPS: readonly MinistryStep[] = Object.values(MINISTRY_STEPS).flat();

/** What the office enters of the ministry's answer. */
export const enterMinistryAnswerInput = v.object({
  ...ACT_FIELDS,
  answer: choice(m.recognition_ministry_answer, MINISTRY_ANSWERS),
  paperNumber: text(m.recognition_ministry_paper, 60),
  paperDated: day(m.recognition_ministry_paper_dated),
  paperSigner: text(m.recognition_ministry_paper_signer, 120),
  paperSignerTitle: text(m.recognition_ministry_paper_title, 120),
  points: v.pipe(v.optional(v.string(), ''), parsed(readPoints)),
  certificateNumber: optionalText(m.recognition_ministry_certificate, 60),
  step: optionalChoice(m.recognition_ministry_step, STEPS),
  note: optionalText(m.recognition_ministry_note, 1000),
  decisionNumber: optionalText(m.recognition_number_field, 60),
  decisionDated: optionalDay(),
  decisionSigner: optionalText(m.recognition_signer_field, 120),
  decisionSignerTitle: optionalText(m.recognition_signer_title_field, 120),
});

/** Points as they are typed; empty is none. */
function readPoints(sent: string): Result<number | null> {
  if (sent.trim() === '') return ok(null);
  const points = readHundredths(sent);
  return points === null ? refuse('MINISTRY_POINTS_WRONG') : ok(points);
}

type Sent = v.InferOutput<typeof enterMinistryAnswerInput>;

/**
 * What the form sent, as the domain checks it. What belongs to another answer than the chosen one is
 * left out: a page no longer shows it. Refuses REQUIRED where several steps may follow and none was
 * chosen.
 */
export function answerFrom(sent: Sent): Result<MinistryAnswer> {
  const step = stepOf(sent);
  if (step === null) return refuse('REQUIRED', { label: m.recognition_ministry_step() }, 'step');
  const { answer, note } = sent;
  return ok({
    answer,
    step,
    note,
    paper: {
      number: sent.paperNumber,
      dated: sent.paperDated,
      signerName: sent.paperSigner,
      signerTitle: sent.paperSignerTitle,
    },
    hundredths: answer === 'returned' ? null : sent.points,
    certificateNumber: answer === 'recognized' ? sent.certificateNumber : '',
    decision: sent.decisionDated && {
      number: sent.decisionNumber,
      dated: sent.decisionDated,
      signerName: sent.decisionSigner,
      signerTitle: sent.decisionSignerTitle,
    },
  });
}

/** Five stars and a return leave one step to take. */
function stepOf({ answer, step }: Sent): MinistryStep | null {
  const [only, ...others] = MINISTRY_STEPS[answer];
  return others.length === 0 ? only : step;
}
