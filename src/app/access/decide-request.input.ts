import * as v from 'valibot';
import { KEY_FIELDS, text } from '#app/input-fields.ts';
import { m } from '#words/paraglide/messages.js';

/** Which request is decided. */
export const decideRequestInput = v.object({
  requestId: text(m.access_request_field, 40),
  ...KEY_FIELDS,
});
