import type { AccountManager, Grant } from '#domain/access/authorize.ts';
import { needsSecondPerson } from '#domain/access/second-person.ts';
import { recordAccountAct } from '#app/access/account-subject.ts';
import { checkPlace } from '#app/access/grant-place.ts';
import { writeGrant } from '#app/access/grant-role.ts';
import { DEMO_PASSWORD } from '#app/access/list-demo-accounts.ts';
import { hashPassword } from '#platform/passwords.ts';
import { addAccountRow } from '#storage/access/accounts.ts';
import { closeAccount } from '#storage/access/close-account.ts';
import { inTransaction } from '#storage/database.ts';
import { ok, refuse } from '#domain/result.ts';
import { emailOf, phoneOf } from './made-up-numbers.ts';
import type { DemoPerson } from './people.ts';
import { idOf } from './seeded-ids.ts';
import { done, type Stage } from './stage.ts';

const ADMINISTRATOR = 'quan-tri';

/** The one hash that every account of the demonstration has. */
export const hashOnce = (): Promise<string> => hashPassword(DEMO_PASSWORD);

/**
 * Gives people their accounts, each with its one role: the administrator, the head and the leader from
 * the console, as in any register, everybody else by the administrator. `serial` numbers their telephones.
 */
export async function loadPeople(
  { deps, enter }: Stage,
  people: readonly DemoPerson[],
  passwordHash: string,
  serial: number,
): Promise<void> {
  for (const [index, person] of people.entries()) {
    const grant = await addPerson({ deps }, person, passwordHash, serial + index);
    enter(person.key, {
      kind: 'person',
      accountId: accountOf(person.key),
      name: person.name,
      grants: grant,
    });
  }
}

/** A role that is the work of two is given at one go by the console alone. */
function addedBy({ role }: DemoPerson): AccountManager {
  if (needsSecondPerson(role)) return { kind: 'console', osUser: null, grants: [] };
  return { kind: 'person', accountId: accountOf(ADMINISTRATOR), name: '', grants: [] };
}

/** The id of a person's account. */
export function accountOf(key: string): string {
  return idOf(`account/${key}`);
}

/** The id of a producer. */
export function producerIdOf(key: string): string {
  return idOf(`producer/${key}`);
}

async function addPerson(
  { deps }: Pick<Stage, 'deps'>,
  person: DemoPerson,
  passwordHash: string,
  serial: number,
): Promise<readonly Grant[]> {
  const id = accountOf(person.key);
  const unitId = person.unitId ?? null;
  const producerId = person.producer === undefined ? null : producerIdOf(person.producer);
  const by = addedBy(person);
  const added = await inTransaction(deps.db, async (trx) => {
    const fresh = await addAccountRow(trx, {
      id,
      signInName: person.key,
      displayName: person.name,
      bodyName: person.bodyName,
      phone: phoneOf(serial),
      email: emailOf(person.key),
      passwordHash,
      language: 'vi',
      isDemo: true,
      createdAt: deps.clock.now(),
    });
    if (!fresh) return refuse('SIGN_IN_NAME_TAKEN', { name: person.key });
    const written = { accountId: id, role: 'administrator', form: null } as const;
    const created = await recordAccountAct(deps, trx, by, {
      ...written,
      kind: 'create',
      data: {},
    });
    if (!created.ok) return created;
    const place = await checkPlace(deps, trx, { role: person.role, unitId, producerId });
    if (!place.ok) return place;
    const validFrom = deps.clock.today();
    const given = { ...written, place: place.value, validFrom, validTo: null };
    const granted = await writeGrant(deps, trx, by, given);
    if (!granted.ok) return granted;
    if (person.background) await closeAccount(trx, id);
    return ok(null);
  });
  done(`account of ${person.key}`, added);
  return grantsOf(person, unitId, producerId);
}

/** What `loadActor` would give; candidates for councils get their rights with a seat. */
function grantsOf(
  { role }: DemoPerson,
  unitId: string | null,
  producerId: string | null,
): readonly Grant[] {
  if (role === 'producer') return producerId === null ? [] : [{ role, producerId }];
  return role === 'councilMember' || unitId === null ? [] : [{ role, unitId }];
}
