/**
 * Who leads on this device: the tab that holds a name of the browser's own locks, which gives it to
 * the next one when that tab is gone. Where the browser has none (plain http), the version that each
 * item names still keeps two tabs from overwriting each other.
 */
const lockName = (name: string) => `saoque:${name}`;

/** Holds the name until `free` is called or the page is gone. */
export async function hold(name: string): Promise<() => void> {
  const locks = lockManager();
  if (!locks) return () => undefined;
  return new Promise((held) => {
    void locks.request(
      lockName(name),
      () =>
        new Promise<void>((free) => {
          held(free);
        }),
    );
  });
}

/**
 * Runs `work` while nobody else holds the name, when it is free now or within `patience`
 * milliseconds; undefined when somebody else leads.
 */
export async function leadingIfFree<T>(
  name: string,
  work: () => Promise<T>,
  patience = 0,
): Promise<T | undefined> {
  const locks = lockManager();
  if (!locks) return work();
  if (patience === 0) {
    return locks.request(lockName(name), { ifAvailable: true }, (lock) =>
      lock ? work() : undefined,
    );
  }
  const given: { lead: boolean } = { lead: false };
  const lead = () => {
    given.lead = true;
    return work();
  };
  try {
    return await locks.request(lockName(name), { signal: AbortSignal.timeout(patience) }, lead);
  } catch (fault) {
    if (given.lead) throw fault;
    return undefined;
  }
}

function lockManager(): LockManager | undefined {
  return 'locks' in navigator ? navigator.locks : undefined;
}
