import * as v from 'valibot';
import { optionalText, text, VERSION_FIELDS } from '#app/input-fields.ts';
import { LONGEST_COMMENT, LONGEST_REMARK } from '#domain/council/sheet-change.ts';
import { m } from '#words/paraglide/messages.js';

/** What changed on a sheet, as a script sends it while the member scores. */
export const saveSheetInput = v.object({
  choices: v.record(
    v.string(),
    v.union([v.pipe(v.number(), v.integer(), v.minValue(0)), v.null(), v.literal('open')]),
  ),
  remarks: v.record(v.string(), v.string()),
  comment: v.optional(v.string()),
  seenVersion: v.pipe(v.number(), v.integer(), v.minValue(0)),
});

/** One criterion of a sheet, as a form without script sends it. */
export const scoreCriterionInput = v.object({
  criterion: text(m.council_result_column_criterion, 10),
  choice: v.optional(v.pipe(v.string(), v.regex(/^(\d{1,2}|none)$/))),
  remark: optionalText(m.council_sheet_remark, LONGEST_REMARK),
  ...VERSION_FIELDS,
});

/** What is said of the whole sheet. */
export const commentOnSheetInput = v.object({
  comment: optionalText(m.council_review_comment, LONGEST_COMMENT),
  ...VERSION_FIELDS,
});
