import * as v from 'valibot';
import { ACT_FIELDS, text } from '#app/input-fields.ts';
import { m } from '#words/paraglide/messages.js';

/** Which training, when and where. */
export const trainIdeaInput = v.object({ ...ACT_FIELDS, course: text(m.cycle_course_field, 500) });
