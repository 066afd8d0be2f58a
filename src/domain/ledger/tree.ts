/** SHA-256, given by the caller: the domain knows no package. */
export type Sha256 = (...parts: readonly Uint8Array[]) => Uint8Array;

/**
 * The tree over the ledger's entries as far as it must be remembered to go on: the roots of its
 * perfect subtrees, largest first. It grows by one entry without the entries before it.
 */
export interface Frontier {
  readonly size: number;
  readonly roots: readonly Uint8Array[];
}

export const EMPTY_FRONTIER: Frontier = { size: 0, roots: [] };

const LEAF = Uint8Array.of(0);
const NODE = Uint8Array.of(1);

/** The hash of one entry. Entries and nodes begin differently, so that none can pass for the other (RFC 9162, 2.1.1). */
export function leafHash(sha256: Sha256, entry: Uint8Array): Uint8Array {
  return sha256(LEAF, entry);
}

function nodeHash(sha256: Sha256, left: Uint8Array, right: Uint8Array): Uint8Array {
  return sha256(NODE, left, right);
}

/** The tree with one entry more: subtrees of equal size join, as carries do in a sum. */
export function appendLeaf(sha256: Sha256, { size, roots }: Frontier, leaf: Uint8Array): Frontier {
  const grown = [...roots];
  let top = leaf;
  for (let carry = size; carry % 2 === 1; carry = Math.floor(carry / 2)) {
    const left = grown.pop();
    if (!left) throw new Error(`a tree of ${size} entries lacks a subtree`);
    top = nodeHash(sha256, left, top);
  }
  grown.push(top);
  return { size: size + 1, roots: grown };
}

/** The hash of the whole tree (RFC 9162, 2.1.1): of no entries, the hash of nothing. */
export function rootOf(sha256: Sha256, { roots }: Frontier): Uint8Array {
  const last = roots.at(-1);
  if (!last) return sha256();
  return roots
    .slice(0, -1)
    .reduceRight<Uint8Array>((right, left) => nodeHash(sha256, left, right), last);
}

/** How many perfect subtrees a tree of this size has: a remembered frontier of another number is not one. */
export function subtreesOf(size: number): number {
  let count = 0;
  for (let rest = size; rest > 0; rest = Math.floor(rest / 2)) count += rest % 2;
  return count;
}
