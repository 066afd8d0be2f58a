import { outsideTexts, pdfObjects, withRefs, type PdfObjects } from './pdf-objects.ts';

/** The objects that every joined file has besides its pages. */
const CATALOG = 1;
const PAGES = 2;
const INFO = 3;

/** Above the fourth byte of the second line, so that programs see that the file is not text. */
const HEAD = Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', 'latin1');

/**
 * The pages of PDFs that our typesetter made as one PDF, in the order given, piece by piece: no more
 * than one of them is in memory. Each page looks as in its own file, whose streams are taken over byte
 * by byte. What belongs to a file as a whole (the order for screen readers, the PDF/A mark) stays behind.
 */
export async function* joinPdfs(
  papers: AsyncIterable<Uint8Array>,
  title: string,
): AsyncGenerator<Uint8Array> {
  const places: number[] = [];
  const pages: number[] = [];
  let length = 0;
  let last = INFO;
  const placed = (no: number, piece: Buffer): Buffer => {
    places[no] = length;
    length += piece.length;
    return piece;
  };
  length += HEAD.length;
  yield HEAD;
  for await (const paper of papers) {
    const pieces: Buffer[] = [];
    const file = pdfObjects(Buffer.from(paper.buffer, paper.byteOffset, paper.byteLength));
    last = takeOver(file, last, (no, piece, isPage) => {
      pieces.push(placed(no, piece));
      if (isPage) pages.push(no);
    });
    yield Buffer.concat(pieces);
  }
  const kids = pages.map((no) => `${no} 0 R`).join(' ');
  yield placed(PAGES, object(PAGES, `<< /Type /Pages /Count ${pages.length} /Kids [${kids}] >>`));
  yield placed(CATALOG, object(CATALOG, `<< /Type /Catalog /Pages ${PAGES} 0 R /Lang (vi-VN) >>`));
  yield placed(INFO, object(INFO, `<< /Title <${hexOf(title)}> >>`));
  yield Buffer.from(tail(places, length));
}

/** All that the pages of one file need, under new numbers from behind `last` on; gives the last one. */
function takeOver(
  file: PdfObjects,
  last: number,
  put: (no: number, piece: Buffer, isPage: boolean) => void,
): number {
  const numbers = new Map<number, number>();
  const waiting: number[] = [];
  const numberOf = (old: number): number => {
    const known = numbers.get(old);
    if (known !== undefined) return known;
    const given = last + numbers.size + 1;
    numbers.set(old, given);
    waiting.push(old);
    return given;
  };
  const pages = new Set(file.pages);
  file.pages.forEach(numberOf);
  for (let old = waiting.shift(); old !== undefined; old = waiting.shift()) {
    const isPage = pages.has(old);
    const { words, stream } = file.get(old);
    const taken = withRefs(alone(words, isPage), numberOf);
    const no = numberOf(old);
    put(no, object(no, isPage ? underPages(taken) : taken, stream), isPage);
  }
  return last + numbers.size;
}

/** Without what ties an object to its file: the tree of its pages and the order for screen readers. */
function alone(words: string, isPage: boolean): string {
  return outsideTexts(words, (part) => {
    const untagged = part.replace(/\/StructParents? \d+/, '');
    return isPage ? untagged.replace(/\/Parent \d+ 0 R/, '') : untagged;
  });
}

function underPages(words: string): string {
  return words.replace(/^<</, `<< /Parent ${PAGES} 0 R`);
}

function object(no: number, words: string, stream: Buffer | null = null): Buffer {
  const begin = Buffer.from(`${no} 0 obj\n${words}\n`, 'latin1');
  return Buffer.concat([begin, ...(stream === null ? [] : [stream]), Buffer.from('endobj\n')]);
}

/** As PDF wants a text that is not plain ASCII: UTF-16 with its mark. */
function hexOf(text: string): string {
  return Buffer.from(`\u{feff}${text}`, 'utf16le').swap16().toString('hex');
}

function tail(places: readonly number[], start: number): string {
  const size = places.length;
  const entries = places
    .slice(1)
    .map((place) => `${place.toString().padStart(10, '0')} 00000 n\r\n`)
    .join('');
  return (
    `xref\n0 ${size}\n0000000000 65535 f\r\n${entries}` +
    `trailer\n<< /Size ${size} /Root ${CATALOG} 0 R /Info ${INFO} 0 R >>\nstartxref\n${start}\n%%EOF\n`
  );
}
