import * as v from 'valibot';
import { ACT_FIELDS } from '#app/input-fields.ts';
import { HEAD_FIELDS } from './plan-fields.ts';

/** The paper of a plan and its days, said otherwise. */
export const editHeadInput = v.object({ ...ACT_FIELDS, ...HEAD_FIELDS });
