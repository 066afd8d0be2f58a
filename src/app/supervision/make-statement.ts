import type { InferOutput } from 'valibot';
import type { Actor } from '#domain/access/authorize.ts';
import { formatVietnameseDate } from '#domain/calendar/plain-date.ts';
import { ok, refuse } from '#domain/result.ts';
import { tidyLines } from '#domain/text/tidy.ts';
import { hashOfValue } from '#storage/acts/canonical-json.ts';
import { addStatement } from '#storage/supervision/revocations.ts';
import type { Deps } from '../deps.ts';
import type { makeStatementInput } from './make-statement.input.ts';
import type { RevocationRequest } from './revocation-subject.ts';
import { step } from './step.ts';

/**
 * The producer says what it has to say, on its own page and in its own name; again as long as the term
 * runs. The act keeps the hash of the words. Refuses what `actOn` does, REVOCATION_WORDS_MISSING and
 * REVOCATION_TERM_OVER.
 */
export function makeStatement(
  deps: Deps,
  actor: Actor,
  input: RevocationRequest & InferOutput<typeof makeStatementInput>,
) {
  return step(deps, actor, 'makeStatement', input, async ({ trx, row, standing, actId }, today) => {
    const text = tidyLines(input.text);
    const { answerBy } = standing;
    if (text === '') return refuse('REVOCATION_WORDS_MISSING', {}, 'text');
    if (answerBy !== null && today > answerBy)
      return refuse('REVOCATION_TERM_OVER', { day: formatVietnameseDate(answerBy) });
    const statedAt = deps.clock.now();
    await addStatement(trx, { id: actId, revocationId: row.id, text, statedAt });
    return ok({ sha256: hashOfValue(text) });
  });
}
