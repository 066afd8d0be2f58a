import type { Instant, PlainDate } from '#domain/calendar/plain-date.ts';
import { clockOf, type RevocationStanding } from '#domain/supervision/revocation.ts';
import type { Db, Trx } from '../database.ts';
import { isId } from '../ids.ts';

/** A case with the certificate it is about. */
export interface RevocationRow {
  readonly id: string;
  readonly number: string;
  readonly certificateId: string;
  /** The check it follows from. */
  readonly checkId: string | null;
  readonly producerId: string;
  readonly unitId: string;
  readonly provinceId: string;
  readonly isDemo: boolean;
  readonly code: string;
  readonly certificateNumber: string;
  readonly star: number;
  readonly productId: string;
  readonly productName: string;
  readonly producerName: string;
  readonly validTo: PlainDate;
}

export type NewRevocation = Pick<
  RevocationRow,
  'id' | 'number' | 'certificateId' | 'checkId' | 'producerId' | 'unitId' | 'provinceId' | 'isDemo'
> & { readonly createdAt: Instant };

export async function addRevocation(trx: Trx, row: NewRevocation): Promise<void> {
  await trx.insertInto('revocation').values(row).execute();
}

export async function findRevocation(db: Db | Trx, id: string): Promise<RevocationRow | undefined> {
  if (!isId(id)) return undefined;
  return revocations(db).where('revocation.id', '=', id).executeTakeFirst();
}

function revocations(db: Db | Trx) {
  return db
    .selectFrom('revocation')
    .innerJoin('certificate', 'certificate.id', 'revocation.certificateId')
    .select([
      'revocation.id',
      'revocation.number',
      'revocation.certificateId',
      'revocation.checkId',
      'revocation.producerId',
      'revocation.unitId',
      'revocation.provinceId',
      'revocation.isDemo',
      'certificate.code',
      'certificate.number as certificateNumber',
      'certificate.star',
      'certificate.productId',
      'certificate.productName',
      'certificate.producerName',
      'certificate.validTo',
    ]);
}

/** The cases that follow from a check, the first first. */
export function listRevocationsOfCheck(db: Db | Trx, checkId: string) {
  return db
    .selectFrom('revocation')
    .select(['id', 'number'])
    .where('revocation.checkId', '=', checkId)
    .orderBy('revocation.createdAt')
    .execute();
}

/** The number of the case that is open on a certificate. */
export async function findOpenOn(trx: Trx, certificateId: string): Promise<string | undefined> {
  const row = await trx
    .selectFrom('revocation')
    .innerJoin('revocationState', 'revocationId', 'revocation.id')
    .select('number')
    .where('certificateId', '=', certificateId)
    .where('endedOn', 'is', null)
    .executeTakeFirst();
  return row?.number;
}

/** Writes what the queue reads of a case; always in the transaction that appended the act. */
export async function projectRevocation(
  trx: Trx,
  revocationId: string,
  standing: RevocationStanding,
): Promise<void> {
  const row = revocationStateOf(standing);
  await trx
    .insertInto('revocationState')
    .values({ revocationId, ...row })
    .onConflict((conflict) => conflict.column('revocationId').doUpdateSet(row))
    .execute();
}

/** What the queue reads of a case, as its acts come to. */
export function revocationStateOf(standing: RevocationStanding) {
  const { state, seq, opening, openedOn, answerBy, endedOn } = standing;
  if (state === 'none' || !opening || !openedOn)
    throw new Error('a case without acts has no projection');
  const dueOn = clockOf(standing)?.dueOn ?? null;
  return { seq, state, ground: opening.ground, openedOn, answerBy, dueOn, endedOn };
}

export function findRevocationState(db: Db | Trx, revocationId: string) {
  return db
    .selectFrom('revocationState')
    .selectAll()
    .where('revocationId', '=', revocationId)
    .executeTakeFirst();
}

export async function addStatement(
  trx: Trx,
  row: {
    readonly id: string;
    readonly revocationId: string;
    readonly text: string;
    readonly statedAt: Instant;
  },
): Promise<void> {
  await trx.insertInto('revocationStatement').values(row).execute();
}

/** What the producer said in a case, in order. */
export function listStatements(db: Db | Trx, revocationId: string) {
  return db
    .selectFrom('revocationStatement')
    .select(['id', 'text', 'statedAt'])
    .where('revocationId', '=', revocationId)
    .orderBy('statedAt')
    .orderBy('id')
    .execute();
}
