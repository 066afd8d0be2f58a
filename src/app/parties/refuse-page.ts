import type { Actor } from '#domain/access/authorize.ts';
import { afterRefusing } from '#domain/parties/public-page.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import type { Deps } from '../deps.ts';
import type { ProducerActData } from '#domain/parties/producer-acts.ts';
import { checkWaits, settlePage, type RefusePage } from './settle-page.ts';

/**
 * Commune or office does not show what the producer wrote: the earlier page stays, or comes back
 * where the new one was shown at once. The words stay on the producer's desk, with the reason.
 * Refuses REQUIRED without a reason, NOTHING_TO_LOOK_AT, and as `settlePage` does.
 */
export function refusePage(
  deps: Deps,
  actor: Actor,
  input: RefusePage,
): Promise<Result<ProducerActData['refusePage']>> {
  return settlePage(deps, actor, 'refusePage', input, ({ page, desk }) => {
    const { productId, shown: sha256 } = input;
    const reason = input.reason.trim();
    if (reason === '') return refuse('REQUIRED', {}, 'reason');
    const waits = checkWaits(page);
    if (!waits.ok) return waits;
    return ok({
      page: afterRefusing(page, desk, reason),
      data: { productId, sha256, reason },
    });
  });
}
