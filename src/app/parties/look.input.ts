import * as v from 'valibot';
import { SHOWN, text } from '#app/input-fields.ts';
import { m } from '#words/paraglide/messages.js';
import { PRODUCER_REQUEST_FIELDS } from './producer-fields.ts';

/** A decision that lets a proposal or a page count: whose it is, and what was seen. */
export const acceptLookInput = v.object({
  ...PRODUCER_REQUEST_FIELDS,
  /** `pageAsShown`, `proposalAsShown`: something newer is not decided on unseen. */
  shown: SHOWN,
});

/** One that does not, with the reason that the producer reads. */
export const refuseLookInput = v.object({
  ...acceptLookInput.entries,
  reason: text(m.parties_looks_reason_field, 1000),
});
