import { ROLES, type Role } from '#domain/access/rights.ts';
import { listSeats } from '#storage/access/grants.ts';
import { listDemoAccountRows } from '#storage/access/list-accounts.ts';
import type { Deps } from '../deps.ts';
import { withGrants, type ListedAccount } from './list-accounts.ts';

/**
 * The password of every account of a demonstration. It is no secret: the sign-in page shows it, and
 * `signIn` and `loadActor` let no demonstration account in where the data are real.
 */
export const DEMO_PASSWORD = 'saoquemau';

/** A line of the sign-in page of a demonstration. */
export interface DemoAccount {
  readonly signInName: string;
  readonly displayName: string;
  readonly roles: readonly Role[];
  /** Where the person works, in words: the body, else the place of the first role. */
  readonly place: string;
}

/** The invented people with something to do, in the order of the rights table; none on real data. */
export async function listDemoAccounts(deps: Deps): Promise<readonly DemoAccount[]> {
  if (!deps.demo) return [];
  const accounts = await withGrants(deps, await listDemoAccountRows(deps.db));
  const lines = await Promise.all(accounts.map((account) => lineOf(deps, account)));
  return lines.filter((line) => line.roles.length > 0).sort((a, b) => rankOf(a) - rankOf(b));
}

async function lineOf(deps: Deps, account: ListedAccount): Promise<DemoAccount> {
  const current = account.grants.filter((grant) => grant.inForce);
  const seats = await listSeats(deps.db, account.id);
  const held = new Set<Role>(current.map((grant) => grant.role));
  for (const { role } of seats) {
    held.add(role === 'chair' || role === 'secretary' ? role : 'councilMember');
  }
  return {
    signInName: account.signInName,
    displayName: account.displayName,
    roles: ROLES.filter((role) => held.has(role)),
    place: account.bodyName || (current[0]?.place ?? ''),
  };
}

function rankOf({ roles: [first] }: DemoAccount): number {
  return first === undefined ? ROLES.length : ROLES.indexOf(first);
}
