import * as v from 'valibot';
import { KEY_FIELDS } from '#app/input-fields.ts';

/** Who is here when the scoring opens. */
export const openSessionInput = v.object({
  ...KEY_FIELDS,
  /** Those who are here; whoever is not ticked is absent. */
  present: v.optional(v.array(v.string()), []),
});
