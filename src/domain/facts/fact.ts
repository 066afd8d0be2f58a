import type { PlainDate } from '../calendar/plain-date.ts';
import type { FactName, FactSubject, FactValues } from './values.ts';

/**
 * What is said of a value: that it is this one, or that there is none (no e-mail). `erased`: it was
 * said, and has been deleted as the law on personal data asks. A name of which nothing is said on a
 * day is not known, which is something else than none.
 */
export type Stated<Value> =
  | { readonly is: 'value'; readonly value: Value }
  | { readonly is: 'none' }
  | { readonly is: 'erased' };

/** Where a fact comes from; what it was taken from is the statement's `sourceId`. */
export const FACT_SOURCES = [
  /** Commune or office entered it. */
  'officer',
  /** The producer typed it. */
  'form',
  /** The producer proposed it, commune or office looked at it; `sourceId` is the proposal. */
  'proposal',
  /** A version of a dossier that was handed in; `sourceId` is the dossier. */
  'dossier',
  /** What a certificate printed; `sourceId` is the certificate. */
  'certificate',
  /** The register as it stood when facts began to be kept. */
  'register',
  /** A list out of a workbook; `sourceId` is the list. */
  'import',
] as const;
export type FactSource = (typeof FACT_SOURCES)[number];

/** What the questions about days need of a fact. */
export interface Dated {
  readonly name: string;
  /** First and last day on which it is true; no last day: until further notice. */
  readonly validFrom: PlainDate;
  readonly validTo: PlainDate | null;
  /** The day on which it was stated. */
  readonly knownOn: PlainDate;
  /** Statements in the order in which they were made. */
  readonly order: number;
}

/** One fact: a value under a name, true from a day to a day, as somebody stated it. */
export type Fact<Of extends FactSubject, Name extends FactName<Of> = FactName<Of>> = {
  readonly [One in Name]: Dated & {
    readonly name: One;
    readonly stated: Stated<FactValues[Of][One]>;
    readonly statementId: string;
  };
}[Name];
