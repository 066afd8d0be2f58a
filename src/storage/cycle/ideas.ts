import type { Instant } from '#domain/calendar/plain-date.ts';
import type { IdeaStanding } from '#domain/cycle/idea.ts';
import { sql } from 'kysely';
import { hashOfValue } from '../acts/canonical-json.ts';
import type { Db, Trx } from '../database.ts';
import { isId } from '../ids.ts';

/** An idea as it began; what became of it stands in its acts. */
export interface IdeaRow {
  readonly id: string;
  readonly unitId: string;
  readonly year: number;
  /** The producer that it became, else the one whose account sent it. */
  readonly producerId: string | null;
}

/** What a slip says of the product; who sent it stands apart. */
export interface Slip {
  readonly product: string;
  /** A leaf of Annex I, where it is known already. */
  readonly annexI: string | null;
  readonly material: string;
  readonly there: string | null;
  readonly needed: string | null;
}

/** Who sent it and how they can be reached. */
export interface Contact {
  readonly name: string;
  readonly telephone: string;
}

interface NewIdea extends IdeaRow {
  readonly code: string;
  readonly createdAt: Instant;
  readonly isDemo: boolean;
}

export async function insertIdea(trx: Trx, idea: NewIdea, contact: Contact): Promise<void> {
  await trx.insertInto('idea').values(idea).execute();
  await trx
    .insertInto('ideaContact')
    .values({ ideaId: idea.id, ...contact })
    .execute();
}

interface NewSlip extends Slip {
  readonly ideaId: string;
  readonly version: number;
  readonly folded: string;
  readonly createdAt: Instant;
}

export async function insertSlip(trx: Trx, slip: NewSlip): Promise<void> {
  await trx.insertInto('ideaSlip').values(slip).execute();
}

/** Somebody puts the own name or number right. */
export async function updateContact(trx: Trx, ideaId: string, contact: Contact): Promise<void> {
  await trx.updateTable('ideaContact').set(contact).where('ideaId', '=', ideaId).execute();
}

function ideas(db: Db | Trx) {
  return db
    .selectFrom('idea')
    .leftJoin('ideaState', 'ideaState.ideaId', 'idea.id')
    .select((eb) => [
      'idea.id',
      'idea.unitId',
      'idea.year',
      eb.fn.coalesce('ideaState.producerId', 'idea.producerId').as('producerId'),
    ]);
}

export async function findIdea(db: Db | Trx, id: string): Promise<IdeaRow | undefined> {
  if (!isId(id)) return undefined;
  return ideas(db).where('idea.id', '=', id).executeTakeFirst();
}

export function findIdeaByCode(db: Db | Trx, code: string): Promise<IdeaRow | undefined> {
  return ideas(db).where('idea.code', '=', code).executeTakeFirst();
}

/** The code of an idea, for whoever has just sent it. */
export async function codeOfIdea(db: Db | Trx, id: string): Promise<string> {
  const row = await db
    .selectFrom('idea')
    .select('code')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return row.code;
}

/** Reads it for nobody else to act on until the transaction ends. */
export async function lockIdea(trx: Trx, id: string): Promise<IdeaRow | undefined> {
  if (!isId(id)) return undefined;
  await sql`select from idea_state where idea_id = ${id} for update`.execute(trx);
  return findIdea(trx, id);
}

/** One slip of an idea. */
export async function findSlip(db: Db | Trx, ideaId: string, version: number): Promise<Slip> {
  return db
    .selectFrom('ideaSlip')
    .select(['product', 'annexI', 'material', 'there', 'needed'])
    .where('ideaId', '=', ideaId)
    .where('version', '=', version)
    .executeTakeFirstOrThrow();
}

/** Of all that a slip says, as the act that brought it keeps it. */
export function hashOfSlip({ product, annexI, material, there, needed }: Slip): string {
  return hashOfValue({ product, annexI, material, there, needed });
}

/** Who sent it, and the code that they hold: for whoever may read personal data. */
export function findContact(
  db: Db | Trx,
  ideaId: string,
): Promise<(Contact & { readonly code: string }) | undefined> {
  return db
    .selectFrom('ideaContact')
    .innerJoin('idea', 'idea.id', 'ideaContact.ideaId')
    .select(['ideaContact.name', 'ideaContact.telephone', 'idea.code'])
    .where('ideaId', '=', ideaId)
    .executeTakeFirst();
}

/** Whether the same telephone has an idea of this name that has not come to an end. */
export async function hasSuchIdea(
  db: Db | Trx,
  telephone: string,
  folded: string,
): Promise<boolean> {
  const row = await db
    .selectFrom('ideaContact')
    .innerJoin('ideaState', 'ideaState.ideaId', 'ideaContact.ideaId')
    .innerJoin('ideaSlip', (join) =>
      join
        .onRef('ideaSlip.ideaId', '=', 'ideaState.ideaId')
        .onRef('ideaSlip.version', '=', 'ideaState.slipVersion'),
    )
    .select('ideaContact.ideaId')
    .where('telephone', '=', telephone)
    .where('folded', '=', folded)
    .where('ideaState.state', 'not in', ['refused', 'stopped'])
    .executeTakeFirst();
  return row !== undefined;
}

/** What lists read of an idea, as its acts come to. */
export function ideaStateOf(standing: IdeaStanding) {
  const { state, since, sentOn } = standing;
  if (state === 'none' || since === null || sentOn === null)
    throw new Error('an idea without acts has no projection');
  const { seq, slipVersion, acceptedOn, carryingOn, handedOn, endedOn } = standing;
  const { visitedOn, onTime, planVersion, producerId, productId, dossierId } = standing;
  return {
    ...{ seq, state, since, sentOn, slipVersion, acceptedOn, carryingOn, handedOn, endedOn },
    ...{ visitedOn, onTime, planVersion, producerId, productId, dossierId },
  };
}

/** Always in the transaction that appended the act. */
export async function projectIdea(trx: Trx, ideaId: string, standing: IdeaStanding): Promise<void> {
  const row = ideaStateOf(standing);
  await trx
    .insertInto('ideaState')
    .values({ ideaId, ...row })
    .onConflict((conflict) => conflict.column('ideaId').doUpdateSet(row))
    .execute();
}

export async function findIdeaState(db: Db | Trx, ideaId: string) {
  const row = await db
    .selectFrom('ideaState')
    .selectAll()
    .where('ideaId', '=', ideaId)
    .executeTakeFirst();
  if (!row) return undefined;
  const { ideaId: _id, ...state } = row;
  return state;
}
