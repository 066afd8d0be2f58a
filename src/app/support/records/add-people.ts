import type { InferOutput } from 'valibot';
import type { Actor } from '#domain/access/authorize.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import { checkPerson } from '#domain/support/records/check-person.ts';
import { SUPPORT_RULES } from '#domain/support/records/kinds.ts';
import type { SupportActData } from '#domain/support/records/record-acts.ts';
import { unitOfLinked } from '#storage/support/records/links.ts';
import {
  endPerson,
  hasPerson,
  insertPeople,
  listPeople,
  type PersonRow,
} from '#storage/support/records/people.ts';
import { findSupport } from '#storage/support/records/records.ts';
import { allow } from '../../allow.ts';
import type { Deps } from '../../deps.ts';
import type { addPersonInput, strikePersonInput } from './add-people.input.ts';
import { actOnSupport, type SupportRequest } from './support-subject.ts';

export type AddPerson = Pick<SupportRequest, 'supportId'> & InferOutput<typeof addPersonInput>;

/**
 * Puts somebody on the list of a record. The name stands in the row alone, in no act. Refuses SUPPORT_NO_PEOPLE_HERE,
 * what `checkPerson` does, SUPPORT_OUTSIDE_REACH for a producer that is not the actor's, SUPPORT_PERSON_TWICE unless it
 * is said to be another person, and as `actOnSupport` does.
 */
export function addPerson(
  deps: Deps,
  actor: Actor,
  request: AddPerson,
): Promise<Result<SupportActData['addPeople']>> {
  return actOnSupport(deps, actor, 'addPeople', request, async (trx, row, actId) => {
    if (!SUPPORT_RULES[row.kind].people) return refuse('SUPPORT_NO_PEOPLE_HERE');
    const knownFrom = deps.clock.today();
    const producerId = request.producerId === '' ? null : request.producerId;
    const read = checkPerson({ ...request, producerId }, row.record.firstDay, knownFrom);
    if (!read.ok) return read;
    if (producerId !== null) {
      const unitId = await unitOfLinked(trx, { producerId, productId: null });
      if (unitId === undefined || !allow(deps, actor, 'producer.view', { unitId }).ok)
        return refuse('SUPPORT_OUTSIDE_REACH', {}, 'producerId');
    }
    const person = read.value;
    if (!request.again && (await hasPerson(trx, row.id, person)))
      return refuse('SUPPORT_PERSON_TWICE', {}, 'again');
    const id = deps.newId();
    await insertPeople(trx, row.id, [{ id, ...person }], { actId, knownFrom });
    return ok({ people: [{ personId: id, who: person.who }] });
  });
}

export type StrikePerson = Pick<SupportRequest, 'supportId'> &
  InferOutput<typeof strikePersonInput>;

/** Takes somebody off the list who was not there. Refuses SUPPORT_NO_SUCH_PERSON, and as `actOnSupport` does. */
export function strikePerson(
  deps: Deps,
  actor: Actor,
  request: StrikePerson,
): Promise<Result<SupportActData['strikePerson']>> {
  const { personId } = request;
  return actOnSupport(deps, actor, 'strikePerson', request, async (trx, row, actId) => {
    const end = { knownUntil: deps.clock.today(), endedBy: actId };
    const ended = await endPerson(trx, row.id, personId, end);
    return ended ? ok({ personId }) : refuse('SUPPORT_NO_SUCH_PERSON');
  });
}

/** The people of a record by name, for whoever may see them. Refuses NOT_FOUND, NOT_ALLOWED. */
export async function viewPeople(
  deps: Deps,
  actor: Actor,
  supportId: string,
): Promise<Result<readonly PersonRow[]>> {
  const row = await findSupport(deps.db, supportId);
  if (!row) return refuse('NOT_FOUND');
  const allowed = allow(deps, actor, 'producer.viewPersonal', { unitId: row.record.unitId });
  return allowed.ok ? ok(await listPeople(deps.db, supportId)) : allowed;
}
