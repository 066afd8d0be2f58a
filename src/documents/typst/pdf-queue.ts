import { availableParallelism } from 'node:os';
import { Busy } from '#platform/work-queue.ts';
import type { DocumentJob } from './compiler.ts';
import { pdfLane, type Entry, type LaneLimits } from './pdf-lane.ts';

export interface PdfQueueLimits extends LaneLimits {
  /** Documents that may wait behind those being made. */
  readonly waiting: number;
  /** Documents that are made at the same time, each in a worker thread. */
  readonly atOnce: number;
}

export interface PdfQueue {
  /** The document, after those that came before it. Rejects with `Busy` when too many wait, or with a fault. */
  add(job: DocumentJob): Promise<Uint8Array>;
}

/**
 * One for each core, none of them the thread that answers pages. Each keeps the fonts in about a hundred
 * megabytes, and beyond eight the database that takes the papers is what one waits for.
 */
export const PDFS_AT_ONCE = Math.min(availableParallelism(), 8);

const LIMITS: PdfQueueLimits = {
  waiting: 500,
  atOnce: PDFS_AT_ONCE,
  perDocument: 60_000,
  idle: 30_000,
};

/**
 * Documents in worker threads, taken in the order in which they are asked for: making one blocks its
 * thread for some milliseconds, a long one for seconds, and the server has to answer meanwhile.
 */
export function createPdfQueue(limits: PdfQueueLimits = LIMITS): PdfQueue {
  const waiting: Entry[] = [];
  const lanes = Array.from({ length: limits.atOnce }, () => pdfLane(limits, next));

  /** The first free one, so that a document now and then hires no second worker. */
  function next(): void {
    const lane = lanes.find((one) => one.isFree());
    const entry = lane && waiting.shift();
    if (entry) lane.take(entry);
  }

  return {
    add: (job) =>
      new Promise((resolve, reject) => {
        if (waiting.length >= limits.waiting) {
          reject(new Busy('documents'));
          return;
        }
        waiting.push({ job, settle: { resolve, reject } });
        next();
      }),
  };
}
