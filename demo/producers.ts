import type { DemoProducer } from './producer.ts';
import { NORTH } from './producers-north.ts';
import { SOUTH } from './producers-south.ts';

/** By key. */
export const PRODUCERS: readonly DemoProducer[] = [...NORTH, ...SOUTH];

/** The producer of a key; another key is a fault of the demonstration's own texts. */
export function producerOf(key: string): DemoProducer {
  const found = PRODUCERS.find((producer) => producer.key === key);
  if (!found) throw new Error(`no producer ${key}`);
  return found;
}
