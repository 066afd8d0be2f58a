import { checkSigner } from './check-signer.ts';
import type { PdfSignature, SignatureVerdict } from './pdf-signature.ts';
import { onlyBlanksAfter, signedRanges, type SignedRange } from './signed-ranges.ts';

/**
 * The digital signatures of a PDF, in the order in which they were made; none: a scan of a signed
 * paper, say. Only the file is looked at: whether its authority is one to be trusted, nobody is asked.
 */
export async function readSignatures(pdf: Uint8Array): Promise<readonly PdfSignature[]> {
  const signatures: PdfSignature[] = [];
  for (const range of signedRanges(pdf)) signatures.push(await readOne(pdf, range));
  return withFollowers(signatures);
}

async function readOne(pdf: Uint8Array, range: SignedRange): Promise<PdfSignature> {
  const size = pdf.byteLength;
  const { covered, contents, subFilter, end } = range;
  const where = { covers: end, size };
  if (covered === null) return { ...where, verdict: 'broken', signer: null };
  if (!DETACHED.includes(subFilter)) return { ...where, verdict: 'unreadable', signer: null };
  const checked = await checkSigner(contents, covered);
  if (checked === null) return { ...where, verdict: 'unreadable', signer: null };
  const { holds, signer } = checked;
  if (!holds) return { ...where, verdict: 'broken', signer };
  return { ...where, verdict: onlyBlanksAfter(pdf, end) ? 'intact' : 'changed', signer };
}

/** The kinds whose bytes stand outside the signature; the older ones hash with SHA-1 alone. */
const DETACHED: readonly string[] = ['adbe.pkcs7.detached', 'ETSI.CAdES.detached'];

/** What was added after one signature and then signed by another is vouched for by the later one. */
function withFollowers(signatures: readonly PdfSignature[]): readonly PdfSignature[] {
  const last = signatures.at(-1);
  if (last?.verdict !== 'intact') return signatures;
  return signatures.map((one) =>
    one !== last && one.verdict === 'changed' ? { ...one, verdict: 'followed' } : one,
  );
}

const WORST: readonly SignatureVerdict[] = ['broken', 'changed', 'unreadable', 'followed'];

/** What is to be said of the file as a whole; null without a signature. */
export function verdictOf(signatures: readonly PdfSignature[]): SignatureVerdict | null {
  if (signatures.length === 0) return null;
  return (
    WORST.slice(0, 3).find((verdict) => signatures.some((one) => one.verdict === verdict)) ??
    'intact'
  );
}
