import * as v from 'valibot';
import { ACT_FIELDS, choice, day, optionalDay, VERSION_FIELDS } from '#app/input-fields.ts';
import { CHECK_RESULTS } from '#domain/supervision/check-answers.ts';
import { m } from '#words/paraglide/messages.js';

/** What a check came to, concluded from the record that was read. */
export const completeRecordInput = v.object({
  ...ACT_FIELDS,
  ...VERSION_FIELDS,
  visitedOn: day(m.supervision_check_visited_field),
  result: choice(m.supervision_check_result_field, CHECK_RESULTS),
  repairBy: optionalDay(),
});
