import type { InferOutput } from 'valibot';
import type { Actor } from '#domain/access/authorize.ts';
import { checkAlone } from '#domain/parties/closing.ts';
import type { ProducerActData } from '#domain/parties/producer-acts.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import { findByIdentifier } from '#storage/parties/producers.ts';
import type { Deps } from '../deps.ts';
import type { reopenInput } from './close.input.ts';
import { actOnClosing } from './closings.ts';

export type ReopenProducer = InferOutput<typeof reopenInput> & { readonly producerId: string };

/**
 * The office opens a closed producer again: the closing was wrong, or it works again. Refuses
 * PRODUCER_NOT_CLOSED, CLOSING_NEEDS_TWO, IDENTIFIER_TAKEN when another was entered under its number
 * meanwhile, and as `actOnClosing` does.
 */
export function reopenProducer(
  deps: Deps,
  actor: Actor,
  input: ReopenProducer,
): Promise<Result<ProducerActData['reopenProducer']>> {
  return actOnClosing(deps, actor, 'reopenProducer', input, async ({ trx, row, standing }) => {
    const alone = checkAlone(standing.closing?.kind);
    if (!alone.ok) return alone;
    const holder =
      row.identifier === null ? undefined : await findByIdentifier(trx, row.identifier);
    if (holder && holder.id !== row.id) return refuse('IDENTIFIER_TAKEN');
    return ok({ reason: input.reason });
  });
}
