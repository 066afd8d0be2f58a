import * as v from 'valibot';
import { ACT_FIELDS, day, ID, text } from '#app/input-fields.ts';
import { m } from '#words/paraglide/messages.js';

/** Who is sent, for which day, by which paper (Đ9.2b, Đ9.4a). */
export const assignTeamInput = v.object({
  ...ACT_FIELDS,
  members: v.optional(v.array(ID), []),
  visitOn: day(m.supervision_check_visit_field),
  mandateNumber: text(m.supervision_check_mandate_number_field, 60),
  mandateDated: day(m.supervision_check_mandate_dated_field),
});
