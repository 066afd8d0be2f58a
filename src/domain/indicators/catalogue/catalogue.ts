import type { Definition } from '../definition.ts';
import { parseDefinition } from '../text/parse-definition.ts';
import type { CatalogueEntry } from './entry.ts';
import { OTHER_INDICATORS } from './others.ts';
import { PRODUCER_INDICATORS } from './producers.ts';
import { PRODUCT_INDICATORS } from './products.ts';
import { SUPPORT_INDICATORS } from './support.ts';

/** Every indicator that ships, in the order in which the list shows them. */
export const CATALOGUE: readonly CatalogueEntry[] = [
  ...PRODUCT_INDICATORS,
  ...PRODUCER_INDICATORS,
  ...OTHER_INDICATORS,
  ...SUPPORT_INDICATORS,
];

/** An entry by its key, or by what a plan file calls it. */
export function findEntry(name: string): CatalogueEntry | undefined {
  return CATALOGUE.find(({ key, also }) => key === name || also.includes(name));
}

const READ = new Map<string, Definition>();

/** The definition of an entry. What ships is read by a test; one that cannot be is a fault. */
export function definitionOf({ key, text }: CatalogueEntry): Definition {
  const known = READ.get(key);
  if (known) return known;
  const read = parseDefinition(text);
  if (!read.ok) throw new Error(`an indicator that cannot be read: ${key}`);
  READ.set(key, read.value);
  return read.value;
}

/** For definitions that are made of others. */
export function findDefinition(key: string): Definition | undefined {
  const found = findEntry(key);
  return found && definitionOf(found);
}
