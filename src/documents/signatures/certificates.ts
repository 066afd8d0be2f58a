import { createHash } from 'node:crypto';
import {
  Certificate,
  type RelativeDistinguishedNames,
  type SignedData,
  type SignerInfo,
} from 'pkijs';
import { OctetString, Sequence, type BaseBlock } from 'asn1js';
import type { Instant } from '#domain/calendar/plain-date.ts';
import { instantOf } from './instants.ts';
import type { CertificateFacts } from './pdf-signature.ts';

const COMMON_NAME = '2.5.4.3';
export const ORGANISATION = '2.5.4.10';
const SIGNING_CERTIFICATE_2 = '1.2.840.113549.1.9.16.2.47';
/** A chain is short; a file that says otherwise is not followed. */
const LONGEST_CHAIN = 10;
/** Longest name that is shown. */
const LONGEST_NAME = 200;

export function certificatesIn({ certificates = [] }: SignedData): readonly Certificate[] {
  return certificates.filter((one) => one instanceof Certificate);
}

/** A part of a name as its certificate spells it, without signs that hide or turn around others. */
export function nameOf(name: RelativeDistinguishedNames, part = COMMON_NAME): string {
  const found = name.typesAndValues.find(({ type }) => type === part);
  const value: unknown = found?.value.valueBlock.value;
  return typeof value === 'string'
    ? value.normalize('NFC').replace(/\p{C}/gu, '').slice(0, LONGEST_NAME)
    : '';
}

export function factsOf(certificate: Certificate, at: Instant | null): CertificateFacts {
  const validFrom = instantOf(certificate.notBefore.value);
  const validTo = instantOf(certificate.notAfter.value);
  const isKnown = at !== null && validFrom !== null && validTo !== null;
  return {
    serial: Buffer.from(certificate.serialNumber.valueBlock.valueHexView).toString('hex'),
    validFrom,
    validTo,
    validThen: isKnown ? validFrom <= at && at <= validTo : null,
  };
}

/** Names from the certificate upwards, each of which signed the one before; the root signs itself. */
export async function chainFrom(
  certificate: Certificate,
  all: readonly Certificate[],
): Promise<readonly string[]> {
  const names = [nameOf(certificate.subject)];
  let current = certificate;
  while (names.length < LONGEST_CHAIN && !current.subject.isEqual(current.issuer)) {
    const issuer = await issuerOf(current, all);
    if (!issuer) break;
    names.push(nameOf(issuer.subject));
    current = issuer;
  }
  return names;
}

async function issuerOf(
  certificate: Certificate,
  all: readonly Certificate[],
): Promise<Certificate | undefined> {
  for (const one of all)
    if (one.subject.isEqual(certificate.issuer) && (await signedBy(certificate, one))) return one;
  return undefined;
}

async function signedBy(certificate: Certificate, issuer: Certificate): Promise<boolean> {
  try {
    return await certificate.verify(issuer);
  } catch {
    return false;
  }
}

/**
 * Whether the certificate is the one that the signer named (RFC 5035): another over the same key, with
 * another name in it, would hold as well. A signature that names none is taken as it stands.
 */
export function isNamed({ signedAttrs }: SignerInfo, certificate: Certificate): boolean {
  const found = signedAttrs?.attributes.find(({ type }) => type === SIGNING_CERTIFICATE_2);
  if (!found) return true;
  const [named] = partsOf(partsOf(found.values[0])[0]);
  const parts = partsOf(named);
  const hash = parts.find((part) => part instanceof OctetString);
  const [first] = parts;
  // Left out, the hash is SHA-256; SHA-384 and SHA-512 say so by their own length.
  const algorithm =
    first === hash ? 'sha256' : ALGORITHMS[hash?.valueBlock.valueHexView.length ?? 0];
  if (!hash || algorithm === undefined) return false;
  const bytes = Buffer.from(certificate.toSchema().toBER());
  return createHash(algorithm).update(bytes).digest().equals(hash.valueBlock.valueHexView);
}

const ALGORITHMS: Readonly<Record<number, string>> = { 32: 'sha256', 48: 'sha384', 64: 'sha512' };

function partsOf(block: unknown): readonly BaseBlock[] {
  return block instanceof Sequence ? block.valueBlock.value : [];
}
