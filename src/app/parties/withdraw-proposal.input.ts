import * as v from 'valibot';
import { PRODUCER_REQUEST_FIELDS } from './producer-fields.ts';

/** Which proposal its producer takes back. */
export const withdrawProposalInput = v.object({
  ...PRODUCER_REQUEST_FIELDS,
  proposalId: v.string(),
});
