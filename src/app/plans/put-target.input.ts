import * as v from 'valibot';
import { ACT_FIELDS, day, longText, optionalText, parsed, text } from '#app/input-fields.ts';
import { readDecimal } from '#domain/plans/decimal.ts';
import { readWanted } from '#domain/plans/read-wanted.ts';
import { m } from '#words/paraglide/messages.js';

/** A target as the plan prints it; a target without a period is refused. */
export const putTargetInput = v.object({
  ...ACT_FIELDS,
  key: v.optional(v.pipe(v.string(), v.regex(/^(c\d{1,6})?$/)), ''),
  words: text(m.plans_target_words_field, 600),
  group: optionalText(m.plans_target_group_field, 120),
  wanted: v.pipe(optionalText(m.plans_target_wanted_field, 120), parsed(readWanted)),
  printed: optionalText(m.plans_target_printed_field, 300),
  unit: optionalText(m.plans_target_unit_field, 60),
  start: v.pipe(optionalText(m.plans_target_start_field, 30), parsed(readDecimal)),
  from: day(m.plans_from_field),
  to: day(m.plans_to_field),
  definition: longText(m.plans_target_definition_field),
});
