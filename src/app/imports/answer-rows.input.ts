import * as v from 'valibot';
import { PROBLEMS, type ProblemCode } from '#domain/imports/problem.ts';
import { ANSWERS } from '#domain/imports/answers.ts';
import { m } from '#words/paraglide/messages.js';
import { choice, optionalText } from '../input-fields.ts';

/** What is answered, for all rows that ask it or for those with this print alone. */
export const answerRowsInput = v.object({
  code: choice(m.imports_question, Object.keys(PROBLEMS) as ProblemCode[]),
  found: optionalText(m.imports_found, 2000),
  all: optionalText(m.imports_all, 2),
  answer: choice(m.imports_answer, ANSWERS),
});
