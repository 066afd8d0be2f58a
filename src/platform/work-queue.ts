/** Too many already do the same: the machine is busy, nothing was begun, the person may try again. */
export class Busy extends Error {
  override readonly name: string = 'Busy';
  /** What too many wait for, for the log and the figures. */
  readonly queue: string;

  constructor(queue: string) {
    super(`too many wait for: ${queue}`);
    this.queue = queue;
  }
}

export interface WorkQueueLimits {
  /** What is done in it, for the log and the figures. */
  readonly name: string;
  /** Pieces of work that run at the same time. */
  readonly atOnce: number;
  /** Pieces that may wait behind them; one more is turned away at once. */
  readonly waiting: number;
  /** Longest wait in milliseconds: nobody looks at a page that long. */
  readonly patience: number;
}

/** Does the work when its turn comes and answers what it answers. Throws `Busy` before it began. */
export type WorkQueue = <T>(work: () => Promise<T>) => Promise<T>;

/**
 * A queue with a limit for work that fills cores or memory (pictures, password hashes). Without one,
 * twenty uploads at once make every one of them slow, then broken, and the pages with them.
 */
export function workQueue({ name, atOnce, waiting, patience }: WorkQueueLimits): WorkQueue {
  const line: (() => void)[] = [];
  let running = 0;

  function turn(): Promise<void> {
    if (running < atOnce) {
      running += 1;
      return Promise.resolve();
    }
    if (line.length >= waiting) return Promise.reject(new Busy(name));
    return new Promise((go, turnAway) => {
      const called = (): void => {
        clearTimeout(timer);
        go();
      };
      const timer = setTimeout(() => {
        line.splice(line.indexOf(called), 1);
        turnAway(new Busy(name));
      }, patience);
      line.push(called);
    });
  }

  function done(): void {
    const next = line.shift();
    if (next)
      next(); // its place is handed on: `running` stays as it is
    else running -= 1;
  }

  return async (work) => {
    await turn();
    try {
      return await work();
    } finally {
      done();
    }
  };
}
