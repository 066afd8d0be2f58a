/** The objects of one of our own PDFs, by number. */
export interface PdfObjects {
  /** The page tree's leaves in order. */
  readonly pages: readonly number[];
  readonly get: (no: number) => PdfObject;
}

/** One object: its own words, in which it names others, and the bytes of its stream, if it has one. */
export interface PdfObject {
  readonly words: string;
  /** From the word `stream` on; never looked into. */
  readonly stream: Buffer | null;
}

const STREAM = Buffer.from('\nstream\n');
const END = Buffer.from('endobj');

/**
 * Reads a PDF as our typesetter writes it: every object by itself, found by the table at the end. What
 * another program wrote may hold objects packed together or changes behind the end: that is a fault.
 */
export function pdfObjects(pdf: Buffer): PdfObjects {
  const { places, root } = tableOf(pdf);
  const get = (no: number): PdfObject => {
    const place = places.get(no);
    if (place === undefined) throw new Error(`The PDF has no object ${no}.`);
    return objectAt(pdf.subarray(place.from, place.to));
  };
  const leaves = (no: number): number[] => {
    const kids = /\/Kids \[([^\]]*)\]/.exec(get(no).words)?.[1];
    return kids === undefined ? [no] : refsIn(kids).flatMap(leaves);
  };
  const tree = /\/Pages (\d+) 0 R/.exec(get(root).words)?.[1];
  if (tree === undefined) throw new Error('The PDF has no pages.');
  return { pages: leaves(Number(tree)), get };
}

/** The numbers of the objects that words name; texts in them are no names. */
export function refsIn(words: string): number[] {
  const found: number[] = [];
  withRefs(words, (no) => {
    found.push(no);
    return no;
  });
  return found;
}

/** The same words with other numbers. */
export function withRefs(words: string, numberOf: (no: number) => number): string {
  return outsideTexts(words, (part) =>
    part.replace(/\b(\d+) 0 R\b/g, (_, no: string) => `${numberOf(Number(no))} 0 R`),
  );
}

/** Changes what stands outside the texts in parentheses: such a text may read like anything. */
export function outsideTexts(words: string, change: (part: string) => string): string {
  let changed = '';
  let from = 0;
  for (let at = words.indexOf('('); at !== -1; at = words.indexOf('(', from)) {
    const end = endOfText(words, at);
    changed += change(words.slice(from, at)) + words.slice(at, end);
    from = end;
  }
  return changed + change(words.slice(from));
}

/** Behind the parenthesis that closes the one at `open`; inner ones come in pairs, or behind a backslash. */
function endOfText(words: string, open: number): number {
  let depth = 0;
  for (let at = open; at < words.length; at += 1) {
    const sign = words[at];
    if (sign === '\\') at += 1;
    else if (sign === '(') depth += 1;
    else if (sign === ')') {
      depth -= 1;
      if (depth === 0) return at + 1;
    }
  }
  throw new Error('A text in the PDF does not end.');
}

interface Table {
  readonly places: ReadonlyMap<number, { readonly from: number; readonly to: number }>;
  readonly root: number;
}

function tableOf(pdf: Buffer): Table {
  const tail = pdf.toString('latin1', Math.max(0, pdf.length - 1024));
  const start = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(tail)?.[1]);
  const table = pdf.toString('latin1', start);
  const root = /\/Root (\d+) 0 R/.exec(table)?.[1];
  if (!table.startsWith('xref\n0 ') || root === undefined || table.includes('/Prev')) {
    throw new Error('The PDF has another form than ours.');
  }
  const begins = [...table.matchAll(/^(\d{10}) \d{5} ([nf])/gm)].flatMap(([, at, kind], no) =>
    kind === 'n' ? [{ no, from: Number(at) }] : [],
  );
  const inOrder = begins.toSorted((a, b) => a.from - b.from);
  const places = inOrder.map(
    ({ no, from }, at) => [no, { from, to: inOrder[at + 1]?.from ?? start }] as const,
  );
  return { places: new Map(places), root: Number(root) };
}

function objectAt(bytes: Buffer): PdfObject {
  const body = bytes.subarray(bytes.indexOf('obj') + 3, bytes.lastIndexOf(END));
  const stream = body.indexOf(STREAM);
  return stream === -1
    ? { words: body.toString('latin1').trim(), stream: null }
    : { words: body.toString('latin1', 0, stream).trim(), stream: body.subarray(stream + 1) };
}
