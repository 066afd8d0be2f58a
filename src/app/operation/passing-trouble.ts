import { refusal, type Refusal } from '#domain/result.ts';
import { log } from '#platform/log.ts';
import { countTrouble, countTurnedAway } from '#platform/metrics.ts';
import { Busy } from '#platform/work-queue.ts';
import { troubleOf } from '#storage/trouble.ts';

/** Seconds after which it is worth asking again. */
export const RETRY_AFTER = 5;

/**
 * What a person is told when a request failed without being wrong: the database was away or busy for
 * a moment, or a queue was full. Counts it and writes it down; `null` for a fault of ours, which is another matter.
 */
export function passingTrouble(fault: unknown, context: Record<string, unknown>): Refusal | null {
  if (fault instanceof Busy) {
    countTurnedAway(fault.queue);
    log.warn({ ...context, queue: fault.queue }, 'a queue was full');
    return refusal('BUSY');
  }
  const trouble = troubleOf(fault);
  if (trouble === null) return null;
  countTrouble(trouble);
  log.warn({ ...context, trouble, fault }, 'passing trouble');
  return refusal(trouble === 'lost' ? 'DATABASE_AWAY' : 'BUSY');
}
