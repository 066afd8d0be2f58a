import { validator } from 'hono-openapi';
import type { ValidationTargets } from 'hono';
import type * as v from 'valibot';
import { refusalOf } from '#app/input-fields.ts';
import { refusalSentence } from '#domain/refusals.ts';
import { problem } from './problem.ts';

/**
 * Reads a part of the request by the input of the use case, and describes it. Refuses with the sentence
 * of the refusal and nothing of what was sent: the answer of the library would repeat it.
 */
export function input<
  Target extends keyof ValidationTargets,
  Schema extends v.GenericSchema<Record<string, unknown>, unknown>,
>(target: Target, schema: Schema) {
  return validator(target, schema, (read) => {
    if (read.success) return undefined;
    const refusals = read.error.map(refusalOf);
    const sentences = refusals.map((one) => refusalSentence(one, 'en'));
    const [first] = refusals;
    return problem(400, 'Not understood', sentences.join(' '), first && { code: first.code });
  });
}
