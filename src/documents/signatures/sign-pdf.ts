import { createHash } from 'node:crypto';
import { cmsOver } from './cms-over.ts';
import type { HashSigner } from './hash-signer.ts';
import type { Instant } from '#domain/calendar/plain-date.ts';

/** Room for the signature with its certificates, in bytes. */
const ROOM = 16_384;
const DIGITS = 10;

/**
 * Signs a PDF as it is: the signature is added behind its bytes, none of which changes (ISO 32000-2,
 * 12.8). For files whose table of contents is written out, as those are that we make. Throws on others.
 */
export async function signPdf(
  pdf: Uint8Array,
  signer: HashSigner,
  at: Instant,
): Promise<Uint8Array> {
  return placeSignature(pdf, (covered) =>
    cmsOver(createHash('sha256').update(covered).digest(), signer, at),
  );
}

/** Adds a signature, which `make` gives for the bytes that it is to cover. */
export async function placeSignature(
  pdf: Uint8Array,
  make: (covered: Uint8Array) => Promise<Uint8Array>,
): Promise<Uint8Array> {
  const file = Buffer.concat([Buffer.from(pdf), revision(pdf)]);
  const text = file.toString('latin1');
  const range = text.lastIndexOf('/ByteRange [');
  const gap = text.indexOf('/Contents <', range) + '/Contents '.length;
  const after = gap + ROOM * 2 + 2;
  const numbers = [0, gap, after, file.length - after].map((one) =>
    String(one).padStart(DIGITS, ' '),
  );
  file.write(`/ByteRange [${numbers.join(' ')}]`, range, 'latin1');
  const covered = Buffer.concat([file.subarray(0, gap), file.subarray(after)]);
  const signature = Buffer.from(await make(covered)).toString('hex');
  if (signature.length > ROOM * 2) throw new Error('the signature is larger than its room');
  file.write(signature, gap + 1, 'latin1');
  return file;
}

/** What is written behind the file: the signature, a field that holds it, the catalogue that names the field. */
function revision(pdf: Uint8Array): Buffer {
  const text = Buffer.from(pdf).toString('latin1');
  const { root, size, catalogue, previous } = trailerOf(text);
  const [signature, field] = [size, size + 1];
  const gap = ' '.repeat(DIGITS);
  const objects: readonly (readonly [number, string])[] = [
    [
      signature,
      `<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /adbe.pkcs7.detached /ByteRange [${[gap, gap, gap, gap].join(' ')}] /Contents <${'0'.repeat(ROOM * 2)}> >>`,
    ],
    [
      field,
      `<< /Type /Annot /Subtype /Widget /FT /Sig /T (Signature${String(signature)}) /V ${String(signature)} 0 R /Rect [0 0 0 0] /F 132 >>`,
    ],
    [root, withField(catalogue, field)],
  ];
  let written = '\n';
  const places = objects.map(([number, body]) => {
    const place = pdf.byteLength + written.length;
    written += `${String(number)} 0 obj\n${body}\nendobj\n`;
    return [number, place] as const;
  });
  const table = pdf.byteLength + written.length;
  const lines = places.map(
    ([number, place]) => `${String(number)} 1\n${String(place).padStart(10, '0')} 00000 n \n`,
  );
  written += `xref\n${lines.join('')}trailer\n<< /Size ${String(size + 2)} /Root ${String(root)} 0 R /Prev ${String(previous)} >>\nstartxref\n${String(table)}\n%%EOF\n`;
  return Buffer.from(written, 'latin1');
}

function trailerOf(text: string) {
  const trailer = text.slice(text.lastIndexOf('trailer'));
  const root = Number(/\/Root\s+(\d+)\s+0\s+R/.exec(trailer)?.[1]);
  const size = Number(/\/Size\s+(\d+)/.exec(trailer)?.[1]);
  const previous = Number(/startxref\s+(\d+)/.exec(trailer)?.[1]);
  const begin = text.lastIndexOf(`\n${String(root)} 0 obj`);
  const body = /obj\s*(<<[\s\S]*>>)\s*endobj/.exec(
    text.slice(begin, text.indexOf('endobj', begin) + 6),
  );
  if (!body?.[1] || Number.isNaN(size + previous)) throw new Error('a PDF of another kind');
  return { root, size, catalogue: body[1], previous };
}

/** The catalogue with one field more; those of earlier signatures stay. */
function withField(catalogue: string, field: number): string {
  const found = /\/AcroForm\s*<<\s*\/Fields\s*\[([^\]]*)\]\s*\/SigFlags 3\s*>>/.exec(catalogue);
  const fields = `${found?.[1] ?? ''} ${String(field)} 0 R`.trim();
  const form = `/AcroForm << /Fields [${fields}] /SigFlags 3 >>`;
  return found
    ? catalogue.replace(found[0], form)
    : `${catalogue.slice(0, catalogue.lastIndexOf('>>'))} ${form} >>`;
}
