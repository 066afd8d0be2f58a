import type { AccountManager } from '#domain/access/authorize.ts';
import { signInName } from '#domain/access/sign-in-name.ts';
import type { PlainDate } from '#domain/calendar/plain-date.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import { NO_PASSWORD } from '#platform/passwords.ts';
import { addAccountRow } from '#storage/access/accounts.ts';
import { inTransaction, type Trx } from '#storage/database.ts';
import type { Deps } from '../deps.ts';
import { recordAccountAct, formOf } from './account-subject.ts';
import { allow } from '../allow.ts';
import { checkPlace, type RoleAt } from './grant-place.ts';
import { giveOrAsk } from './grant-role.ts';
import { makePasswordLink } from './password-link.ts';

export interface NewAccountInput extends RoleAt {
  /** Telephone number or e-mail address the person will sign in with. */
  readonly signInName: string;
  readonly displayName: string;
  /** The office or producer the person speaks for. */
  readonly bodyName: string;
  readonly phone: string | null;
  readonly email: string | null;
  readonly language: 'vi' | 'en';
  readonly validFrom: PlainDate;
  readonly validTo: PlainDate | null;
  readonly idempotencyKey: string | null;
}

export interface AddedAccount {
  readonly id: string;
  /**
   * Address where the person chooses a password, shown once to whoever hands it over; null while the
   * role waits for a second person, who then gets it.
   */
  readonly link: string | null;
}

/**
 * A person's account with its first role, and the link by which the person chooses a password. Refuses NOT_ALLOWED outside the reach, SIGN_IN_NAME_TAKEN
 * and what `checkPlace` refuses.
 */
export async function addAccount(
  deps: Deps,
  actor: AccountManager,
  input: NewAccountInput,
): Promise<Result<AddedAccount>> {
  const id = deps.newId();
  return inTransaction(deps.db, async (trx) => {
    const place = await checkPlace(deps, trx, input);
    if (!place.ok) return place;
    const allowed = allow(deps, actor, 'account.manage', place.value.target);
    if (!allowed.ok) return allowed;
    if (!(await addRow(deps, trx, { ...input, id })))
      return refuse('SIGN_IN_NAME_TAKEN', { name: input.signInName }, 'signInName');
    const written = { accountId: id, role: allowed.value };
    const created = await recordAccountAct(deps, trx, actor, {
      ...written,
      kind: 'create',
      data: {},
      form: formOf(input),
    });
    if (!created.ok) return created;
    const granted = await giveOrAsk(deps, trx, actor, {
      ...written,
      place: place.value,
      validFrom: input.validFrom,
      validTo: input.validTo,
      form: null,
    });
    if (!granted.ok) return granted;
    const link = granted.value === 'given' ? await makePasswordLink(deps, trx, id) : null;
    return ok({ id, link });
  });
}

type Row = NewAccountInput & { readonly id: string };

function addRow(deps: Deps, trx: Trx, row: Row): Promise<boolean> {
  return addAccountRow(trx, {
    id: row.id,
    signInName: signInName(row.signInName),
    displayName: row.displayName,
    bodyName: row.bodyName,
    phone: row.phone,
    email: row.email,
    passwordHash: NO_PASSWORD,
    language: row.language,
    isDemo: deps.demo,
    createdAt: deps.clock.now(),
  });
}
