import { ACCOUNT, type AccountActData, type AccountActs } from '#domain/acts/account-acts.ts';
import type { AccountManager } from '#domain/access/authorize.ts';
import type { Role } from '#domain/access/rights.ts';
import { ok, type Result } from '#domain/result.ts';
import type { Trx } from '#storage/database.ts';
import { record } from '../acts/record.ts';
import type { Deps } from '../deps.ts';

/** The form behind an act: its key, and all that it asked for, so that the key serves for nothing else. */
export interface SentForm {
  readonly idempotencyKey: string | null;
  readonly asked: unknown;
}

/** The use case's input as the form behind its act. */
export function formOf(input: { readonly idempotencyKey: string | null }): SentForm {
  return { idempotencyKey: input.idempotencyKey, asked: input };
}

export interface AccountChange<Kind extends keyof AccountActs & string> {
  readonly accountId: string;
  readonly kind: Kind;
  readonly role: Role;
  readonly data: AccountActData[Kind];
  /** Null where no form with a key stands behind it. */
  readonly form: SentForm | null;
}

/**
 * Writes a change of an account into the ledger; its rights have been asked place by place
 * (`allowAccount`). A form sent twice is refused CHANGED_MEANWHILE: its answer, a link, is shown once.
 * The key of another form is refused KEY_USED_FOR_ANOTHER.
 */
export async function recordAccountAct<Kind extends keyof AccountActs & string>(
  deps: Deps,
  trx: Trx,
  actor: AccountManager,
  { accountId: id, form, ...act }: AccountChange<Kind>,
): Promise<Result<null>> {
  const sent = form ?? { idempotencyKey: null };
  const recorded = await record(deps, trx, actor, { rules: ACCOUNT }, { id, ...act, ...sent });
  return recorded.ok ? ok(null) : recorded;
}
