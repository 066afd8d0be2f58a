import type { Standing } from '#domain/acts/subject.ts';
import { ENTRY, type EntryState } from '#domain/entries/entry-acts.ts';
import { PRODUCER } from '#domain/parties/producer-acts.ts';
import { refuse, type Result } from '#domain/result.ts';
import { readStanding } from '#storage/acts/list-acts.ts';
import { closeEntryRow, lockEntry } from '#storage/entries/entries.ts';
import { projectClosings } from '#storage/parties/closings.ts';
import type { ProducerStanding } from '#domain/parties/producer-acts.ts';
import { ENTRIES } from '../entries/entry-subject.ts';
import { record } from '../acts/record.ts';
import type { Ledger } from '../recognition/issue-certificate.ts';
import { checkToClose, type ToClose } from '../parties/closings.ts';
import { checkProductOpen, PRODUCERS } from '../parties/producer-subject.ts';

export interface TakeBackListed extends ToClose {
  readonly importId: string;
  readonly reason: string;
}

/**
 * Takes back what a list entered: a product, or a producer with all that is left of it, as entered by
 * mistake; in the transaction and batch of the undoing that a second person confirmed, who has asked
 * the rights. Refuses NOT_FOUND, PRODUCER_CLOSED, PRODUCT_CLOSED and what `checkToClose` refuses.
 */
export async function takeBackListed(
  { deps, trx, actor, role, batchId }: Ledger,
  { producerId, productId, importId, reason }: TakeBackListed,
): Promise<Result<ProducerStanding>> {
  const row = await PRODUCERS.lock(trx, producerId);
  if (!row) return refuse('NOT_FOUND');
  const before = await readStanding(trx, PRODUCER, producerId);
  if (before.state === 'closed') return refuse('PRODUCER_CLOSED');
  const open = checkProductOpen('takeBackProduct', before, productId);
  if (!open.ok) return open;
  const on = deps.clock.today();
  const what = productId === undefined ? { producerId } : { producerId, productId };
  const free = await checkToClose(deps, trx, what, { kind: 'enteredByMistake', on, reason });
  if (!free.ok) return free;
  const act = { id: producerId, role, before, idempotencyKey: null, batchId };
  const data = { importId, on, reason };
  const after =
    productId === undefined
      ? await record(deps, trx, actor, PRODUCERS, { ...act, kind: 'takeBackProducer', data })
      : await record(deps, trx, actor, PRODUCERS, {
          ...act,
          kind: 'takeBackProduct',
          data: { productId, ...data },
        });
  if (after.ok) await projectClosings(trx, producerId, after.value);
  return after;
}

/** Takes back an entry of a further register as entered by mistake, as `takeBackListed` does. Refuses NOT_FOUND and ENTRY_CLOSED. */
export async function takeBackEntry(
  { deps, trx, actor, role, batchId }: Ledger,
  id: string,
  reason: string,
): Promise<Result<Standing<EntryState>>> {
  if (!(await lockEntry(trx, id))) return refuse('NOT_FOUND');
  const before = await readStanding(trx, ENTRY, id);
  if (before.state === 'closed') return refuse('ENTRY_CLOSED');
  const data = { as: 'mistake', on: deps.clock.today(), reason } as const;
  const closed = await record(deps, trx, actor, ENTRIES, {
    ...{ id, role, batchId, before, idempotencyKey: null },
    kind: 'closeEntry',
    data,
  });
  if (closed.ok) await closeEntryRow(trx, id, data);
  return closed;
}
