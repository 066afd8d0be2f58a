import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { Busy, workQueue } from './work-queue.ts';

/** A piece of work that ends when it is told to. */
function piece() {
  const { promise, resolve } = Promise.withResolvers<string>();
  return { work: vi.fn(() => promise), end: resolve };
}

describe('a queue of work', () => {
  test('lets as many run as it may, the next ones in the order in which they came', async () => {
    const queue = workQueue({ name: 'tries', atOnce: 1, waiting: 2, patience: 60_000 });
    const [first, second, third] = [piece(), piece(), piece()];
    const answers = [first, second, third].map(({ work }) => queue(work));
    await Promise.resolve();
    expect([first, second, third].map(({ work }) => work.mock.calls.length)).toEqual([1, 0, 0]);
    first.end('một');
    expect(await answers[0]).toBe('một');
    await vi.waitFor(() => {
      expect(second.work).toHaveBeenCalledOnce();
    });
    expect(third.work).not.toHaveBeenCalled();
    second.end('hai');
    third.end('ba');
    expect(await Promise.all(answers)).toEqual(['một', 'hai', 'ba']);
  });

  test('turns one more away at once, before it has begun', async () => {
    const queue = workQueue({ name: 'tries', atOnce: 1, waiting: 0, patience: 60_000 });
    const [first, second] = [piece(), piece()];
    const running = queue(first.work);
    await expect(queue(second.work)).rejects.toThrow(Busy);
    expect(second.work).not.toHaveBeenCalled();
    first.end('xong');
    expect(await running).toBe('xong');
  });

  test('turns away who has waited too long, and the others keep their place', async () => {
    vi.useFakeTimers();
    try {
      const queue = workQueue({ name: 'tries', atOnce: 1, waiting: 2, patience: 1000 });
      const [first, late, next] = [piece(), piece(), piece()];
      const running = queue(first.work);
      const waited = queue(late.work);
      const refused = expect(waited).rejects.toThrow(Busy);
      await vi.advanceTimersByTimeAsync(999);
      const after = queue(next.work);
      await vi.advanceTimersByTimeAsync(1);
      await refused;
      first.end('một');
      next.end('hai');
      expect([await running, await after]).toEqual(['một', 'hai']);
      expect(late.work).not.toHaveBeenCalled();
    } finally {
      vi.useRealTimers();
    }
  });

  test('goes on after work that failed, and never runs more than it may', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.boolean(), { minLength: 1, maxLength: 30 }),
        fc.integer({ min: 1, max: 4 }),
        async (fates, atOnce) => {
          const queue = workQueue({
            name: 'tries',
            atOnce,
            waiting: fates.length,
            patience: 60_000,
          });
          let running = 0;
          let most = 0;
          const done = fates.map((fails) =>
            queue(async () => {
              most = Math.max(most, (running += 1));
              await Promise.resolve();
              running -= 1;
              if (fails) throw new Error('hỏng');
              return true;
            }).catch(() => false),
          );
          expect(await Promise.all(done)).toEqual(fates.map((fails) => !fails));
          expect(most).toBeLessThanOrEqual(atOnce);
        },
      ),
      { seed: 26 },
    );
  });
});
