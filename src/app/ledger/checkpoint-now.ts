import { log } from '#platform/log.ts';
import { inTransaction } from '#storage/database.ts';
import type { Checkpoint } from '#storage/ledger/checkpoints.ts';
import { sequence } from '#storage/ledger/sequence.ts';
import type { Deps } from '../deps.ts';

/**
 * Gives everything that was written and is committed its position in the log, and makes the
 * checkpoint over it; the last one made, `null` when nothing waited.
 */
export async function checkpointNow(deps: Deps): Promise<Checkpoint | null> {
  let last: Checkpoint | null = null;
  for (;;) {
    const made = await inTransaction(deps.db, (trx) => sequence(trx, deps.clock.now()));
    if (made === null) return last;
    last = made;
  }
}

/**
 * A checkpoint right after an act that people will hold paper of. The act is done by then: should
 * the checkpoint fail, the next minute makes it, and nobody is told that the act failed.
 */
export async function witness(deps: Deps): Promise<void> {
  try {
    await checkpointNow(deps);
  } catch (fault) {
    log.warn({ fault }, 'no checkpoint now; the next minute makes it');
  }
}
