import { confirmAgain, confirmSealing } from '#app/access/confirm-again.ts';
import type { ConfirmedActor } from '#app/access/confirmed-actor.ts';
import type { Actor } from '#domain/access/authorize.ts';
import type { Result } from '#domain/result.ts';
import { m } from '#words/paraglide/messages.js';
import { optionalSecret } from '#app/input-fields.ts';
import { readSessionToken, type CookieEvent } from './session-cookie.ts';

/** The field of `ConfirmPassword.svelte`: spread it into the schema of a form that signs, seals or closes. */
export const CONFIRM_FIELD = { confirmPassword: optionalSecret(() => m.access_password_field()) };

interface ConfirmEvent extends CookieEvent {
  readonly locals: App.Locals;
  readonly getClientAddress: () => string;
}

/** The person behind the form, who typed the password again for this one act. */
export function confirmed(
  event: ConfirmEvent,
  actor: Actor,
  { confirmPassword: password }: { readonly confirmPassword: string },
): Promise<Result<ConfirmedActor>> {
  const address = event.getClientAddress();
  return confirmAgain(event.locals.deps, actor, { password, address });
}

/** The same for a sheet to be sealed: asked once in ten minutes of a session. */
export function confirmedForSealing(
  event: ConfirmEvent,
  actor: Actor,
  { confirmPassword: password }: { readonly confirmPassword: string },
): Promise<Result<ConfirmedActor>> {
  const confirmation = { password, address: event.getClientAddress() };
  const token = readSessionToken(event) ?? '';
  return confirmSealing(event.locals.deps, actor, confirmation, token);
}
