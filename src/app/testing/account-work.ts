import type { AccountManager } from '#domain/access/authorize.ts';
import type { Result } from '#domain/result.ts';
import { addAccount, type NewAccountInput } from '../access/add-account.ts';
import { signIn } from '../access/sign-in.ts';
import { usePasswordLink } from '../access/use-password-link.ts';
import { ACTOR_COLUMNS, withActor } from '#storage/acts/actor-columns.ts';
import type { Deps } from '../deps.ts';
import { valueOf } from './commune-work.ts';
import { PLACES } from './make.ts';

/** A commune officer of Bắc Hà to be added, with an address nobody else has. */
export function newAccount(deps: Deps, changes: Partial<NewAccountInput> = {}): NewAccountInput {
  return {
    signInName: `${deps.newId()}@example.vn`,
    displayName: 'Lù Văn Toàn',
    bodyName: 'Phòng Kinh tế xã Bắc Hà',
    phone: null,
    email: null,
    language: 'vi',
    role: 'communeOfficer',
    unitId: PLACES.bacHa,
    producerId: null,
    validFrom: deps.clock.today(),
    validTo: null,
    idempotencyKey: deps.newId(),
    ...changes,
  };
}

/** What people of tests choose when they follow their link. */
export const CHOSEN = 'mận chín đỏ rực';

/** Follows a link and chooses `CHOSEN`, or another password. */
export async function choose(
  deps: Deps,
  link: string | null,
  next = CHOSEN,
): Promise<Result<null>> {
  if (link === null) throw new Error('there is no link yet');
  const token = link.slice(link.lastIndexOf('/') + 1);
  return usePasswordLink(deps, { token, next, again: next });
}

/** Adds it and follows its link; answers its id and password. */
export async function addedAccount(
  deps: Deps,
  admin: AccountManager,
  changes: Partial<NewAccountInput> = {},
): Promise<{ readonly id: string; readonly password: string }> {
  const { id, link } = valueOf(await addAccount(deps, admin, newAccount(deps, changes)));
  valueOf(await choose(deps, link));
  return { id, password: CHOSEN };
}

/** The token of a new session; null when the password does not fit. */
export async function enter(
  deps: Deps,
  signInName: string,
  password: string,
): Promise<string | null> {
  const input = {
    name: signInName,
    password,
    address: deps.newId(),
    previousToken: null,
    device: null,
    deviceName: '',
  };
  const answer = await signIn(deps, input);
  return answer.ok ? answer.value.token : null;
}

/** What stands in the ledger of an account: which act, by whom, in which role, with what. */
export async function actsOf(deps: Deps, accountId: string) {
  const rows = await deps.db
    .selectFrom('act')
    .select(['seq', 'kind', ...ACTOR_COLUMNS, 'role', 'data'])
    .where('subjectKind', '=', 'account')
    .where('subjectId', '=', accountId)
    .orderBy('seq')
    .execute();
  return rows.map(withActor);
}
