import type { Actor, Grant } from '#domain/access/authorize.ts';
import { PLACE_OF_ROLE } from '#domain/access/places.ts';
import type { Role } from '#domain/access/rights.ts';
import { plainDate, type PlainDate } from '#domain/calendar/plain-date.ts';
import { fold } from '#domain/text/fold.ts';
import { inTransaction } from '#storage/database.ts';
import { addAccountRow } from '#storage/access/accounts.ts';
import { addGrantRow } from '#storage/access/grants.ts';
import type { Tables } from '#storage/tables.ts';
import { asConfirmed, type ConfirmedActor } from '../access/confirmed-actor.ts';
import type { Deps } from '../deps.ts';

/** Tỉnh Lào Cai and two of its communes today; another province for whoever must not reach in. */
export const PLACES = {
  laoCai: 'c:15',
  bacHa: 'c:02839',
  lungPhinh: 'c:02848',
  vinhLong: 'c:86',
} as const;

/** Where a role is held, by the reach of the role (rights.ts). */
export type Place =
  | { readonly unitId: string }
  | { readonly producerId: string }
  | {
      readonly sessionId: string;
      readonly seat?: 'chair' | 'deputy' | 'member' | 'secretary' | 'invited';
    };

export interface TestAccount {
  readonly name: string;
  readonly signInName?: string;
  readonly passwordHash?: string;
  readonly bodyName?: string;
  readonly isDemo?: boolean;
}

/** An account without any role. */
export async function makeAccount(deps: Deps, account: TestAccount): Promise<string> {
  const id = deps.newId();
  await inTransaction(deps.db, (trx) =>
    addAccountRow(trx, {
      id,
      signInName: account.signInName ?? `account-${id}`,
      displayName: account.name,
      bodyName: account.bodyName ?? '',
      phone: null,
      email: null,
      passwordHash: account.passwordHash ?? 'nobody signs in with this',
      language: 'vi',
      isDemo: account.isDemo ?? false,
      createdAt: deps.clock.now(),
    }),
  );
  return id;
}

/**
 * A person with one role at a place, in the database and as the actor that `loadActor` would give,
 * the password typed again where an act asks for it:
 * `makeActor(deps, 'communeOfficer', { unitId: PLACES.bacHa })`.
 */
export async function makeActor(deps: Deps, role: Role, place: Place): Promise<ConfirmedActor> {
  const name = `${role} ${Object.values(place).join(' ')}`;
  const accountId = await makeAccount(deps, { name });
  const grants = [await grant(deps, accountId, role, place)];
  return asConfirmed({ kind: 'person', accountId, name, grants });
}

/** The actor with one role more. */
export async function withRole(
  deps: Deps,
  actor: Actor,
  role: Role,
  place: Place,
): Promise<ConfirmedActor> {
  const added = await grant(deps, actor.accountId, role, place);
  return asConfirmed({ ...actor, grants: [...actor.grants, added] });
}

async function grant(deps: Deps, accountId: string, role: Role, place: Place): Promise<Grant> {
  if ('sessionId' in place) return seat(deps, accountId, role, place);
  const unitId = 'unitId' in place ? place.unitId : null;
  const producerId = 'producerId' in place ? place.producerId : null;
  await inTransaction(deps.db, (trx) =>
    addGrantRow(trx, {
      id: deps.newId(),
      accountId,
      role,
      unitId,
      producerId,
      validFrom: LONG_AGO,
      validTo: null,
    }),
  );
  if (role === 'producer' && producerId !== null) return { role, producerId };
  if (isOfUnit(role) && unitId !== null) return { role, unitId };
  throw new Error(`${role} is not held at ${Object.keys(place).join()}`);
}

async function seat(
  deps: Deps,
  accountId: string,
  role: Role,
  { sessionId, seat: taken }: Extract<Place, { sessionId: string }>,
): Promise<Grant> {
  if (role !== 'councilMember' && role !== 'secretary' && role !== 'chair')
    throw new Error(`${role} has no seat in a session`);
  const seatRole = taken ?? (role === 'councilMember' ? 'member' : role);
  await deps.db
    .insertInto('sessionMember')
    .values({
      sessionId,
      accountId,
      role: seatRole,
      bodyName: '',
      voting: seatRole !== 'secretary' && seatRole !== 'invited',
    })
    .execute();
  return { role, sessionId };
}

type RoleOfUnit = Exclude<Role, 'producer' | 'councilMember' | 'secretary' | 'chair'>;

function isOfUnit(role: Role): role is RoleOfUnit {
  const place = PLACE_OF_ROLE[role];
  return (place === 'commune' || place === 'province') && role !== 'councilMember';
}

const LONG_AGO: PlainDate = plainDate(2025, 7, 1);

/** Neither closed nor gone. */
const OPEN = { closedAs: null, closedOn: null, closedInto: null, goneFrom: null };

/** A cooperative of Bắc Hà, unless the test says otherwise. */
export async function makeProducer(
  deps: Deps,
  changes: Partial<Tables['producer']> = {},
): Promise<Tables['producer']> {
  const id = deps.newId();
  const producer: Tables['producer'] = {
    id,
    kind: 'cooperative',
    legalName: 'Hợp tác xã Nông sản Bản Mây',
    folded: fold(changes.legalName ?? 'Hợp tác xã Nông sản Bản Mây'),
    slug: `htx-${id.slice(-6)}`,
    identifierKind: 'taxCode',
    identifier: `53${id.slice(-8)}`,
    registrationNumber: null,
    foundedOn: null,
    representativeName: 'Giàng Thị Mẩy',
    representativePosition: 'Giám đốc',
    representativeSex: 'female',
    representativeEthnicity: 'Mông',
    representativeAddress: 'thôn Bản Mây',
    unitId: PLACES.bacHa,
    street: 'thôn Bản Mây',
    phone: '0900000125',
    email: null,
    isDemo: false,
    version: 1,
    createdAt: deps.clock.now(),
    ...OPEN,
    ...changes,
  };
  await deps.db.insertInto('producer').values(producer).execute();
  return producer;
}

/** A product of the producer: dried plums (set 07), unless the test says otherwise. */
export async function makeProduct(
  deps: Deps,
  producerId: string,
  changes: Partial<Tables['product']> = {},
): Promise<Tables['product']> {
  const name = changes.name ?? 'Mận Tam hoa sấy dẻo Bắc Hà';
  const product: Tables['product'] = {
    id: deps.newId(),
    producerId,
    name,
    folded: fold(name),
    annexI: 'I.3.c',
    summary: '',
    story: '',
    packing: '',
    isDemo: false,
    version: 1,
    createdAt: deps.clock.now(),
    ...OPEN,
    sameAs: null,
    ...changes,
  };
  await deps.db.insertInto('product').values(product).execute();
  return product;
}
