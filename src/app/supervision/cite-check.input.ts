import * as v from 'valibot';
import { choice, day, KEY_FIELDS, optionalDay, text } from '#app/input-fields.ts';
import { CHECK_RESULTS } from '#domain/supervision/check-answers.ts';
import { m } from '#words/paraglide/messages.js';

/** What the paper of another body says of a product (Đ9.4b, Đ10.2b). */
export const citeCheckInput = v.object({
  ...KEY_FIELDS,
  code: text(m.supervision_check_code_field, 60),
  by: choice(m.supervision_check_by_field, ['ministry', 'other']),
  body: text(m.supervision_check_other_body_field, 200),
  paperNumber: text(m.supervision_check_paper_number_field, 60),
  paperDated: day(m.supervision_check_paper_dated_field),
  visitedOn: day(m.supervision_check_visited_field),
  result: choice(m.supervision_check_result_field, CHECK_RESULTS),
  repairBy: optionalDay(),
  reason: text(m.supervision_check_found_field, 500),
});
