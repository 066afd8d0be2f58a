import type { AccountManager, Grant } from '#domain/access/authorize.ts';
import { addAccount } from '#app/access/add-account.ts';
import { consoleActor } from '#app/access/console-actor.ts';
import { confirmRequest } from '#app/access/decide-request.ts';
import { DEMO_PASSWORD } from '#app/access/list-demo-accounts.ts';
import { listRequests } from '#app/access/list-requests.ts';
import { takeNewPassword } from '#app/access/use-password-link.ts';
import { hashPassword } from '#platform/passwords.ts';
import { closeAccount } from '#storage/access/close-account.ts';
import { inTransaction } from '#storage/database.ts';
import { emailOf, phoneOf } from './made-up-numbers.ts';
import { OFFICIALS, type DemoPerson } from './people.ts';
import { done, type Stage } from './stage.ts';
import { OPENING } from './timeline.ts';

const ADMINISTRATOR = 'quan-tri';
/** From here on the officials' telephones are numbered; those before are the producers'. */
const FIRST_SERIAL = 500;

/** The one hash that every account of the demonstration has. */
export const hashOnce = (): Promise<string> => hashPassword(DEMO_PASSWORD);

/** On the register's first morning the officials get their accounts, one every other minute. */
export async function loadOfficials(stage: Stage, passwordHash: string): Promise<void> {
  for (const [index, official] of OFFICIALS.entries()) {
    stage.begin(`account/${official.key}`, OPENING, 8 * 60 + index * 2);
    await addPerson(stage, official, { passwordHash, serial: FIRST_SERIAL + index });
  }
}

export interface AddedPerson {
  readonly passwordHash: string;
  /** Numbers the telephone. */
  readonly serial: number;
  /** Of the person's producer. */
  readonly producerId?: string;
}

/**
 * Gives somebody an account with a role and the link that goes with it, by which the password is
 * taken: the demonstration's own, which nobody else may choose (`checkNewPassword`), so its hash comes
 * ready made.
 */
export async function addPerson(
  stage: Stage,
  person: DemoPerson,
  { passwordHash, serial, producerId }: AddedPerson,
): Promise<void> {
  const { deps } = stage;
  const { key, name, bodyName, role, unitId = null } = person;
  const what = `account of ${key}`;
  const { id, link } = done(
    what,
    await addAccount(deps, managerOf(stage, person.addedBy ?? ADMINISTRATOR), {
      signInName: key,
      displayName: name,
      bodyName,
      phone: phoneOf(serial),
      email: emailOf(key),
      language: 'vi',
      role,
      unitId,
      producerId: producerId ?? null,
      validFrom: deps.clock.today(),
      validTo: null,
      idempotencyKey: deps.newId(),
    }),
  );
  const token = (link ?? (await confirm(stage, person, id))).split('/').at(-1) ?? '';
  await inTransaction(deps.db, async (trx) => {
    done(what, await takeNewPassword(deps, trx, { token, passwordHash }));
    if (person.background) await closeAccount(trx, id);
    return null;
  });
  const grants = grantsOf(person, producerId);
  stage.enter(key, { kind: 'person', accountId: id, name, grants });
}

/** The second person finds the request and confirms it; the link is handed to that one. */
async function confirm(
  stage: Stage,
  { key, confirmedBy = '' }: DemoPerson,
  id: string,
): Promise<string> {
  const { deps } = stage;
  const second = managerOf(stage, confirmedBy);
  const waiting = done(key, await listRequests(deps, second));
  const request = waiting.find(({ accountId }) => accountId === id);
  if (!request) throw new Error(`nothing of ${key} waits for a second person`);
  const input = { requestId: request.id, idempotencyKey: deps.newId() };
  const { link } = done(key, await confirmRequest(deps, second, input));
  if (link === null) throw new Error(`${key} got no link`);
  return link;
}

/** Somebody who has an account already, or whoever keeps the server. */
function managerOf(stage: Stage, key: string): AccountManager {
  return key === 'console' ? consoleActor(stage.deps, null) : stage.actor(key);
}

/** What `loadActor` would give; candidates for councils get their rights with a seat. */
function grantsOf({ role, unitId }: DemoPerson, producerId?: string): readonly Grant[] {
  if (role === 'producer') return producerId === undefined ? [] : [{ role, producerId }];
  return role === 'councilMember' || unitId === undefined ? [] : [{ role, unitId }];
}
