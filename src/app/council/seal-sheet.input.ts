import * as v from 'valibot';
import { KEY_FIELDS, VERSION_FIELDS } from '#app/input-fields.ts';

/** The sheet that is sealed, as the member reviewed it: a newer one is not sealed unseen. */
export const sealSheetInput = v.object({ ...VERSION_FIELDS, ...KEY_FIELDS });
