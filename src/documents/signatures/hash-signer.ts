/**
 * Whatever holds a person's or a body's key and signs with it: a token in a machine, a remote service. The
 * key never comes here; what is to be signed goes there as a hash.
 */
export interface HashSigner {
  /** The signer's certificate first, then those above it, as DER. */
  readonly certificates: readonly Uint8Array[];
  readonly algorithm: 'RSA-SHA256' | 'ECDSA-SHA256';
  /** Signs this SHA-256: a PKCS #1 signature, or the two numbers of ECDSA as DER. */
  readonly signHash: (sha256: Uint8Array) => Promise<Uint8Array>;
}
