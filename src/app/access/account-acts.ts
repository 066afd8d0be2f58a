import type { AccountManager, Target } from '#domain/access/authorize.ts';
import type { Role, Verb } from '#domain/access/rights.ts';
import type { PlainDate } from '#domain/calendar/plain-date.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import { isInForce, listGrantsOf, type GrantRow } from '#storage/access/grants.ts';
import { countActs } from '#storage/acts/append-act.ts';
import type { Db, Trx } from '#storage/database.ts';
import { recordAct } from '../acts/record-act.ts';
import type { Deps } from '../deps.ts';
import { allow } from './allow.ts';

/** What an act on an account carries. No names, numbers or passwords: the ledger is kept for ever. */
export interface AccountActData {
  readonly create: Record<never, never>;
  /** `requestId` where a second person confirmed. */
  readonly resetPassword: { readonly requestId?: string };
  readonly changePassword: Record<never, never>;
  /** The person used a link that was handed over. */
  readonly choosePassword: Record<never, never>;
  readonly grantRole: {
    readonly grantId: string;
    readonly role: Role;
    readonly unitId: string | null;
    readonly producerId: string | null;
    readonly validFrom: PlainDate;
    readonly validTo: PlainDate | null;
    /** Where a second person confirmed; the act is that person's. */
    readonly requestId?: string;
  };
  /** Asked for, until a second person confirms. */
  readonly requestRole: {
    readonly requestId: string;
    readonly role: Role;
    readonly unitId: string;
    readonly validFrom: PlainDate;
    readonly validTo: PlainDate | null;
  };
  readonly requestReset: { readonly requestId: string };
  readonly refuseRequest: { readonly requestId: string };
  readonly endRole: { readonly grantId: string; readonly lastDay: PlainDate };
}

/** The form behind an act: its key, and all that it asked for, so that the key serves for nothing else. */
export interface SentForm {
  readonly idempotencyKey: string | null;
  readonly asked: unknown;
}

/** The use case's input as the form behind its act. */
export function formOf(input: { readonly idempotencyKey: string | null }): SentForm {
  return { idempotencyKey: input.idempotencyKey, asked: input };
}

export interface AccountAct<Kind extends keyof AccountActData> {
  readonly accountId: string;
  readonly kind: Kind;
  readonly role: Role;
  readonly data: AccountActData[Kind];
  /** Null where no form with a key stands behind it. */
  readonly form: SentForm | null;
}

/**
 * Writes a change of an account into the ledger. A form sent twice is refused CHANGED_MEANWHILE: its
 * answer, a link, is shown once. The key of another form is refused KEY_USED_FOR_ANOTHER.
 */
export async function recordAccountAct<Kind extends keyof AccountActData>(
  deps: Deps,
  trx: Trx,
  actor: AccountManager,
  act: AccountAct<Kind>,
): Promise<Result<null>> {
  const { accountId, form, ...done } = act;
  const recorded = await recordAct(deps, trx, actor, {
    subjectKind: 'account',
    subjectId: accountId,
    afterSeq: await countActs(trx, 'account', accountId),
    idempotencyKey: form?.idempotencyKey ?? null,
    asked: form?.asked,
    ...done,
  });
  return recorded.ok ? ok(null) : recorded;
}

/**
 * May the actor manage this account? Only when every place the account works for today lies within
 * reach: else the administrator of one province could give a person of another a new password and
 * come in as that person. Without a role today the places it had last count.
 */
export async function allowAccount(
  deps: Deps,
  db: Db | Trx,
  actor: AccountManager,
  accountId: string,
  verb: Verb = 'account.manage',
): Promise<Result<Role>> {
  const grants = await listGrantsOf(db, [accountId]);
  const today = deps.clock.today();
  const current = grants.filter((grant) => isInForce(grant, today));
  let answer: Result<Role> = refuse('NOT_FOUND');
  for (const grant of current.length > 0 ? current : grants) {
    answer = allow(deps, actor, verb, placeOf(grant));
    if (!answer.ok) return answer;
  }
  return answer;
}

/** Where a grant lies; a producer's role lies where the producer does. */
export function placeOf(grant: Pick<GrantRow, 'unitId' | 'producerUnitId'>): Target {
  const unitId = grant.unitId ?? grant.producerUnitId;
  return unitId === null ? {} : { unitId };
}
