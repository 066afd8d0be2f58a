import type { Instant } from '#domain/calendar/plain-date.ts';

/**
 * What became of the bytes that were signed:
 * - `intact`: they are as they were, and nothing was added;
 * - `followed`: they are as they were, and all that was added is covered by an intact signature that came later;
 * - `changed`: they are as they were, but something was added afterwards that no signature covers;
 * - `broken`: they are not those that were signed;
 * - `unreadable`: the signature is of a kind that cannot be checked here, or is none.
 */
export type SignatureVerdict = 'intact' | 'followed' | 'changed' | 'broken' | 'unreadable';

/** A digital signature in a file, as the file alone tells it: nobody was asked whether to trust it. */
export interface PdfSignature {
  readonly verdict: SignatureVerdict;
  /** How many of the file's bytes it speaks of. */
  readonly covers: number;
  readonly size: number;
  /** Null when it cannot be read. */
  readonly signer: SignerFacts | null;
}

export interface SignerFacts {
  /** Common name of the certificate: a person, or a body's seal. */
  readonly name: string;
  readonly organisation: string;
  readonly at: Instant | null;
  /** Who says when: a time stamp of a third party, or the signer's own machine. */
  readonly atBy: 'timestamp' | 'signer' | null;
  readonly certificate: CertificateFacts;
  /** From the signer's certificate upwards, as far as the file holds them and each signed the one before. */
  readonly chain: readonly string[];
  /** Nobody but the signer vouches for the certificate. */
  readonly selfSigned: boolean;
  /** The hash is one that can be forged today. */
  readonly weak: boolean;
}

export interface CertificateFacts {
  readonly serial: string;
  /** Null where the certificate says nonsense. */
  readonly validFrom: Instant | null;
  readonly validTo: Instant | null;
  /** At the time of signing; null when that is not known. */
  readonly validThen: boolean | null;
}
