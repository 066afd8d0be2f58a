import * as v from 'valibot';
import { ACT_FIELDS, SHOWN } from '#app/input-fields.ts';

/** The wording that was sent and looked at. */
export const publishWordingInput = v.object({
  version: v.pipe(v.string(), v.maxLength(20)),
  /** Hash of what the page had shown. */
  shown: SHOWN,
  /** How many wordings of the version the page had shown. */
  seenSeq: ACT_FIELDS.seenSeq,
});
