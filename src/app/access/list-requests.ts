import { isAllowedSomewhere, type AccountManager } from '#domain/access/authorize.ts';
import type { Role } from '#domain/access/rights.ts';
import type { Instant } from '#domain/calendar/plain-date.ts';
import { ok, refuse, type Refusal, type Result } from '#domain/result.ts';
import { listOpenRequests, type AccountRequest } from '#storage/access/account-requests.ts';
import type { Deps } from '../deps.ts';
import { allowRequest, checkConfirmer } from './account-request.ts';

/** A request as whoever may confirm sees it. */
export interface ShownRequest {
  readonly id: string;
  readonly accountId: string;
  readonly displayName: string;
  readonly signInName: string;
  /** Null for a new password. */
  readonly role: Role | null;
  readonly place: string;
  readonly requestedByName: string;
  readonly requestedAt: Instant;
  readonly expiresAt: Instant;
  /** Why this person cannot be the second one; null when the person can. */
  readonly refused: Refusal | null;
}

/** What waits for a second person within reach, newest first. Refuses NOT_ALLOWED. */
export async function listRequests(
  deps: Deps,
  actor: AccountManager,
): Promise<Result<readonly ShownRequest[]>> {
  if (!isAllowedSomewhere(actor, 'account.confirm')) return refuse('NOT_ALLOWED');
  const shown: ShownRequest[] = [];
  for (const request of await listOpenRequests(deps.db, deps.clock.now())) {
    const allowed = await allowRequest(deps, deps.db, actor, 'account.confirm', request);
    if (!allowed.ok) continue;
    const second = await checkConfirmer(deps, deps.db, actor, request);
    shown.push(shownRequest(deps, request, second.ok ? null : second.refusals[0]));
  }
  return ok(shown);
}

function shownRequest(deps: Deps, request: AccountRequest, refused: Refusal | null): ShownRequest {
  const { id, accountId, displayName, signInName, wanted } = request;
  const { requestedByName, requestedAt, expiresAt } = request;
  const unitId = wanted.kind === 'grantRole' ? wanted.unitId : null;
  const unit = unitId === null ? undefined : deps.units.unitById(unitId, deps.clock.today());
  return {
    id,
    accountId,
    displayName,
    signInName,
    role: wanted.kind === 'grantRole' ? wanted.role : null,
    place: unit?.fullName ?? '',
    requestedByName,
    requestedAt,
    expiresAt,
    refused,
  };
}
