import type { Deps } from '#app/deps.ts';

/** What a request brings along: the register it asks. */
export interface ApiEnvironment {
  Bindings: { readonly deps: Deps };
}
