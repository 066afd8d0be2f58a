import { RIGHTS, ROLES, type Role } from '#domain/access/rights.ts';
import type { Verb } from '#domain/access/verbs.ts';
import type { Db, Trx } from '#storage/database.ts';
import { listPeopleAt } from '#storage/supervision/check-sources.ts';
import type { Deps } from '../deps.ts';

/** Somebody who may be sent to a check, and for which body. */
export interface TeamChoice {
  readonly accountId: string;
  readonly name: string;
  readonly body: string;
}

/** Everybody whose right to record checks reaches the place today, the body as their account says it. */
export async function teamChoices(
  deps: Deps,
  db: Db | Trx,
  unitId: string,
): Promise<readonly TeamChoice[]> {
  const today = deps.clock.today();
  const over = [unitId, ...deps.units.ancestorsOf(unitId, today).map(({ id }) => id)];
  const people = await listPeopleAt(db, RECORDERS, over, today);
  const place = deps.units.unitById(unitId, today)?.fullName ?? '';
  return people.map((one) => ({ ...one, body: one.body === '' ? place : one.body }));
}

const RECORDERS: readonly Role[] = ROLES.filter((role) => {
  const verbs: readonly Verb[] = RIGHTS[role].verbs;
  return verbs.includes('check.record');
});
