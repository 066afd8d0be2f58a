/**
 * Resolves when this process is told to stop: by Ctrl+C or a service manager, or by the end of the
 * process that started it (`npm start` keeps a channel open for this; it closes even on kill -9).
 * Called once at the very start, so that a signal during the start is not lost.
 */
export function toldToStop(): Promise<void> {
  return new Promise((stop) => {
    for (const event of ['SIGINT', 'SIGTERM', 'SIGHUP', 'disconnect'] as const) {
      // Stays in place: a second Ctrl+C must not tear down what is stopping in order.
      process.on(event, () => {
        stop();
      });
    }
  });
}
