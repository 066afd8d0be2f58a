import * as v from 'valibot';
import { ACT_FIELDS, ID } from '#app/input-fields.ts';
import { registerProducerInput } from '#app/parties/register-producer.input.ts';

/** A producer to be entered and tied to an idea, in one of the communes of whoever enters it. */
export function registerFromIdeaInput(communes: readonly string[]) {
  return v.object({ ...registerProducerInput(communes).entries, ...ACT_FIELDS, producerKey: ID });
}
