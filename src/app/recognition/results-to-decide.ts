import type { PlainDate } from '#domain/calendar/plain-date.ts';
import { isHeldBack } from '#domain/recognition/certified-elsewhere.ts';
import { outcomeOf } from '#domain/recognition/outcome.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import type { Regulation } from '#domain/regulation/regulation.ts';
import type { UndecidedResult } from '#storage/recognition/undecided.ts';

/** The results of a session that a decision of that day lists, and those that it cannot. */
export interface ResultsToDecide {
  readonly results: readonly UndecidedResult[];
  readonly heldBack: readonly UndecidedResult[];
}

/**
 * Divides what waits by the rule alone, never by anybody's choice: whoever could leave a product out
 * could let it wait for ever. Refuses NOTHING_TO_DECIDE, and PRODUCT_CERTIFIED_MEANWHILE when every
 * result is held back.
 */
export function resultsToDecide(
  waiting: readonly UndecidedResult[],
  rules: Regulation,
  dated: PlainDate,
): Result<ResultsToDecide> {
  const held = (one: UndecidedResult) => isHeldBack(one, outcomeOf(one, rules), dated);
  const results = waiting.filter((one) => !held(one));
  const heldBack = waiting.filter(held);
  if (results.length > 0) return ok({ results, heldBack });
  const [first] = heldBack;
  return first
    ? refuse('PRODUCT_CERTIFIED_MEANWHILE', {
        product: first.productName,
        number: first.otherNumber ?? '',
      })
    : refuse('NOTHING_TO_DECIDE');
}
