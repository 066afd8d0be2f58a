import type { PlainDate } from '../calendar/plain-date.ts';
import type { DossierContent } from './content.ts';
import type { EvidenceItem } from './evidence.ts';

/** What forms 01 and 02 print of the producer, as its register says (form 01, 1.1–1.6; form 02, I.1–I.6b). */
export interface ProducerFacts {
  readonly id: string;
  readonly kind: string;
  readonly legalName: string;
  readonly identifierKind: 'taxCode' | 'personalNumber';
  readonly identifier: string;
  readonly registrationNumber: string | null;
  readonly foundedOn: PlainDate | null;
  readonly representative: {
    readonly name: string;
    readonly position: string;
    readonly sex: 'male' | 'female';
    readonly ethnicity: string;
    /** Permanent address (I.5d): personal data. */
    readonly address: string;
  };
  readonly unitId: string;
  readonly street: string;
  /** Street, commune and province in words, as of the day the facts were taken. */
  readonly address: string;
  readonly phone: string;
  readonly email: string | null;
}

/** What the forms print of the product (form 01, 2 and 3). */
export interface ProductFacts {
  readonly id: string;
  readonly name: string;
  /** Leaf of Annex I, e.g. `I.3.c`. */
  readonly annexI: string;
  readonly summary: string;
  readonly story: string;
  readonly packing: string;
  readonly pictures: readonly { readonly fileId: string; readonly alt: string }[];
}

/** The whole of what is read together: typed content, facts of producer and product, papers. */
export interface DossierPapers {
  readonly content: DossierContent;
  readonly producer: ProducerFacts;
  readonly product: ProductFacts;
  readonly evidence: readonly EvidenceItem[];
}

/** A version as it was handed in; `sha256` over its canonical JSON (Đ7.1: same value as paper). */
export interface SealedDossier extends DossierPapers {
  readonly no: number;
  readonly sha256: string;
  readonly submittedBy: string;
}
