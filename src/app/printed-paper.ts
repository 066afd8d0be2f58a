/** A paper as PDF, with the name under which it is kept: small letters without diacritics. */
export interface PrintedPaper {
  readonly fileName: string;
  readonly pdf: Uint8Array;
}
