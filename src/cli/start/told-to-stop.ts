/** How this process is told to stop, and how fast. */
export interface ToldToStop {
  /** Resolves when it is told to stop. */
  readonly stop: Promise<void>;
  /** Aborted when it is told again: what is in progress may be cut. */
  readonly hurry: AbortSignal;
}

/** One press of Ctrl+C arrives several times, from the terminal and handed on by `npm start`. */
const SAME_PRESS = 1_000;

/**
 * Listens for the end: by Ctrl+C or a service manager, or by the end of the process that started
 * this one (`npm start` keeps a channel open for it; it closes even on kill -9). A second signal, a
 * second or more later, hastens. Called once at the very start, so that none is lost.
 */
export function toldToStop(): ToldToStop {
  const hurry = new AbortController();
  let since: number | null = null;
  const stop = new Promise<void>((told) => {
    for (const event of ['SIGINT', 'SIGTERM', 'SIGHUP', 'disconnect'] as const) {
      process.on(event, () => {
        since ??= performance.now();
        if (event !== 'disconnect' && performance.now() - since > SAME_PRESS) hurry.abort();
        told();
      });
    }
  });
  return { stop, hurry: hurry.signal };
}
