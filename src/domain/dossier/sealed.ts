import type { Producer } from '../parties/producer.ts';
import type { Product } from '../parties/product.ts';
import type { DossierContent } from './content.ts';
import type { EvidenceItem } from './evidence.ts';

/** What forms 01 and 02 print of the producer, as its register says (form 01, 1.1–1.6; form 02, I.1–I.6b). */
export interface ProducerFacts extends Producer {
  readonly id: string;
  /** Street, commune and province in words, as of the day the facts were taken. */
  readonly address: string;
}

/** What the forms print of the product (form 01, 2 and 3). */
export interface ProductFacts extends Product {
  readonly id: string;
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
