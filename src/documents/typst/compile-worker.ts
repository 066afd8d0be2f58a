import { parentPort } from 'node:worker_threads';
import { createDocumentCompiler } from './compiler.ts';
import type { DocumentJob } from './compiler.ts';

/** What comes back for a job: the document, or why there is none. */
export type CompileAnswer = { readonly pdf: Uint8Array } | { readonly fault: string };

/** Without giving memory back now and then the process grows by half a megabyte a document. */
const DOCUMENTS_BETWEEN_FORGETTING = 5;

const compiler = createDocumentCompiler();
let made = 0;

parentPort?.on('message', (job: DocumentJob) => {
  parentPort?.postMessage(answer(job));
  made += 1;
  if (made % DOCUMENTS_BETWEEN_FORGETTING === 0) compiler.forget();
});

function answer(job: DocumentJob): CompileAnswer {
  try {
    return { pdf: compiler.pdf(job) };
  } catch (fault) {
    return { fault: fault instanceof Error ? fault.message : String(fault) };
  }
}
