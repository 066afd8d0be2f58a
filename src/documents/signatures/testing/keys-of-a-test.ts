import { constants, KeyObject, privateEncrypt, type webcrypto } from 'node:crypto';
import { Integer, Utf8String } from 'asn1js';
import { AttributeTypeAndValue, Certificate, type RelativeDistinguishedNames } from 'pkijs';
import type { HashSigner } from '../hash-signer.ts';

/** A key in the memory of a test, with a certificate that nobody vouches for but another test. */
export interface TestKey {
  readonly keys: CryptoKeyPair;
  readonly certificate: Certificate;
}

export interface TestKeyWish {
  readonly name: string;
  readonly organisation?: string;
  readonly kind?: 'RSA' | 'ECDSA';
  /** Who signs the certificate; left out, the key itself. */
  readonly issuer?: TestKey;
  readonly from?: string;
  readonly to?: string;
}

const RSA = {
  name: 'RSASSA-PKCS1-v1_5',
  modulusLength: 2048,
  publicExponent: new Uint8Array([1, 0, 1]),
  hash: 'SHA-256',
} as const;
const ECDSA = { name: 'ECDSA', namedCurve: 'P-256' } as const;

let serial = 1;

export async function testKey(wish: TestKeyWish): Promise<TestKey> {
  const keys =
    wish.kind === 'ECDSA'
      ? await crypto.subtle.generateKey(ECDSA, true, ['sign', 'verify'])
      : await crypto.subtle.generateKey(RSA, true, ['sign', 'verify']);
  return { keys, certificate: await certificateOver(keys, wish) };
}

/** A certificate over a key that is there already: of another name, say. */
export async function certificateOver(
  keys: CryptoKeyPair,
  { name, organisation, issuer, from, to }: TestKeyWish,
): Promise<Certificate> {
  const certificate = new Certificate();
  certificate.version = 2;
  certificate.serialNumber = new Integer({ value: serial++ });
  named(certificate.subject, name, organisation);
  if (issuer) certificate.issuer = issuer.certificate.subject;
  else named(certificate.issuer, name, organisation);
  certificate.notBefore.value = new Date(from ?? '2025-09-18T00:00:00Z');
  certificate.notAfter.value = new Date(to ?? '2028-09-18T00:00:00Z');
  await certificate.subjectPublicKeyInfo.importKey(keys.publicKey);
  await certificate.sign((issuer?.keys ?? keys).privateKey, 'SHA-256');
  return Certificate.fromBER(certificate.toSchema().toBER());
}

function named(names: RelativeDistinguishedNames, name: string, organisation?: string): void {
  const part = (type: string, value: string) =>
    names.typesAndValues.push(
      new AttributeTypeAndValue({ type, value: new Utf8String({ value }) }),
    );
  if (organisation !== undefined) part('2.5.4.10', organisation);
  part('2.5.4.3', name);
}

/** How a hash is said to be SHA-256 before an RSA key signs it (PKCS #1). */
const SHA_256_INFO = Buffer.from('3031300d060960864801650304020105000420', 'hex');

/** The port "sign this hash" with a key in memory: for tests, never in production. */
export function softwareSigner(
  { keys, certificate }: TestKey,
  above: readonly TestKey[] = [],
): HashSigner {
  const key = KeyObject.from(keys.privateKey as webcrypto.CryptoKey);
  return {
    certificates: [certificate, ...above.map((one) => one.certificate)].map(
      (one) => new Uint8Array(one.toSchema().toBER()),
    ),
    algorithm: 'RSA-SHA256',
    signHash: (sha256) =>
      Promise.resolve(
        privateEncrypt(
          { key, padding: constants.RSA_PKCS1_PADDING },
          Buffer.concat([SHA_256_INFO, sha256]),
        ),
      ),
  };
}
