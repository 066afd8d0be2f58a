import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { projectRoot } from '#platform/project-root.ts';
import type { CompileAnswer } from './compile-worker.ts';
import type { DocumentJob } from './compiler.ts';

export interface LaneLimits {
  /** A document that takes longer is given up and the worker replaced, milliseconds. */
  readonly perDocument: number;
  /** A worker without work is closed after this time to give its memory back, milliseconds. */
  readonly idle: number;
}

/** A document that is asked for, and who waits for it. */
export interface Entry {
  readonly job: DocumentJob;
  readonly settle: { resolve(pdf: Uint8Array): void; reject(fault: Error): void };
}

/** One worker thread, hired when there is work; one document at a time. */
export interface PdfLane {
  readonly isFree: () => boolean;
  /** Begins a document; only when it is free. */
  readonly take: (entry: Entry) => void;
}

/** `onFree` is called when a document is done, before whoever waited for it hears of it. */
export function pdfLane(limits: LaneLimits, onFree: () => void): PdfLane {
  let current: Entry | undefined;
  let worker: Worker | undefined;
  let timer: NodeJS.Timeout | undefined;

  function take(entry: Entry): void {
    clearTimeout(timer);
    current = entry;
    worker ??= hire();
    // Only a worker at work keeps the process alive.
    worker.ref();
    timer = setTimeout(() => giveUp(new Error('The document took too long.')), limits.perDocument);
    worker.postMessage(entry.job);
  }

  function free(): Entry | undefined {
    const done = current;
    current = undefined;
    clearTimeout(timer);
    worker?.unref();
    timer = setTimeout(dismiss, limits.idle).unref();
    onFree();
    return done;
  }

  function dismiss(): void {
    const leaving = worker;
    worker = undefined;
    leaving?.removeAllListeners();
    void leaving?.terminate();
  }

  function giveUp(fault: Error): void {
    dismiss();
    free()?.settle.reject(fault);
  }

  function hire(): Worker {
    const hired = new Worker(join(projectRoot(), 'src/documents/typst/compile-worker.ts'));
    hired.on('message', (answer: CompileAnswer) => {
      const done = free();
      if ('pdf' in answer) done?.settle.resolve(answer.pdf);
      else done?.settle.reject(new Error(`The document could not be made: ${answer.fault}`));
    });
    hired.on('error', giveUp);
    hired.on('exit', () => giveUp(new Error('The worker that makes documents ended.')));
    return hired;
  }

  return { isFree: () => current === undefined, take };
}
