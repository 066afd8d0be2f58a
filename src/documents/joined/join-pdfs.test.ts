import { expect, test } from 'vitest';
import { certificatePage, type CertificateRecord } from '../certificate.ts';
import { demoCertificate } from '../testing/certificate-record.ts';
import { createDocumentCompiler } from '../typst/compiler.ts';
import { printableJson } from '../typst/printable.ts';
import { joinPdfs } from './join-pdfs.ts';
import { pdfObjects, refsIn, withRefs } from './pdf-objects.ts';

const compiler = createDocumentCompiler();

function certificates(...changes: Partial<CertificateRecord>[]): Buffer {
  const pages = changes.map((change) => certificatePage({ ...demoCertificate(), ...change }));
  const job = { template: 'certificate', title: 'Giấy chứng nhận', timestamp: 0 } as const;
  return Buffer.from(compiler.pdf({ ...job, json: printableJson(pages) }));
}

async function joined(papers: readonly Buffer[]): Promise<Buffer> {
  const pieces = await Array.fromAsync(joinPdfs(each(papers), 'Giấy chứng nhận năm 2026'));
  return Buffer.concat(pieces);
}

async function* each(papers: readonly Buffer[]): AsyncGenerator<Buffer> {
  await Promise.resolve();
  yield* papers;
}

/** What is drawn on each page, and every other stream that its page needs, byte by byte. */
function drawn(pdf: Buffer): string[][] {
  const { pages, get } = pdfObjects(pdf);
  return pages.map((page) => {
    const seen = new Set<number>();
    const look = (no: number): string[] => {
      if (seen.has(no)) return [];
      seen.add(no);
      const { words, stream } = get(no);
      const withoutParent = words.replace(/\/Parent \d+ 0 R/, '');
      return [stream?.toString('latin1') ?? '', ...refsIn(withoutParent).flatMap(look)];
    };
    return look(page)
      .filter((stream) => stream !== '')
      .toSorted();
  });
}

const tea = certificates({ product: 'Chè Shan (búp) Bản Liền' });
const honey = certificates({ product: 'Mật ong bạc hà', code: '15-02839-08-2026' });
const pair = certificates({ product: 'Rượu ngô' }, { product: 'Bánh chưng gù' });

test('papers become one file, page behind page, each drawn as in its own', async () => {
  const all = await joined([tea, honey, pair]);
  expect(pdfObjects(all).pages.length).toBe(4);
  expect(drawn(all)).toEqual([tea, honey, pair].flatMap(drawn));
});

test('every page hangs in the one tree of the joined file and in no order of its own', async () => {
  const { pages, get } = pdfObjects(await joined([tea, honey]));
  const hung = pages.map((page) => /\/Parent (\d+) 0 R/.exec(get(page).words)?.[1]);
  expect(hung).toEqual(['2', '2']);
  expect(get(2).words).toBe(`<< /Type /Pages /Count 2 /Kids [${pages.join(' 0 R ')} 0 R] >>`);
  expect(pages.some((page) => get(page).words.includes('/StructParent'))).toBe(false);
});

test('what readers show as its name is the title, also with Vietnamese letters', async () => {
  const title = Buffer.from(
    pdfObjects(await joined([tea]))
      .get(3)
      .words.slice(11, -4),
    'hex',
  );
  expect(title.swap16().toString('utf16le')).toBe('\u{feff}Giấy chứng nhận năm 2026');
});

test('a text that reads like the number of an object is left as it is', () => {
  const words = String.raw`<< /URI (see 7 0 R \) (and 8 0 R)) /A 7 0 R /B [8 0 R] >>`;
  expect(refsIn(words)).toEqual([7, 8]);
  expect(withRefs(words, (no) => no + 10)).toBe(
    String.raw`<< /URI (see 7 0 R \) (and 8 0 R)) /A 17 0 R /B [18 0 R] >>`,
  );
});

test('a file of another form is a fault, not half a page', async () => {
  await expect(joined([tea, Buffer.from('%PDF-1.5\nno table\n')])).rejects.toThrow(
    'The PDF has another form than ours.',
  );
  const changed = Buffer.concat([tea, Buffer.from('trailer << /Prev 1 >>\n')]);
  await expect(joined([changed])).rejects.toThrow('The PDF has another form than ours.');
});
