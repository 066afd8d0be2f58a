import * as v from 'valibot';
import { ETHNICITIES } from '#domain/parties/ethnicities.ts';
import { PRODUCER_KINDS, type ProducerKind } from '#domain/parties/kinds.ts';
import { held, once, readEntries, sourcesOf, type Entries, type Source } from './entries.ts';
import { day, key, unit, whole, words } from './entry-fields.ts';

const KINDS = Object.keys(PRODUCER_KINDS) as ProducerKind[];

/** An invented producer. Its tax or personal number, telephone and mail follow from its serial. */
const PRODUCER = v.strictObject({
  key,
  serial: v.pipe(whole, v.minValue(1), v.maxValue(499)),
  kind: v.picklist(KINDS),
  name: words,
  founded: day,
  unitId: unit,
  street: words,
  person: v.strictObject({
    name: words,
    position: words,
    sex: v.picklist(['male', 'female']),
    ethnicity: v.picklist(ETHNICITIES),
    /** Name to sign in with, for the few that one signs in as; the others stay in the background. */
    signInName: v.exactOptional(key),
  }),
  /** Form 02, I.8 and I.9. */
  history: words,
  structure: words,
});

export type DemoProducer = v.InferOutput<typeof PRODUCER>;

/** Producers with everything that is wrong with them. */
export function readProducers(sources: readonly Source[]): Entries<DemoProducer> {
  return readEntries(
    sources,
    PRODUCER,
    once('key', (producer) => producer.key),
    once('serial', (producer) => producer.serial),
    once('name', (producer) => producer.name),
    once('person.signInName', (producer) => producer.person.signInName),
  );
}

/** In the order in which they are registered. */
export const PRODUCERS: readonly DemoProducer[] = held(readProducers(sourcesOf('producers')));

/** The producer of a key; another key is a fault of the demonstration's own texts. */
export function producerOf(name: string): DemoProducer {
  const found = PRODUCERS.find((producer) => producer.key === name);
  if (!found) throw new Error(`no producer ${name}`);
  return found;
}
