import type { Actor } from '#domain/access/authorize.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import { passwordFits } from '#platform/passwords.ts';
import { tokenHash } from '#platform/tokens.ts';
import { findSecret, type AccountSecret } from '#storage/access/accounts.ts';
import { findSealingConfirmed, noteSealingConfirmed } from '#storage/access/web-sessions.ts';
import type { Deps } from '../deps.ts';
import { attempt } from './attempt.ts';
import { asConfirmed, type ConfirmedActor } from './confirmed-actor.ts';
import { shifted } from './session-life.ts';

/** What the person shows: the password today, a second factor beside it when there is one. */
export interface Confirmation {
  readonly password: string;
  /** Network address of the person's machine, for slowing down guesses. */
  readonly address: string;
}

/**
 * A member seals a dozen sheets in one sitting; typing the password each time would teach to type
 * it without looking. Ten minutes are about one product, and shorter than a break for tea.
 */
const SEALING_HOLDS = 10 * 60_000;

/** The field of the form, beside which the refusals stand. */
const FIELD = 'confirmPassword';

/**
 * Asks for the password again, as often as at sign-in and no more. Refuses CONFIRM_PASSWORD when
 * none was typed, PASSWORD_NOT_RIGHT and SIGN_IN_SLOWED. Nothing is remembered: the next signature
 * asks anew.
 */
export async function confirmAgain(
  deps: Deps,
  actor: Actor,
  { password, address }: Confirmation,
): Promise<Result<ConfirmedActor>> {
  if (password === '') return refuse('CONFIRM_PASSWORD', {}, FIELD);
  const account = await findSecret(deps.db, actor.accountId);
  if (!account?.active) return refuse('NOT_ALLOWED');
  const known = await checkOwnPassword(deps, account, { password, address }, FIELD);
  return known.ok ? ok(asConfirmed(actor)) : known;
}

/**
 * For commands on a demonstration, whose password everybody can read. Refuses CONFIRM_ONLY_DEMO: on real
 * data nobody confirms but with the own password, on the page.
 */
export function confirmInDemo({ demo }: Pick<Deps, 'demo'>, actor: Actor): Result<ConfirmedActor> {
  return demo ? ok(asConfirmed(actor)) : refuse('CONFIRM_ONLY_DEMO');
}

/**
 * Whoever confirmed with the password what a job does now, as the job's own record says. Refuses NOT_ALLOWED
 * where nobody has.
 */
export function confirmedBefore(
  actor: Actor,
  asked: { readonly confirmed: boolean; readonly askedBy: string },
): Result<ConfirmedActor> {
  const own = asked.confirmed && asked.askedBy === actor.accountId;
  return own ? ok(asConfirmed(actor)) : refuse('NOT_ALLOWED');
}

/** For sealing: a password typed in the last ten minutes of this session for sealing still counts. */
export async function confirmSealing(
  deps: Deps,
  actor: Actor,
  confirmation: Confirmation,
  token: string,
): Promise<Result<ConfirmedActor>> {
  if (await isSealingConfirmed(deps, actor, token)) return ok(asConfirmed(actor));
  const confirmed = await confirmAgain(deps, actor, confirmation);
  if (confirmed.ok) await noteSealingConfirmed(deps.db, tokenHash(token), deps.clock.now());
  return confirmed;
}

/** Whether the page of a seal need not ask for the password. */
export async function isSealingConfirmed(
  deps: Deps,
  actor: Actor,
  token: string,
): Promise<boolean> {
  const at = await findSealingConfirmed(deps.db, tokenHash(token), actor.accountId);
  return at !== null && at > shifted(deps.clock.now(), -SEALING_HOLDS);
}

/** The person's own password, tried beside a field. Refuses PASSWORD_NOT_RIGHT and SIGN_IN_SLOWED. */
export async function checkOwnPassword(
  deps: Deps,
  account: AccountSecret,
  { password, address }: Confirmation,
  field: string,
): Promise<Result<null>> {
  const tried = { name: account.signInName, address, device: null, signedIn: true };
  const known = await attempt(deps, tried, async () =>
    (await passwordFits(password, account.passwordHash)) ? account.id : undefined,
  );
  if (known.ok) return ok(null);
  const slowed = known.refusals[0].code === 'SIGN_IN_SLOWED';
  return slowed ? known : refuse('PASSWORD_NOT_RIGHT', {}, field);
}
