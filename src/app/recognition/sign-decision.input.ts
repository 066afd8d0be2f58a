import * as v from 'valibot';
import { KEY_FIELDS, SHOWN } from '#app/input-fields.ts';

/** A signature under a decision or an amendment. */
export const signInput = v.object({
  ...KEY_FIELDS,
  /** Hash of the page that the leader read: the signature is for that and nothing else. */
  shown: SHOWN,
});
