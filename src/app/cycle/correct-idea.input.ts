import * as v from 'valibot';
import { ACT_FIELDS } from '#app/input-fields.ts';
import { CONTACT_AGAIN_FIELDS, HIDDEN_FIELD, SLIP_FIELDS } from './slip-fields.ts';

/** An idea that came back, put right. */
export const correctIdeaInput = v.object({
  ...ACT_FIELDS,
  ...SLIP_FIELDS,
  ...CONTACT_AGAIN_FIELDS,
});

/** The same by whoever holds its code. */
export const correctPublicIdeaInput = v.object({ ...correctIdeaInput.entries, ...HIDDEN_FIELD });
