import * as v from 'valibot';
import { ACT_FIELDS, choice, day, ID, KEY_FIELDS, optionalText, text } from '#app/input-fields.ts';
import { CONCERN_KINDS, CONCERN_TOPICS } from '#domain/support/concerns/concern.ts';
import { m } from '#words/paraglide/messages.js';

const SAID = text(m.support_concern_said, 3_000);

/** A difficulty or proposal, of a unit or of a producer. */
export const noteConcernInput = v.object({
  ...KEY_FIELDS,
  unitId: optionalText(m.support_record_unit),
  producerId: v.optional(v.union([v.literal(''), ID]), ''),
  kind: choice(m.support_concern_kind, CONCERN_KINDS),
  topic: choice(m.support_concern_topic, CONCERN_TOPICS),
  said: SAID,
});

/** What the office answers. */
export const answerConcernInput = v.object({
  ...ACT_FIELDS,
  said: text(m.support_concern_answer, 3_000),
});

/** Which go to the ministry, by which paper. */
export const handUpInput = v.object({
  ...KEY_FIELDS,
  chosen: v.optional(v.array(ID), []),
  number: text(m.support_concern_paper, 60),
  day: day(m.support_concern_paper_day),
});
