import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { appendLeaf, EMPTY_FRONTIER, leafHash, rootOf, subtreesOf, type Frontier } from './tree.ts';

const sha256 = (...parts: readonly Uint8Array[]) => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
};
const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');

/** As the standard writes it down: split at the largest power of two below the size (RFC 9162, 2.1.1). */
function byDefinition(entries: readonly Uint8Array[]): Uint8Array {
  const [only] = entries;
  if (!only) return sha256();
  if (entries.length === 1) return sha256(Uint8Array.of(0), only);
  let split = 1;
  while (split * 2 < entries.length) split *= 2;
  return sha256(
    Uint8Array.of(1),
    byDefinition(entries.slice(0, split)),
    byDefinition(entries.slice(split)),
  );
}

const grown = (entries: readonly Uint8Array[]) =>
  entries.reduce<Frontier>(
    (tree, entry) => appendLeaf(sha256, tree, leafHash(sha256, entry)),
    EMPTY_FRONTIER,
  );

describe('the tree over the ledger', () => {
  /** The entries that the test vectors of Certificate Transparency use, and the roots they give. */
  test.each([
    [0, 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
    [1, '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d'],
    [2, 'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125'],
    [3, 'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77'],
    [8, '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328'],
  ])('of %i entries has the root that everybody else computes', (size, root) => {
    const entries = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657'].map((text) =>
      Buffer.from(text, 'hex'),
    );
    entries.push(Buffer.from('606162636465666768696a6b6c6d6e6f', 'hex'));
    expect(hex(rootOf(sha256, grown(entries.slice(0, size))))).toBe(root);
  });

  test('grown entry by entry is what the definition says, for every size', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 8 }), { maxLength: 130 }), (entries) => {
        const tree = grown(entries);
        expect(hex(rootOf(sha256, tree))).toBe(hex(byDefinition(entries)));
        expect(tree.size).toBe(entries.length);
        expect(tree.roots).toHaveLength(subtreesOf(entries.length));
      }),
      { seed: 20261128, numRuns: 150 },
    );
  });

  test('of another entry, another order or a cut tail has another root', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 0, max: 999 }), { minLength: 2, maxLength: 40 }),
        fc.nat(),
        (numbers, at) => {
          const entries = numbers.map((number) => Buffer.from(String(number)));
          const root = hex(rootOf(sha256, grown(entries)));
          const changed = entries.with(at % entries.length, Buffer.from('x'));
          for (const other of [changed, entries.toReversed(), entries.slice(0, -1)]) {
            expect(hex(rootOf(sha256, grown(other)))).not.toBe(root);
          }
        },
      ),
      { seed: 20261128, numRuns: 100 },
    );
  });
});
