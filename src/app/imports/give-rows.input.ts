import * as v from 'valibot';
import { m } from '#words/paraglide/messages.js';
import { optionalText } from '../input-fields.ts';

/** What a person knows of rows, as typed; an empty field gives nothing. */
export const giveRowsInput = v.object({
  producer: optionalText(m.imports_given_producer, 200),
  star: optionalText(m.imports_given_star, 1),
  decisionNumber: optionalText(m.imports_given_number, 60),
  decisionDate: optionalText(m.imports_given_day, 20),
  unitId: optionalText(m.imports_given_unit, 40),
});
