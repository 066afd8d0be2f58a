import * as v from 'valibot';
import { MERGE_KINDS } from '#domain/parties/merging.ts';
import { choice, day, ID, KEY_FIELDS, text } from '#app/input-fields.ts';
import { m } from '#words/paraglide/messages.js';

const REASON = { reason: text(m.parties_closing_reason_field, 1000) };

/** Two entries are one. */
export const requestMergeInput = v.object({
  ...KEY_FIELDS,
  ...REASON,
  kind: choice(m.parties_closing_kind_field, MERGE_KINDS),
  on: day(m.parties_closing_on_field),
});

/** A merge is to be undone. */
export const requestUndoMergeInput = v.object({ ...KEY_FIELDS, ...REASON });

/** A second person agrees to the request that the page showed, with both entries as they were. */
export const confirmMergeInput = v.object({
  ...KEY_FIELDS,
  requestId: ID,
  shown: v.pipe(v.string(), v.regex(/^\d+\.\d+$/)),
});

/** The request ends without it. */
export const refuseMergeInput = v.object({ ...KEY_FIELDS, ...REASON, requestId: ID });
