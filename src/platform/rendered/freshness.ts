/** Where the number of the public content comes from: a database, by one connection that also hears of changes. */
export interface ContentWatch {
  /** The number as it is committed now. Throws when it cannot be had soon. */
  readonly read: () => Promise<number>;
  /** Said when the content changed, or when it may have and nobody would hear of it. */
  readonly onDoubt: (tell: () => void) => void;
}

/** A number that was read, and when and in which era the reading began. */
interface Proof {
  readonly version: number;
  readonly at: number;
  readonly era: number;
}

/**
 * For how long a number that was read counts, in milliseconds, when nobody says that it changed. A
 * connection that is dead without saying so costs at most this and one reading that fails: together
 * under the second within which a revoked star must be gone from every page.
 */
export const LEASE = 300;

/**
 * What the pages in memory may rely on: a number of the content that is proven to hold. Word of a
 * change comes at once by the watch; when the watch is dead nothing is served from memory until the
 * number was read again.
 */
export class Freshness {
  readonly #watch: ContentWatch;
  #proof: Proof | null = null;
  #reading: {
    readonly at: number;
    readonly era: number;
    readonly done: Promise<Proof | null>;
  } | null = null;
  #queued: Promise<Proof | null> | null = null;
  #era = 0;
  #changing = 0;

  constructor(watch: ContentWatch) {
    this.#watch = watch;
    watch.onDoubt(() => this.#doubt());
  }

  /** The number, when it is proven at this moment; null when it must be asked for: `prove`. */
  get version(): number | null {
    const proof = this.#proof;
    if (proof === null || this.#changing > 0 || proof.era !== this.#era) return null;
    const age = performance.now() - proof.at;
    if (age >= LEASE) return null;
    if (age >= LEASE / 2 && this.#reading === null) void this.#read();
    return proof.version;
  }

  /** Asks for the number as of now, once for all who ask meanwhile; null when it cannot be had. */
  async prove(): Promise<number | null> {
    const current = this.version;
    if (current !== null) return current;
    const reading = this.#reading;
    // One that began while something is being changed here may have begun before the change.
    const counts = reading !== null && reading.era === this.#era && this.#changing === 0;
    const proof = await (counts ? reading.done : this.#readNext());
    return proof?.version ?? null;
  }

  /** While something is changed by this process, and after it, no earlier number counts. */
  change(): { readonly done: () => void } {
    this.#changing += 1;
    let done = false;
    return {
      done: () => {
        if (done) return;
        done = true;
        this.#changing -= 1;
        this.#doubt();
      },
    };
  }

  #doubt(): void {
    this.#era += 1;
  }

  #readNext(): Promise<Proof | null> {
    if (this.#reading === null) return this.#read();
    this.#queued ??= this.#reading.done.then(() => {
      this.#queued = null;
      return this.#read();
    });
    return this.#queued;
  }

  #read(): Promise<Proof | null> {
    const began = { at: performance.now(), era: this.#era };
    const done = this.#watch
      .read()
      .then((version) => (this.#proof = { version, ...began }))
      .catch(() => (this.#proof = null))
      .finally(() => {
        this.#reading = null;
      });
    this.#reading = { ...began, done };
    return done;
  }
}
