import type { Actor } from '#domain/access/authorize.ts';
import { afterTakingDown } from '#domain/parties/public-page.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import type { Deps } from '../deps.ts';
import type { ProducerActData } from '#domain/parties/producer-acts.ts';
import { checkFilled, settlePage, type RefusePage } from './settle-page.ts';

/**
 * Commune or office takes texts and pictures off the page of a product, also what was looked at
 * before; certificate and star stay on it. Refuses REQUIRED without a reason, PAGE_EMPTY, and as
 * `settlePage` does.
 */
export function takeDownPage(
  deps: Deps,
  actor: Actor,
  input: RefusePage,
): Promise<Result<ProducerActData['takeDownPage']>> {
  return settlePage(deps, actor, 'takeDownPage', input, ({ page, desk }) => {
    const reason = input.reason.trim();
    if (reason === '') return refuse('REQUIRED', {}, 'reason');
    const filled = checkFilled(page);
    if (!filled.ok) return filled;
    const data = { productId: input.productId, reason };
    return ok({ page: afterTakingDown(desk, reason), data });
  });
}
