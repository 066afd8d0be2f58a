import * as v from 'valibot';
import { ACT_FIELDS, ID } from '#app/input-fields.ts';

/** Which version is used from now on; none: the built-in layout. */
export const useTemplateInput = v.object({
  ...ACT_FIELDS,
  fileId: v.nullish(ID, null),
});
