import { Busy } from './work-queue.ts';

/** Does the work unless too much is being done under the same key; throws `Busy` before it began. */
export type AtOnce = <T>(key: string, work: () => Promise<T>) => Promise<T>;

/**
 * At most so many pieces of work at once under one key. Without it one account could have thousands
 * of files arriving together, each looked at while there was still room.
 */
export function atMostAtOnce(name: string, most: number): AtOnce {
  const running = new Map<string, number>();
  return async (key, work) => {
    const now = running.get(key) ?? 0;
    if (now >= most) throw new Busy(name);
    running.set(key, now + 1);
    try {
      return await work();
    } finally {
      const left = (running.get(key) ?? 1) - 1;
      if (left === 0) running.delete(key);
      else running.set(key, left);
    }
  };
}
