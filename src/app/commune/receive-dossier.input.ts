import * as v from 'valibot';
import { ACT_FIELDS, ticked } from '#app/input-fields.ts';

/** What the commune receives. */
export const receiveDossierInput = v.object({
  ...ACT_FIELDS,
  /** The paper set lies on the desk too; what was sent here is the electronic one (Đ7.1). */
  paper: ticked,
});
