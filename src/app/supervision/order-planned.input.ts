import * as v from 'valibot';
import { ACT_FIELDS, choice, ID, text, textOrNull } from '#app/input-fields.ts';
import { CHECK_KINDS } from '#domain/supervision/check-acts.ts';
import { m } from '#words/paraglide/messages.js';

/** Of which products of a plan checks are ordered. */
export const orderPlannedInput = v.object({
  ...ACT_FIELDS,
  certificateIds: v.optional(v.pipe(v.array(ID), v.maxLength(100)), []),
  kind: choice(m.supervision_check_kind_field, CHECK_KINDS),
  againReason: textOrNull(m.supervision_check_again_field, 500),
});

/** Why one that came out is not checked. */
export const dropPlannedInput = v.object({
  ...ACT_FIELDS,
  certificateId: ID,
  reason: text(m.supervision_plan_drop_field, 1000),
});
