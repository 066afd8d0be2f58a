/** A product of the demonstration, with all that its dossier will say of it. */
export interface DemoProduct {
  readonly key: string;
  /** Key of its producer. */
  readonly producer: string;
  readonly name: string;
  /** Leaf of Annex I. */
  readonly annexI: string;
  readonly summary: string;
  readonly story: string;
  readonly packing: string;
  /** Drawings of demo/pictures, without ending, each with what it shows. */
  readonly pictures: readonly (readonly [file: string, alt: string])[];
  /** What a dossier is filled in from; products without one have only earlier certificates, or none. */
  readonly facts?: ProductFacts;
}

/** In the producer's words; whole sentences that stand for themselves. */
export interface ProductFacts {
  /** Form 02, I.7: how it is made. */
  readonly make: string;
  /** The standard it is declared by. */
  readonly standard: string;
  /** Where it comes from, with figures (criterion 1.1). */
  readonly material: string;
  /** How much of it comes from here, where it is not nearly all: 50 to 75 %, or less. */
  readonly localShare?: 'most' | 'least';
  /** Where the idea comes from (2.1). */
  readonly idea: string;
  /** What of it belongs to this place alone (5.3). */
  readonly identity: string;
  /** To the eye; to the nose or the hand; on the tongue or in use. */
  readonly senses: readonly [string, string, string];
  /** What sets it apart (uniqueness). */
  readonly unique: string;
  /** Where it is sold (4.1). */
  readonly market: string;
  /** The points of 4.1 that these markets are worth. */
  readonly reach: 1 | 2 | 3 | 4 | 5;
  /** What comes next (form 02, IV.1). */
  readonly plan: string;
  /** Workers, and how many of them live in the commune. */
  readonly workers: readonly [all: number, local: number];
  /** Households that deliver under contract. */
  readonly households: number;
  /** What is made in a year, in words. */
  readonly output: string;
  /** Million đồng in 2025. */
  readonly turnover: number;
  /** By criterion, where the sheet asks for things of its own (set 26). */
  readonly claims?: Readonly<Record<string, string>>;
}
