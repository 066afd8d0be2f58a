import type { DataOf } from './act.ts';
import { day, maybe, oneOf, orNull, record, text } from './shapes.ts';
import type { Standing, Subject } from './subject.ts';
import { ROLES } from '../access/rights.ts';

const GRANTED = {
  role: oneOf(ROLES),
  unitId: orNull(text),
  validFrom: day,
  validTo: orNull(day),
};

/** What an act on an account carries. No names, numbers or passwords: the ledger is kept for ever. */
export const ACCOUNT_ACTS = {
  create: record({}),
  /** `requestId` where a second person confirmed. */
  resetPassword: record({ requestId: maybe(text) }),
  changePassword: record({}),
  /** The person used a link that was handed over. */
  choosePassword: record({}),
  /** `requestId` where a second person confirmed; the act is that person's. */
  grantRole: record({
    grantId: text,
    ...GRANTED,
    producerId: orNull(text),
    requestId: maybe(text),
  }),
  /** Asked for, until a second person confirms. */
  requestRole: record({ requestId: text, ...GRANTED }),
  requestReset: record({ requestId: text }),
  refuseRequest: record({ requestId: text }),
  endRole: record({ grantId: text, lastDay: day }),
};

export type AccountActs = typeof ACCOUNT_ACTS;
export type AccountActData = DataOf<AccountActs>;
/** One: what an account may do is said by its roles, and some are older than their acts. */
export type AccountState = 'kept';

const MANAGED = { by: 'account.manage' } as const;
const MANAGED_OR_CONFIRMED = { by: ['account.manage', 'account.confirm'] } as const;
/** Nobody's right but the person's own. */
const ONESELF = { by: [] } as const;

/** An account; its roles and requests stand in their own tables. */
export const ACCOUNT: Subject<AccountActs, AccountState> = {
  kind: 'account',
  shapes: ACCOUNT_ACTS,
  allowed: {
    kept: {
      create: MANAGED,
      resetPassword: MANAGED_OR_CONFIRMED,
      changePassword: ONESELF,
      choosePassword: ONESELF,
      grantRole: MANAGED_OR_CONFIRMED,
      requestRole: MANAGED,
      requestReset: MANAGED,
      refuseRequest: MANAGED_OR_CONFIRMED,
      endRole: MANAGED,
    },
  },
  nothing: (): Standing<AccountState> => ({ state: 'kept', seq: 0 }),
  changes: () => ({}),
};
