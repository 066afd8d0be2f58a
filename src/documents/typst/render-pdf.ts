import type { Instant } from '#domain/calendar/plain-date.ts';
import type { TemplateName } from './compiler.ts';
import { createPdfQueue } from './pdf-queue.ts';
import { printableJson, printableText } from './printable.ts';

/** What a document carries besides its record. */
export interface PdfOptions {
  /** The moment of making, from the caller's clock: the same record at the same moment is the same bytes. */
  readonly timestamp: Instant;
  /** The name of the document in PDF readers. */
  readonly title: string;
}

const queue = createPdfQueue();

/**
 * One template filled with one record, as PDF/A-2a. Runs in a worker thread, in the order in which
 * documents are asked for, and lets the process end when nothing waits.
 *
 * Throws `Busy` when too many documents wait already, and a fault when a template is broken.
 */
export function renderPdf(
  template: TemplateName,
  data: unknown,
  options: PdfOptions,
): Promise<Uint8Array> {
  return queue.add({
    template,
    json: printableJson(data),
    title: printableText(options.title),
    timestamp: Math.floor(Date.parse(options.timestamp) / 1000),
  });
}
