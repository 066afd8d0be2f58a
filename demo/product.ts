import * as v from 'valibot';
import { key, whole, words } from './entry-fields.ts';

/** In the producer's words; whole sentences that stand for themselves. */
const FACTS = v.strictObject({
  /** Form 02, I.7: how it is made. */
  make: words,
  /** The standard it is declared by. */
  standard: words,
  /** Where it comes from, with figures (criterion 1.1). */
  material: words,
  /** How much of it comes from here, where it is not nearly all: 50 to 75 %, or less. */
  localShare: v.exactOptional(v.picklist(['most', 'least'])),
  /** Where the idea comes from (2.1). */
  idea: words,
  /** What of it belongs to this place alone (5.3). */
  identity: words,
  /** To the eye; to the nose or the hand; on the tongue or in use. */
  senses: v.strictTuple([words, words, words]),
  /** What sets it apart (uniqueness). */
  unique: words,
  /** Where it is sold (4.1). */
  market: words,
  /** The points of 4.1 that these markets are worth. */
  reach: v.picklist([1, 2, 3, 4, 5]),
  /** What comes next (form 02, IV.1). */
  plan: words,
  /** Workers, and how many of them live in the commune. */
  workers: v.strictTuple([whole, whole]),
  /** Households that deliver under contract. */
  households: whole,
  /** What is made in a year, in words. */
  output: words,
  /** Million đồng in 2025. */
  turnover: whole,
  /** By criterion, where the sheet asks for things of its own (set 26). */
  claims: v.exactOptional(v.record(v.string(), words)),
});

/** A product of the demonstration, with all that its dossier will say of it. */
export const PRODUCT = v.strictObject({
  key,
  /** Key of its producer. */
  producer: key,
  name: words,
  /** Leaf of Annex I. */
  annexI: words,
  summary: words,
  story: words,
  packing: words,
  /** Drawings of demo/pictures, without ending, each with what it shows. */
  pictures: v.array(v.strictTuple([key, words])),
  /** What a dossier is filled in from; products without it have only earlier certificates, or none. */
  facts: v.exactOptional(FACTS),
});

export type ProductFacts = v.InferOutput<typeof FACTS>;
export type DemoProduct = v.InferOutput<typeof PRODUCT>;
