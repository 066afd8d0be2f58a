import * as v from 'valibot';
import { KEY_FIELDS, SHOWN } from '#app/input-fields.ts';

/** A member signs the record whose hash the page showed. */
export const signRecordInput = v.object({ ...KEY_FIELDS, shown: SHOWN });
