import type { Instant } from '#domain/calendar/plain-date.ts';
import type { Answer, Item, Kept, Received } from '../item.ts';
import type { Merging } from '../merging.ts';
import { Outbox, type OutboxView } from '../outbox.ts';

export const AT = '2026-11-24T01:42:00.000Z' as Instant;

/** A server that answers as the test says, in order; then it receives everything. */
export function world<Content, Change, Place>(
  merging: Merging<Content, Change, Place>,
  start: Received<Content>,
  answers: readonly Answer<Content>[] = [],
) {
  let last = 0;
  const sent: Item<Change>[] = [];
  const kept: (Kept<Content, Change> | null)[] = [];
  const views: OutboxView<Content, Place>[] = [];
  const queue = [...answers];
  const outbox = new Outbox(merging, start, {
    send: (item) => {
      sent.push(item);
      const answer = queue.shift();
      return Promise.resolve(answer ?? { kind: 'received', version: item.seenVersion + 1, at: AT });
    },
    keep: (left) => kept.push(left),
    changed: (view) => views.push(view),
    newId: () => `id${(last += 1).toString()}`,
  });
  return { outbox, sent, kept, views };
}
