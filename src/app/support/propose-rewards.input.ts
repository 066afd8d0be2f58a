import * as v from 'valibot';
import { ID, KEY_FIELDS } from '#app/input-fields.ts';

/** For which signed decision a list is made; what stands on it is computed. */
export const proposeRewardsInput = v.object({ ...KEY_FIELDS, decisionId: ID });
