import { exactKey } from '#domain/units/place-words.ts';

/** The same few thousand names come back in many thousand rows. */
const keys = new Map<string, string>();

/** `exactKey`, remembered: under it the rows of the lists meet. */
export function nameKey(name: string): string {
  const known = keys.get(name);
  if (known !== undefined) return known;
  const key = exactKey(name);
  keys.set(name, key);
  return key;
}
