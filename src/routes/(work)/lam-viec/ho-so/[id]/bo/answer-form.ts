import * as v from 'valibot';
import {
  MINISTRY_ANSWERS,
  MINISTRY_STEPS,
  type MinistryAnswer,
  type MinistryStep,
} from '#domain/recognition/ministry-answer.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import { choice, day, optionalDay, optionalText, parsed, text } from '#routes/fields.ts';
import { m } from '#ui/paraglide/messages.js';

export const STEPS: readonly MinistryStep[] = MINISTRY_ANSWERS.flatMap(
  (answer) => MINISTRY_STEPS[answer],
);

/** What the office enters of the ministry's answer. */
export const ANSWER_FIELDS = {
  answer: choice(m.recognition_ministry_answer, MINISTRY_ANSWERS),
  paperNumber: text(m.recognition_ministry_paper, 60),
  paperDated: day(m.recognition_ministry_paper_dated),
  paperSigner: text(m.recognition_ministry_paper_signer, 120),
  paperSignerTitle: text(m.recognition_ministry_paper_title, 120),
  points: v.pipe(v.optional(v.string(), ''), parsed(readHundredths)),
  certificateNumber: optionalText(m.recognition_ministry_certificate, 60),
  step: choice(m.recognition_ministry_step, STEPS),
  note: optionalText(m.recognition_ministry_note, 1000),
  decisionNumber: optionalText(m.recognition_number_field, 60),
  decisionDated: optionalDay(),
  decisionSigner: optionalText(m.recognition_signer_field, 120),
  decisionSignerTitle: optionalText(m.recognition_signer_title_field, 120),
};

/** "92,5" or "92.50" as hundredths; empty is none. */
function readHundredths(sent: string): Result<number | null> {
  const typed = sent.trim();
  if (typed === '') return ok(null);
  const found = /^(\d{1,3})(?:[.,](\d{1,2}))?$/.exec(typed);
  if (!found) return refuse('MINISTRY_POINTS_WRONG');
  return ok(Number(found[1]) * 100 + Number((found[2] ?? '').padEnd(2, '0')));
}

type Sent = v.InferOutput<v.ObjectSchema<typeof ANSWER_FIELDS, undefined>>;

/** What the form sent, as the domain checks it. */
export function answerFrom(sent: Sent): MinistryAnswer {
  return {
    answer: sent.answer,
    paper: {
      number: sent.paperNumber,
      dated: sent.paperDated,
      signerName: sent.paperSigner,
      signerTitle: sent.paperSignerTitle,
    },
    hundredths: sent.points,
    note: sent.note,
    step: sent.step,
    certificateNumber: sent.certificateNumber,
    decision: sent.decisionDated && {
      number: sent.decisionNumber,
      dated: sent.decisionDated,
      signerName: sent.decisionSigner,
      signerTitle: sent.decisionSignerTitle,
    },
  };
}
