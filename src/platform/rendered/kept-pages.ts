import type { RenderedPage } from './rendered-page.ts';

/** What is kept: the page and as of when it holds. */
interface Kept {
  readonly stamp: string;
  readonly page: RenderedPage;
}

/** Of the memory, for pages that were asked for once: a flood of addresses pushes out only each other. */
const NEW_SHARE = 0.25;

/**
 * Rendered pages by address, bounded in bytes; whoever was not asked for the longest goes first. A
 * page comes into the first part and moves to the second when it is asked for again, so that
 * somebody who tries a million codes does not push out the pages that people read.
 */
export class KeptPages {
  readonly #fresh: Part;
  readonly #asked: Part;

  constructor(bytes: number) {
    this.#fresh = new Part(bytes * NEW_SHARE);
    this.#asked = new Part(bytes * (1 - NEW_SHARE));
  }

  /** The page under an address, if it is the one of `stamp`. */
  get(address: string, stamp: string): RenderedPage | undefined {
    const again = this.#asked.use(address);
    if (again !== undefined) return again.stamp === stamp ? again.page : undefined;
    const first = this.#fresh.take(address);
    if (first === undefined) return undefined;
    this.#asked.put(address, first);
    return first.stamp === stamp ? first.page : undefined;
  }

  /** Keeps a page in place of the one that was there. */
  put(address: string, stamp: string, page: RenderedPage): void {
    const part = this.#asked.has(address) ? this.#asked : this.#fresh;
    part.put(address, { stamp, page });
  }

  /** Pages and their bytes, with every encoding made so far. */
  get size(): { readonly pages: number; readonly bytes: number } {
    return {
      pages: this.#fresh.pages + this.#asked.pages,
      bytes: this.#fresh.bytes + this.#asked.bytes,
    };
  }
}

/** A part with a limit of its own. A Map keeps the order in which keys were put. */
class Part {
  readonly #limit: number;
  readonly #kept = new Map<string, Kept & { readonly weight: number }>();
  bytes = 0;

  constructor(limit: number) {
    this.#limit = limit;
  }

  get pages(): number {
    return this.#kept.size;
  }

  has(address: string): boolean {
    return this.#kept.has(address);
  }

  use(address: string): Kept | undefined {
    const kept = this.#kept.get(address);
    if (kept === undefined) return undefined;
    this.#kept.delete(address);
    this.#kept.set(address, kept);
    return kept;
  }

  take(address: string): Kept | undefined {
    const kept = this.#kept.get(address);
    if (kept === undefined) return undefined;
    this.#kept.delete(address);
    this.bytes -= kept.weight;
    return kept;
  }

  put(address: string, { stamp, page }: Kept): void {
    this.take(address);
    const weight = address.length * 2 + page.weight;
    if (weight > this.#limit) return;
    this.#kept.set(address, { stamp, page, weight });
    this.bytes += weight;
    for (const oldest of this.#kept.keys()) {
      if (this.bytes <= this.#limit) return;
      this.take(oldest);
    }
  }
}
