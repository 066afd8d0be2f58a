import { isPerson, type ActorIdentity } from './actor-identity.ts';
import type { Role } from './rights.ts';
import { ok, refuse, type Result } from '../result.ts';

/**
 * Roles with which the whole system could be taken over: they sign, set the rules, record the results
 * or give roles. Giving one, or a new password to whoever holds one, is the work of two.
 */
const NEEDS_SECOND: readonly Role[] = ['leader', 'officeHead', 'secretary', 'administrator'];

export function needsSecondPerson(role: Role): boolean {
  return NEEDS_SECOND.includes(role);
}

/** Who asked, and for which account. */
export interface RequestToConfirm {
  readonly accountId: string;
  readonly requestedBy: string;
}

/**
 * May this actor be the second person? Never the one who asked, nor the one it is about, nor an
 * account that holds its own right to confirm from the one who asked alone: that would be one person
 * with two accounts. The console may: it belongs to whoever keeps the server, and it is the second
 * person where a register has but one. Refuses CONFIRM_OWN_REQUEST, CONFIRM_OWN_ACCOUNT and
 * CONFIRMER_MADE_BY_REQUESTER.
 */
export function checkSecondPerson(
  actor: ActorIdentity,
  { accountId, requestedBy }: RequestToConfirm,
  givenAloneBy: ReadonlySet<string>,
): Result<null> {
  if (isPerson(actor, requestedBy)) return refuse('CONFIRM_OWN_REQUEST');
  if (isPerson(actor, accountId)) return refuse('CONFIRM_OWN_ACCOUNT');
  if (givenAloneBy.has(requestedBy)) return refuse('CONFIRMER_MADE_BY_REQUESTER');
  return ok(null);
}
