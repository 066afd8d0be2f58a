import * as v from 'valibot';
import { ACT_FIELDS, longText } from '#app/input-fields.ts';
import { m } from '#words/paraglide/messages.js';

/** Rows copied out of a table, a tab between their columns. */
export const putRowsInput = v.object({
  ...ACT_FIELDS,
  kind: v.picklist(['task', 'milestone', 'budget', 'target']),
  rows: longText(m.plans_rows_field),
});
