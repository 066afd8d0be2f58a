import * as v from 'valibot';
import { ACT_FIELDS, choice, day, optionalDay, text } from '#app/input-fields.ts';
import { m } from '#words/paraglide/messages.js';

/** What a visit found: whether the plan is kept to, what was seen, what comes next by when. */
export const visitIdeaInput = v.object({
  ...ACT_FIELDS,
  visitedOn: day(m.cycle_visit_on_field),
  pace: choice(m.cycle_visit_pace_field, ['onTime', 'late']),
  seen: text(m.cycle_visit_seen_field, 2000),
  nextStep: text(m.cycle_visit_next_field, 1000),
  nextBy: optionalDay(),
});
