import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { projectRoot } from '#platform/project-root.ts';
import { Busy } from '#platform/work-queue.ts';
import type { CompileAnswer } from './compile-worker.ts';
import type { DocumentJob } from './compiler.ts';

export interface PdfQueueLimits {
  /** Documents that may wait behind the one being made. */
  readonly waiting: number;
  /** A document that takes longer is given up and the worker replaced, milliseconds. */
  readonly perDocument: number;
  /** A worker without work is closed after this time to give its memory back, milliseconds. */
  readonly idle: number;
}

export interface PdfQueue {
  /** The document, after those that came before it. Rejects with `Busy` when too many wait, or with a fault. */
  add(job: DocumentJob): Promise<Uint8Array>;
}

interface Entry {
  readonly job: DocumentJob;
  readonly settle: { resolve(pdf: Uint8Array): void; reject(fault: Error): void };
}

const LIMITS: PdfQueueLimits = { waiting: 500, perDocument: 60_000, idle: 30_000 };

/**
 * Documents one after the other in a worker thread: making one blocks its thread for some
 * milliseconds, a long one for seconds, and the server has to answer meanwhile.
 */
export function createPdfQueue(limits: PdfQueueLimits = LIMITS): PdfQueue {
  const waiting: Entry[] = [];
  let current: Entry | undefined;
  let worker: Worker | undefined;
  let timer: NodeJS.Timeout | undefined;

  function next(): void {
    clearTimeout(timer);
    current = waiting.shift();
    if (current === undefined) return rest();
    worker ??= hire();
    // Only a worker at work keeps the process alive.
    worker.ref();
    timer = setTimeout(() => giveUp(new Error('The document took too long.')), limits.perDocument);
    worker.postMessage(current.job);
  }

  function rest(): void {
    worker?.unref();
    timer = setTimeout(dismiss, limits.idle).unref();
  }

  function dismiss(): void {
    const leaving = worker;
    worker = undefined;
    leaving?.removeAllListeners();
    void leaving?.terminate();
  }

  function giveUp(fault: Error): void {
    dismiss();
    const entry = current;
    next();
    entry?.settle.reject(fault);
  }

  function hire(): Worker {
    const hired = new Worker(join(projectRoot(), 'src/documents/typst/compile-worker.ts'));
    hired.on('message', (answer: CompileAnswer) => {
      const entry = current;
      next();
      if ('pdf' in answer) entry?.settle.resolve(answer.pdf);
      else entry?.settle.reject(new Error(`The document could not be made: ${answer.fault}`));
    });
    hired.on('error', giveUp);
    hired.on('exit', () => giveUp(new Error('The worker that makes documents ended.')));
    return hired;
  }

  return {
    add: (job) =>
      new Promise((resolve, reject) => {
        if (waiting.length >= limits.waiting) {
          reject(new Busy('documents'));
          return;
        }
        waiting.push({ job, settle: { resolve, reject } });
        if (current === undefined) next();
      }),
  };
}
