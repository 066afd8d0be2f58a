import type { Actor } from '#domain/access/authorize.ts';

const TYPED_AGAIN = Symbol('typed the password again');

/**
 * A person who has just shown to be the one signed in. Signing a decision, sealing a sheet and closing
 * a session take no other actor, so that no page can forget to ask: a browser left open in a meeting
 * room must not be enough to sign in somebody's name.
 */
export interface ConfirmedActor extends Actor {
  readonly [TYPED_AGAIN]: true;
}

/**
 * Says that the person has confirmed. For `confirmAgain`, and for the people of tests and of the
 * demonstration, who have no password to type; a test looks that nobody else calls it.
 */
export function asConfirmed(actor: Actor): ConfirmedActor {
  return { ...actor, [TYPED_AGAIN]: true };
}
