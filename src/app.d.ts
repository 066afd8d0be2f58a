import type { Actor } from '#domain/access/authorize.ts';
import type { Role } from '#domain/access/rights.ts';
import type { Deps } from '#app/deps.ts';

/** Who is signed in, as pages greet the person; rights are asked of the actor, never of this. */
export interface SignedInAccount {
  readonly id: string;
  readonly name: string;
  /** The office or producer the person speaks for; empty when none is noted. */
  readonly bodyName: string;
  /** Without repetition, in the order of the rights table. */
  readonly roles: readonly Role[];
}

declare global {
  namespace App {
    interface Locals {
      deps: Deps;
      /** Null when nobody is signed in. */
      actor: Actor | null;
      account: SignedInAccount | null;
      requestId: string;
    }

    interface Error {
      status: number;
      message: string;
      /** Of a fault: the same mark stands in the log, so that a caller can read it out. */
      reference?: string;
    }
  }
}
