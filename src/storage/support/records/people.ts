import type { PlainDate } from '#domain/calendar/plain-date.ts';
import type { Person } from '#domain/support/records/check-person.ts';
import type { PersonKind } from '#domain/support/records/kinds.ts';
import { fold } from '#domain/text/fold.ts';
import type { Db, Trx } from '../../database.ts';

/** Somebody on the list of a record. */
export interface PersonRow extends Person {
  readonly id: string;
  readonly producerName: string | null;
}

/** The people of a record who stand on its list, trainers first, then by name. */
export async function listPeople(db: Db | Trx, recordId: string): Promise<readonly PersonRow[]> {
  const rows = await db
    .selectFrom('supportPerson as person')
    .leftJoin('producer', 'producer.id', 'person.producerId')
    .select([
      'person.id',
      'person.who',
      'person.name',
      'person.sex',
      'person.body',
      'person.producerId',
      'producer.legalName as producerName',
      'person.certificateNumber',
      'person.certificateDay',
    ])
    .where('person.recordId', '=', recordId)
    .where('person.knownUntil', 'is', null)
    .orderBy((eb) => eb('person.who', '<>', 'trainer'))
    .orderBy('person.folded')
    .orderBy('person.id')
    .execute();
  return rows;
}

/** By kind and sex how many stand on the list of a record, and how many of them have a certificate: no names. */
export interface PeopleCount {
  readonly who: PersonKind;
  readonly people: number;
  readonly women: number;
  readonly certificates: number;
}

export function countPeople(db: Db | Trx, recordId: string): Promise<readonly PeopleCount[]> {
  return db
    .selectFrom('supportPerson')
    .select((eb) => [
      'who',
      eb.fn.countAll<number>().as('people'),
      eb.fn.countAll<number>().filterWhere('sex', '=', 'female').as('women'),
      eb.fn.count<number>('certificateDay').as('certificates'),
    ])
    .where('recordId', '=', recordId)
    .where('knownUntil', 'is', null)
    .groupBy('who')
    .orderBy('who')
    .execute();
}

export async function listPeopleIds(db: Db | Trx, recordId: string): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('supportPerson')
    .select('id')
    .where('recordId', '=', recordId)
    .where('knownUntil', 'is', null)
    .execute();
  return rows.map(({ id }) => id);
}

/** Whether the list has somebody of this name and producer: perhaps the same person. */
export async function hasPerson(
  trx: Trx,
  recordId: string,
  { name, producerId, body }: Pick<Person, 'name' | 'producerId' | 'body'>,
): Promise<boolean> {
  const rows = await trx
    .selectFrom('supportPerson')
    .select(['producerId', 'body'])
    .where('recordId', '=', recordId)
    .where('folded', '=', fold(name))
    .where('knownUntil', 'is', null)
    .execute();
  return rows.some((one) =>
    producerId === null
      ? one.producerId === null && fold(one.body) === fold(body)
      : one.producerId === producerId,
  );
}

export async function insertPeople(
  trx: Trx,
  recordId: string,
  people: readonly (Person & { readonly id: string })[],
  entered: { readonly actId: string; readonly knownFrom: PlainDate },
): Promise<void> {
  await trx
    .insertInto('supportPerson')
    .values(
      people.map((person) => ({
        ...person,
        ...{ recordId, folded: fold(person.name), ...entered, knownUntil: null, endedBy: null },
      })),
    )
    .execute();
}

/** False when nobody of this id stands on the list. */
export async function endPerson(
  trx: Trx,
  recordId: string,
  personId: string,
  end: { readonly knownUntil: PlainDate; readonly endedBy: string },
): Promise<boolean> {
  const row = await trx
    .updateTable('supportPerson')
    .set(end)
    .where('id', '=', personId)
    .where('recordId', '=', recordId)
    .where('knownUntil', 'is', null)
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}
