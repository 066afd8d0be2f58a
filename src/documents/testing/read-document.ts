import { createDocumentCompiler } from '../typst/compiler.ts';
import type { DocumentCompiler, TemplateName } from '../typst/compiler.ts';
import { printableJson } from '../typst/printable.ts';

/** One document as tests see it: what a person would read on it, page by page. */
export interface ReadDocument {
  /** The texts of each page in reading order, cut where the typesetter cut them. */
  readonly pages: readonly (readonly string[])[];
  /** All pages below each other as an SVG of outlines, to be turned into pixels. */
  readonly outlines: string;
}

let compiler: DocumentCompiler | undefined;

/** Fills a template in this very thread and reads back what it says. For tests only: it blocks. */
export function readDocument(template: TemplateName, data: unknown): ReadDocument {
  compiler ??= createDocumentCompiler();
  const job = { template, json: printableJson(data), title: 'Bản đọc thử', timestamp: 0 };
  const [, ...pages] = compiler.svg(job).split('class="typst-page"');
  return { pages: pages.map(textsOf), outlines: compiler.outlines(job) };
}

/** All texts in a row, single blanks between words: for "does it say". */
export function wholeText(document: ReadDocument): string {
  return document.pages.flat().join(' ').replace(/\s+/gu, ' ');
}

function textsOf(page: string): string[] {
  return [...page.matchAll(/class="tsel"[^>]*>([^<]*)</gu)].map((found) =>
    (found[1] ?? '').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&'),
  );
}
