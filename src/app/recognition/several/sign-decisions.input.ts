import * as v from 'valibot';
import { parsed } from '#app/input-fields.ts';
import { ok, refuse } from '#domain/result.ts';

/** A page can be read to its end; nobody reads a hundred decisions before one password. */
export const SIGNED_AT_ONCE = 20;

const ID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
/** Which decision, the hash of what was shown of it, the key of its own request: bound to one another. */
const CHOSEN = new RegExp(`^(${ID})\\.([0-9a-f]{64})\\.(${ID})$`);

const chosen = v.pipe(
  v.string(),
  v.regex(CHOSEN),
  v.transform((sent) => {
    const [, decisionId = '', shown = '', idempotencyKey = ''] = CHOSEN.exec(sent) ?? [];
    return { decisionId, shown, idempotencyKey };
  }),
);

/** The decisions that the leader chose, as the boxes of the page send them. */
export const signSeveralInput = v.object({
  decisions: v.pipe(
    v.optional(v.array(chosen), []),
    v.maxLength(SIGNED_AT_ONCE),
    parsed((sent) => (sent.length === 0 ? refuse('NO_DECISION_CHOSEN') : ok(sent))),
  ),
});

export type ChosenDecision = v.InferOutput<typeof chosen>;

/** What a box of the page sends. */
export function chosenValue({ decisionId, shown, idempotencyKey }: ChosenDecision): string {
  return `${decisionId}.${shown}.${idempotencyKey}`;
}
