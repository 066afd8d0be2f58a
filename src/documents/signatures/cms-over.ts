import { createHash } from 'node:crypto';
import { Null, ObjectIdentifier, OctetString, Sequence, UTCTime } from 'asn1js';
import {
  AlgorithmIdentifier,
  Attribute,
  Certificate,
  ContentInfo,
  EncapsulatedContentInfo,
  IssuerAndSerialNumber,
  SignedAndUnsignedAttributes,
  SignedData,
  SignerInfo,
} from 'pkijs';
import type { Instant } from '#domain/calendar/plain-date.ts';
import type { HashSigner } from './hash-signer.ts';

const ID_DATA = '1.2.840.113549.1.7.1';
const SHA_256 = '2.16.840.1.101.3.4.2.1';
const SIGNATURES = {
  'RSA-SHA256': '1.2.840.113549.1.1.11',
  'ECDSA-SHA256': '1.2.840.10045.4.3.2',
} as const satisfies Record<HashSigner['algorithm'], string>;

/** A detached signature (CMS, CAdES) over bytes with this hash; the key stays with the signer. */
export async function cmsOver(
  sha256: Uint8Array,
  signer: HashSigner,
  at: Instant,
): Promise<Uint8Array> {
  const certificates = signer.certificates.map((der) => Certificate.fromBER(new Uint8Array(der)));
  const [own] = certificates;
  if (!own) throw new Error('a signer without a certificate');
  const signedAttrs = new SignedAndUnsignedAttributes({
    type: 0,
    attributes: attributes(sha256, signer.certificates[0] ?? new Uint8Array(), at),
  });
  const toSign = new Uint8Array(signedAttrs.toSchema().toBER());
  // Signed as a SET, kept under the tag of its place (RFC 5652, 5.4).
  toSign[0] = 0x31;
  const signature = await signer.signHash(createHash('sha256').update(toSign).digest());
  const sha256Identifier = () =>
    new AlgorithmIdentifier({ algorithmId: SHA_256, algorithmParams: new Null() });
  const signed = new SignedData({
    version: 1,
    digestAlgorithms: [sha256Identifier()],
    encapContentInfo: new EncapsulatedContentInfo({ eContentType: ID_DATA }),
    certificates,
    signerInfos: [
      new SignerInfo({
        version: 1,
        sid: new IssuerAndSerialNumber({ issuer: own.issuer, serialNumber: own.serialNumber }),
        digestAlgorithm: sha256Identifier(),
        signedAttrs,
        signatureAlgorithm: new AlgorithmIdentifier({ algorithmId: SIGNATURES[signer.algorithm] }),
        signature: new OctetString({ valueHex: new Uint8Array(signature).buffer }),
      }),
    ],
  });
  const content = new ContentInfo({
    contentType: ContentInfo.SIGNED_DATA,
    content: signed.toSchema(true),
  });
  return new Uint8Array(content.toSchema().toBER());
}

function attributes(sha256: Uint8Array, certificate: Uint8Array, at: Instant): Attribute[] {
  const named = createHash('sha256').update(certificate).digest();
  const octets = (bytes: Uint8Array) => new OctetString({ valueHex: new Uint8Array(bytes).buffer });
  const id = new Sequence({ value: [octets(named)] });
  return [
    new Attribute({
      type: '1.2.840.113549.1.9.3',
      values: [new ObjectIdentifier({ value: ID_DATA })],
    }),
    new Attribute({
      type: '1.2.840.113549.1.9.5',
      values: [new UTCTime({ valueDate: new Date(at) })],
    }),
    new Attribute({ type: '1.2.840.113549.1.9.4', values: [octets(sha256)] }),
    new Attribute({
      type: '1.2.840.113549.1.9.16.2.47',
      values: [new Sequence({ value: [new Sequence({ value: [id] })] })],
    }),
  ];
}
