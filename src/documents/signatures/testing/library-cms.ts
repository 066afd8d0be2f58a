import { createHash } from 'node:crypto';
import { ObjectIdentifier, OctetString } from 'asn1js';
import {
  Attribute,
  ContentInfo,
  EncapsulatedContentInfo,
  IssuerAndSerialNumber,
  SignedAndUnsignedAttributes,
  SignedData,
  SignerInfo,
  type Certificate,
} from 'pkijs';
import type { TestKey } from './keys-of-a-test.ts';

const ID_DATA = '1.2.840.113549.1.7.1';

/** A signature by this key as the library makes it; with content of its own when there is some. */
export async function libraryCms(
  { keys, certificate }: TestKey,
  covered: Uint8Array,
  embedded?: Uint8Array,
): Promise<Uint8Array> {
  const digest = createHash('sha256')
    .update(embedded ?? covered)
    .digest();
  const data = new SignedData({
    version: 1,
    encapContentInfo: new EncapsulatedContentInfo({
      eContentType: ID_DATA,
      ...(embedded ? { eContent: octets(embedded) } : {}),
    }),
    certificates: [certificate],
    signerInfos: [
      new SignerInfo({ version: 1, sid: sidOf(certificate), signedAttrs: attributes(digest) }),
    ],
  });
  await data.sign(keys.privateKey, 0, 'SHA-256', new Uint8Array(covered).buffer);
  return contentOf(data);
}

/** The same signature, said to be by another certificate. */
export function withCertificate(cms: Uint8Array, certificate: Certificate): Uint8Array {
  const info = ContentInfo.fromBER(new Uint8Array(cms).buffer);
  const data = new SignedData({ schema: info.content });
  data.certificates = [certificate];
  for (const one of data.signerInfos) one.sid = sidOf(certificate);
  return contentOf(data);
}

function attributes(digest: Uint8Array): SignedAndUnsignedAttributes {
  const type = new ObjectIdentifier({ value: ID_DATA });
  return new SignedAndUnsignedAttributes({
    type: 0,
    attributes: [
      new Attribute({ type: '1.2.840.113549.1.9.3', values: [type] }),
      new Attribute({ type: '1.2.840.113549.1.9.4', values: [octets(digest)] }),
    ],
  });
}

function sidOf({ issuer, serialNumber }: Certificate): IssuerAndSerialNumber {
  return new IssuerAndSerialNumber({ issuer, serialNumber });
}

function octets(bytes: Uint8Array): OctetString {
  return new OctetString({ valueHex: new Uint8Array(bytes).buffer });
}

function contentOf(data: SignedData): Uint8Array {
  const content = new ContentInfo({
    contentType: ContentInfo.SIGNED_DATA,
    content: data.toSchema(true),
  });
  return new Uint8Array(content.toSchema().toBER());
}
