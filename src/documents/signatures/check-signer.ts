import { UTCTime } from 'asn1js';
import { ContentInfo, SignedData, type Certificate, type SignerInfo } from 'pkijs';
import type { Instant } from '#domain/calendar/plain-date.ts';
import {
  certificatesIn,
  chainFrom,
  factsOf,
  isNamed,
  nameOf,
  ORGANISATION,
} from './certificates.ts';
import { instantOf } from './instants.ts';
import type { SignerFacts } from './pdf-signature.ts';
import { stampedAt } from './time-stamp.ts';

const ID_DATA = '1.2.840.113549.1.7.1';
const ID_SIGNED_DATA = '1.2.840.113549.1.7.2';
const SIGNING_TIME = '1.2.840.113549.1.9.5';
const SHA_1 = '1.3.14.3.2.26';

/** What a signature says, and whether it is one over these bytes. */
export interface CheckedSigner {
  readonly holds: boolean;
  readonly signer: SignerFacts;
}

/** Checks one detached signature (CMS, RFC 5652) over these bytes; null when it cannot be read. */
export async function checkSigner(
  contents: Uint8Array,
  covered: Uint8Array,
): Promise<CheckedSigner | null> {
  const signed = signedDataIn(contents);
  if (signed === null) return null;
  const [info] = signed.signerInfos;
  if (!info?.signedAttrs) return null;
  const holding = await verified(signed, covered);
  if (holding === null) return null;
  const { certificate, holds } = holding;
  const named = isNamed(info, certificate);
  return { holds: holds && named, signer: await signerFacts(signed, info, certificate) };
}

/**
 * A signature over bytes that stand elsewhere, by one signer. One that brings content of its own along
 * is taken from another paper: it would hold whatever stands in this one.
 */
function signedDataIn(contents: Uint8Array): SignedData | null {
  try {
    const info = ContentInfo.fromBER(own(contents));
    if (info.contentType !== ID_SIGNED_DATA) return null;
    const signed = new SignedData({ schema: info.content });
    const { eContent, eContentType } = signed.encapContentInfo;
    const isDetached = eContent === undefined && eContentType === ID_DATA;
    return isDetached && signed.signerInfos.length === 1 ? signed : null;
  } catch {
    return null;
  }
}

/** Whose certificate it was made with, and whether it holds; null when that cannot be told. */
async function verified(
  signed: SignedData,
  covered: Uint8Array,
): Promise<{ readonly certificate: Certificate; readonly holds: boolean } | null> {
  try {
    const data = own(covered);
    const found = await signed.verify({ signer: 0, data, extendedMode: true });
    const certificate = found.signerCertificate;
    return certificate ? { certificate, holds: found.signatureVerified === true } : null;
  } catch (fault) {
    // The library throws what it found: with a certificate in it, the bytes are not those signed.
    const certificate = certificateIn(fault);
    return certificate && { certificate, holds: false };
  }
}

function certificateIn(fault: unknown): Certificate | null {
  if (typeof fault !== 'object' || fault === null || !('signerCertificate' in fault)) return null;
  return (fault.signerCertificate as Certificate | null | undefined) ?? null;
}

async function signerFacts(
  signed: SignedData,
  info: SignerInfo,
  certificate: Certificate,
): Promise<SignerFacts> {
  const stamp = await stampedAt(info);
  const said = signingTime(info);
  const at = stamp ?? said;
  const chain = await chainFrom(certificate, certificatesIn(signed));
  return {
    name: nameOf(certificate.subject),
    organisation: nameOf(certificate.subject, ORGANISATION),
    at,
    atBy: at === null ? null : stamp === null ? 'signer' : 'timestamp',
    certificate: factsOf(certificate, at),
    chain,
    selfSigned: certificate.subject.isEqual(certificate.issuer),
    weak: info.digestAlgorithm.algorithmId === SHA_1,
  };
}

/** When the signer's own machine says it was. */
function signingTime({ signedAttrs }: SignerInfo): Instant | null {
  const found = signedAttrs?.attributes.find(({ type }) => type === SIGNING_TIME);
  const [value] = found?.values ?? [];
  return value instanceof UTCTime ? instantOf(value.toDate()) : null;
}

/** A buffer of its own: the library reads from the beginning of the memory behind a view. */
export function own(bytes: Uint8Array): ArrayBuffer {
  return new Uint8Array(bytes).buffer;
}
