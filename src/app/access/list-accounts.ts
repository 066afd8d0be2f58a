import { isAllowedSomewhere, type Actor } from '#domain/access/authorize.ts';
import type { Role } from '#domain/access/rights.ts';
import type { PlainDate } from '#domain/calendar/plain-date.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import { fold } from '#domain/text/fold.ts';
import { isInForce, listGrantsOf, type GrantRow } from '#storage/access/grants.ts';
import type { AccountRow } from '#storage/access/list-accounts.ts';
import { searchAccounts } from '#storage/access/search-accounts.ts';
import type { Deps } from '../deps.ts';
import { reachFor } from '../allow.ts';
import { workingOf } from './held-roles.ts';
import { pagesOf, sliceOf } from '../paging.ts';

/** A role as the account's page shows it. */
export interface ShownGrant {
  readonly id: string;
  readonly role: Role;
  /** Name of the unit or the producer. */
  readonly place: string;
  readonly validFrom: PlainDate;
  readonly validTo: PlainDate | null;
  readonly inForce: boolean;
  /** False before its first day. */
  readonly begun: boolean;
  /** False for a role in force that gives no rights beside another one (exclusive-roles.ts). */
  readonly works: boolean;
}

export interface ListedAccount extends AccountRow {
  /** Newest first; ended ones too. */
  readonly grants: readonly ShownGrant[];
}

export const ACCOUNTS_PER_PAGE = 25;

export interface AccountSearch {
  /** Part of a name, a body, a sign-in name or a place, whatever its diacritics. */
  readonly text: string;
  readonly role: Role | null;
  /** From 1. */
  readonly page: number;
}

export interface AccountList {
  readonly rows: readonly ListedAccount[];
  readonly total: number;
  readonly pages: number;
}

/** The accounts of the administrator's reach that match, by name. Refuses NOT_ALLOWED. */
export async function listAccounts(
  deps: Deps,
  actor: Actor,
  { text, role, page }: AccountSearch,
): Promise<Result<AccountList>> {
  if (!isAllowedSomewhere(actor, 'account.manage')) return refuse('NOT_ALLOWED');
  const { rows, total } = await searchAccounts(deps.db, reachFor(deps, actor, 'account.manage'), {
    ...{ words: fold(text), role, day: deps.clock.today() },
    ...sliceOf(page, ACCOUNTS_PER_PAGE),
  });
  const pages = pagesOf(total, ACCOUNTS_PER_PAGE);
  return ok({ rows: await withGrants(deps, rows), total, pages });
}

/** Puts to each account its roles, with their places in words. */
export async function withGrants(
  deps: Deps,
  rows: readonly AccountRow[],
): Promise<readonly ListedAccount[]> {
  const grants = await listGrantsOf(
    deps.db,
    rows.map((row) => row.id),
  );
  const byAccount = Map.groupBy(grants, (grant) => grant.accountId);
  return rows.map((row) => ({
    ...row,
    grants: allShown(deps, byAccount.get(row.id) ?? []),
  }));
}

function allShown(deps: Deps, rows: readonly GrantRow[]): readonly ShownGrant[] {
  const today = deps.clock.today();
  const working = workingOf(
    rows.filter((row) => isInForce(row, today)),
    [],
  );
  return rows.map((row) => shown(deps, row, working));
}

function shown(deps: Deps, grant: GrantRow, working: ReadonlySet<Role>): ShownGrant {
  const today = deps.clock.today();
  const unit = grant.unitId === null ? undefined : deps.units.unitById(grant.unitId, today);
  return {
    id: grant.id,
    role: grant.role,
    place: grant.producerName ?? unit?.fullName ?? '',
    validFrom: grant.validFrom,
    validTo: grant.validTo,
    inForce: isInForce(grant, today),
    begun: grant.validFrom <= today,
    works: working.has(grant.role),
  };
}
