import { ContentInfo, SignedData, TSTInfo, type SignerInfo } from 'pkijs';
import type { Instant } from '#domain/calendar/plain-date.ts';
import { instantOf } from './instants.ts';

const TIME_STAMP = '1.2.840.113549.1.9.16.2.14';

/** When a third party saw the signature (RFC 3161); null without a stamp, or with one that does not hold. */
export async function stampedAt({ unsignedAttrs, signature }: SignerInfo): Promise<Instant | null> {
  const found = unsignedAttrs?.attributes.find(({ type }) => type === TIME_STAMP);
  const [token] = found?.values ?? [];
  if (token === undefined) return null;
  try {
    const info = new ContentInfo({ schema: token });
    const signed = new SignedData({ schema: info.content });
    const { eContent } = signed.encapContentInfo;
    if (!eContent) return null;
    const data = new Uint8Array(signature.valueBlock.valueHexView).buffer;
    if (!(await signed.verify({ signer: 0, data }))) return null;
    return instantOf(TSTInfo.fromBER(eContent.getValue()).genTime);
  } catch {
    return null;
  }
}
