import * as v from 'valibot';
import { day, KEY_FIELDS } from '#app/input-fields.ts';
import { m } from '#words/paraglide/messages.js';

const from = day(m.cycle_year_from_field);
const until = day(m.cycle_year_until_field);

/** First and last day of each of the six steps. */
export const planCycleInput = v.object({
  ...KEY_FIELDS,
  ...{ from1: from, until1: until, from2: from, until2: until, from3: from, until3: until },
  ...{ from4: from, until4: until, from5: from, until5: until, from6: from, until6: until },
});
