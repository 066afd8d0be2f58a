import { createHash } from 'node:crypto';

/** A number from 0 up to `below`, always the same for the same words: the demonstration's only chance. */
export function chance(words: string, below: number): number {
  return createHash('sha256').update(words).digest().readUInt32BE(0) % below;
}

/** One of several ways to say a thing, always the same for the same words. */
export function pick<T>(words: string, ways: readonly [T, ...T[]]): T {
  return ways[chance(words, ways.length)] ?? ways[0];
}

/** The same things in an order that only the words decide. */
export function shuffled<T>(
  words: string,
  things: readonly T[],
  nameOf: (thing: T) => string,
): T[] {
  const place = (thing: T) => chance(`${words}/${nameOf(thing)}`, 0x7fffffff);
  return things.toSorted((a, b) => place(a) - place(b));
}
