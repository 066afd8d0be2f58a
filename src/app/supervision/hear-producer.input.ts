import * as v from 'valibot';
import { ACT_FIELDS, choice, day, longText } from '#app/input-fields.ts';
import { m } from '#words/paraglide/messages.js';

/** The ways in which a producer was heard. */
export const HEARINGS = ['statement', 'minutes', 'silent'] as const;

/** How the producer was heard, and on which day. */
export const hearProducerInput = v.object({
  ...ACT_FIELDS,
  how: choice(m.supervision_how_field, HEARINGS),
  on: day(m.supervision_on_field),
  text: longText(m.supervision_minutes_field),
});
