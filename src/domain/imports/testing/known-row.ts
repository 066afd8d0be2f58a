/** A row of a list as it is, before an office prints it in its own way. */
export interface KnownRow {
  readonly product: string;
  readonly producer: string;
  readonly producerKind: string;
  readonly hamlet: string;
  readonly commune: string;
  readonly district: string;
  readonly province: string;
  readonly group: string;
  readonly score: string;
  readonly star: 3 | 4 | 5;
  readonly decisionNumber: string;
  readonly decisionDate: string;
  readonly representative: string;
  readonly phone: string;
}

/** What must be read of a row: null where the layout has no place for it. */
export type Expected = Readonly<Record<string, string | number | null>>;

/** Chance with a seed (mulberry32). */
export class Dice {
  #state: number;

  constructor(seed: number) {
    this.#state = seed;
  }

  /** 0 ≤ x < 1. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  below(count: number): number {
    return Math.floor(this.next() * count);
  }

  chance(share: number): boolean {
    return this.next() < share;
  }

  one<T>(of: readonly T[]): T {
    const chosen = of[this.below(of.length)];
    if (chosen === undefined) throw new Error('nothing to choose from');
    return chosen;
  }
}
