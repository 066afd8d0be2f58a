import * as v from 'valibot';
import { optionalText, SHOWN } from '#routes/fields.ts';
import { m } from '#ui/paraglide/messages.js';

/** What every decision on a change carries: whose it is, what was seen, and why not. */
export const LOOK = v.object({
  producerId: v.string(),
  shown: SHOWN,
  reason: optionalText(m.looks_reason_field, 1000),
  idempotencyKey: v.pipe(v.string(), v.uuid()),
});
