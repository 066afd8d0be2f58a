import * as v from 'valibot';
import { KEY_FIELDS } from '#app/input-fields.ts';

/** Nothing but the key: whose password stands in the address. */
export const resetPasswordInput = v.object(KEY_FIELDS);
