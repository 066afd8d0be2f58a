import type { Actor } from '#domain/access/authorize.ts';
import { afterAccepting } from '#domain/parties/public-page.ts';
import { ok, type Result } from '#domain/result.ts';
import type { Deps } from '../deps.ts';
import type { ProducerActData } from '#domain/parties/producer-acts.ts';
import { checkWaits, settlePage, type LookAtPage } from './settle-page.ts';

/**
 * Commune or office has looked at what the producer wrote and shows it to people. Refuses
 * NOTHING_TO_LOOK_AT, and as `settlePage` does.
 */
export function acceptPage(
  deps: Deps,
  actor: Actor,
  input: LookAtPage,
): Promise<Result<ProducerActData['acceptPage']>> {
  return settlePage(deps, actor, 'acceptPage', input, ({ page, desk }) => {
    const waits = checkWaits(page);
    if (!waits.ok) return waits;
    const data = { productId: input.productId, sha256: input.shown };
    return ok({ page: afterAccepting(desk), data });
  });
}
