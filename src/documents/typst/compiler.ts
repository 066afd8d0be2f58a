import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { NodeCompiler, NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler';
import { projectRoot } from '#platform/project-root.ts';
import { fontFolders } from './fonts.ts';

/** The templates beside this file, without `.typ`. */
export type TemplateName =
  | 'certificate'
  | 'commune-letter'
  | 'form-01'
  | 'form-02'
  | 'form-03'
  | 'minutes'
  | 'paper'
  | 'score-sheet';

/** One document to be made: which template, with what data, made when. */
export interface DocumentJob {
  readonly template: TemplateName;
  /** The record, as `printableJson` wrote it. */
  readonly json: string;
  /** Shown as the name of the document by PDF readers. */
  readonly title: string;
  /** Seconds since 1970, written as the moment of making: the same job gives the same bytes. */
  readonly timestamp: number;
}

/** The one place that knows the typesetting library. Its calls block: use it in a worker or a test. */
export interface DocumentCompiler {
  /** The document as PDF. */
  pdf(job: DocumentJob): Uint8Array;
  /** The document's pages below each other as one SVG whose texts stand in it as texts. */
  svg(job: DocumentJob): string;
  /** The same as outlines only, which other programs can turn into pixels. */
  outlines(job: DocumentJob): string;
  /** Gives back the memory of results older than a few documents. */
  forget(): void;
}

/** Creating one takes about a tenth of a second for reading the fonts: keep it. */
export function createDocumentCompiler(): DocumentCompiler {
  const root = projectRoot();
  const workspace = join(root, 'src/documents/typst');
  const compiler = loadLibrary(root).create({
    workspace,
    fontArgs: [{ fontPaths: fontFolders(root) }],
  });
  const input = (job: DocumentJob) => ({
    mainFilePath: join(workspace, `${job.template}.typ`),
    inputs: { data: job.json, title: job.title },
  });
  return {
    pdf: (job) => writePdf(compiler, layOut(compiler, input(job)), job.timestamp),
    svg: (job) => compiler.svg(layOut(compiler, input(job))),
    outlines: (job) => compiler.plainSvg(layOut(compiler, input(job))),
    forget: () => compiler.evictCache(1),
  };
}

/** The finished pages, or a fault that names the place in the template. */
function layOut(
  compiler: NodeCompiler,
  input: Parameters<NodeCompiler['compile']>[0],
): NodeTypstDocument {
  const compiled = compiler.compile(input);
  const pages = compiled.result;
  if (pages !== null) return pages;
  const error = compiled.takeError();
  const places = error === null ? [] : compiler.fetchDiagnostics(error);
  throw new Error(JSON.stringify(places));
}

/**
 * PDF/A-2a: tagged, fonts inside, readable in fifty years. A character no font has (an emoji in a
 * product's name) is forbidden there; such a document still has to come out, so it becomes a plain
 * tagged PDF with an empty box in that place.
 */
function writePdf(
  compiler: NodeCompiler,
  pages: NodeTypstDocument,
  creationTimestamp: number,
): Uint8Array {
  try {
    return compiler.pdf(pages, { pdfStandard: 'a-2a', creationTimestamp });
  } catch {
    return compiler.pdf(pages, { creationTimestamp });
  }
}

function loadLibrary(root: string): typeof NodeCompiler {
  // Resolved at run time, so that the bundler leaves the native module alone.
  const library: { NodeCompiler: typeof NodeCompiler } = createRequire(join(root, 'package.json'))(
    '@myriaddreamin/typst-ts-node-compiler',
  );
  return library.NodeCompiler;
}
