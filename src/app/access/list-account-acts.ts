import { isAllowedSomewhere, type Actor } from '#domain/access/authorize.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import { fold } from '#domain/text/fold.ts';
import { listAccountActs as readActs, type AccountActRow } from '#storage/access/account-acts.ts';
import { listAccountRows, type AccountRow } from '#storage/access/list-accounts.ts';
import type { Deps } from '../deps.ts';
import type { AccountActData } from '#domain/acts/account-acts.ts';
import { reachFor } from '../allow.ts';
import { pagesOf, sliceOf } from '../paging.ts';

export type AccountActKind = keyof AccountActData;

/** Every act on an account, in the order in which people meet them. */
export const ACCOUNT_ACT_KINDS = [
  'create',
  'requestRole',
  'grantRole',
  'endRole',
  'requestReset',
  'resetPassword',
  'refuseRequest',
  'choosePassword',
  'changePassword',
] as const satisfies readonly AccountActKind[];

export interface AccountActsSearch {
  /** Part of the name of the person concerned or of whoever did it, whatever its diacritics. */
  readonly text: string;
  readonly kind: AccountActKind | null;
  /** 1 is the newest. */
  readonly page: number;
}

/** One act on an account, in words that need no looking up. */
export interface ListedAccountAct extends Omit<AccountActRow, 'kind' | 'unitId' | 'producerName'> {
  readonly kind: AccountActKind;
  readonly displayName: string;
  readonly signInName: string;
  /** Of the role; empty where the act is about a password. */
  readonly place: string;
}

export interface AccountActsPage {
  readonly acts: readonly ListedAccountAct[];
  readonly total: number;
  readonly pages: number;
}

export const ACTS_PER_PAGE = 25;

/**
 * All that was ever done to accounts within reach, newest first: whoever gives roles and passwords
 * is watched by somebody who cannot give them. Refuses NOT_ALLOWED.
 */
export async function listAccountActs(
  deps: Deps,
  actor: Actor,
  { text, kind, page }: AccountActsSearch,
): Promise<Result<AccountActsPage>> {
  if (!isAllowedSomewhere(actor, 'account.audit')) return refuse('NOT_ALLOWED');
  const accounts = await listAccountRows(deps.db, reachFor(deps, actor, 'account.audit'));
  const { total, acts } = await readActs(deps.db, {
    within: accounts.map((account) => account.id),
    about: text.trim() === '' ? null : accounts.filter(isNamed(text)).map((account) => account.id),
    kind,
    ...sliceOf(page, ACTS_PER_PAGE),
  });
  const byId = new Map(accounts.map((account) => [account.id, account]));
  return ok({
    acts: acts.map((act) => listed(deps, act, byId.get(act.accountId))),
    total,
    pages: pagesOf(total, ACTS_PER_PAGE),
  });
}

function isNamed(text: string): (account: AccountRow) => boolean {
  const folded = fold(text);
  return ({ displayName, signInName }) => fold(`${displayName} ${signInName}`).includes(folded);
}

function listed(deps: Deps, act: AccountActRow, account: AccountRow | undefined): ListedAccountAct {
  const { kind, unitId, producerName, ...rest } = act;
  const known = ACCOUNT_ACT_KINDS.find((one) => one === kind);
  if (!known || !account) throw new Error(`act ${act.id} on an account is not one we write`);
  const unit = unitId === null ? undefined : deps.units.unitById(unitId, deps.clock.today());
  return {
    ...rest,
    kind: known,
    displayName: account.displayName,
    signInName: account.signInName,
    place: producerName ?? unit?.fullName ?? '',
  };
}
