import * as v from 'valibot';
import { ACT_FIELDS, choice, ID, KEY_FIELDS, optionalText } from '#app/input-fields.ts';
import { SUPPORT_KINDS } from '#domain/support/records/kinds.ts';
import { m } from '#words/paraglide/messages.js';

/** A unit had nothing of a kind in a year. */
export const stateNoneInput = v.object({
  ...KEY_FIELDS,
  unitId: optionalText(m.support_record_unit),
  kind: choice(m.support_list_kind, SUPPORT_KINDS),
  year: v.pipe(v.string(), v.regex(/^20\d\d$/), v.transform(Number)),
});

/** A statement that is taken back. */
export const endNoneInput = v.object({ ...ACT_FIELDS, noneId: ID });
