import * as v from 'valibot';
import { ACT_FIELDS, longText } from '#app/input-fields.ts';
import { m } from '#words/paraglide/messages.js';

/** What communes are given of a target: one of them a line, with its number. */
export const shareTargetInput = v.object({
  ...ACT_FIELDS,
  key: v.pipe(v.string(), v.regex(/^c\d{1,6}$/)),
  shares: longText(m.plans_shares_field),
});
