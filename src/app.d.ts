import type { Actor } from '#domain/access/authorize.ts';
import type { SignedInAccount } from '#app/access/load-actor.ts';
import type { Deps } from '#app/deps.ts';

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
