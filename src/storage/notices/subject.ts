import type { PlainDate } from '#domain/calendar/plain-date.ts';
import type { HelpDesk } from '#domain/dossier/acts.ts';
import type { Trx } from '../database.ts';
import type { Tables } from '../tables.ts';

/** What a notice is about: where it lies, and what its sentence calls it. */
export interface NoticeSubject {
  readonly kind: Tables['notice']['subjectKind'];
  readonly id: string;
  /** Of an account and a producer, who may be a person, nothing: a notice says no names of people. */
  readonly name: string;
  readonly unitId: string | null;
  readonly producerId: string | null;
  /** Of a certificate: its code. */
  readonly code: string | null;
}

type FoundSubject = Pick<NoticeSubject, 'name'> & Partial<NoticeSubject>;

/** Undefined where there is none. */
export async function findSubject(
  trx: Trx,
  kind: NoticeSubject['kind'],
  id: string,
): Promise<NoticeSubject | undefined> {
  const found = kind === 'account' ? { name: '' } : await FIND[kind](trx, id);
  return found && { unitId: null, producerId: null, code: null, ...found, kind, id };
}

const FIND: Readonly<
  Record<
    Exclude<NoticeSubject['kind'], 'account'>,
    (trx: Trx, id: string) => Promise<FoundSubject | undefined>
  >
> = {
  dossier: (trx, id) =>
    trx
      .selectFrom('dossier')
      .innerJoin('assessed', 'assessed.dossierId', 'dossier.id')
      .select(['productName as name', 'dossier.unitId', 'dossier.producerId'])
      .where('dossier.id', '=', id)
      .executeTakeFirst(),
  session: (trx, id) =>
    trx
      .selectFrom('councilSession')
      .select(['name', 'unitId'])
      .where('id', '=', id)
      .executeTakeFirst(),
  decision: (trx, id) =>
    trx
      .selectFrom('decision')
      .select(['number as name', 'unitId'])
      .where('id', '=', id)
      .executeTakeFirst(),
  producer: async (trx, id) => {
    const row = await trx
      .selectFrom('producer')
      .select('unitId')
      .where('id', '=', id)
      .executeTakeFirst();
    return row && { ...row, name: '', producerId: id };
  },
  product: (trx, id) =>
    trx
      .selectFrom('product')
      .innerJoin('producer', 'producer.id', 'product.producerId')
      .select(['product.name', 'producer.unitId', 'producer.id as producerId'])
      .where('product.id', '=', id)
      .executeTakeFirst(),
  revocation: (trx, id) =>
    trx
      .selectFrom('revocation')
      .innerJoin('certificate', 'certificate.id', 'revocation.certificateId')
      .select(['certificate.productName as name', 'revocation.unitId', 'revocation.producerId'])
      .where('revocation.id', '=', id)
      .executeTakeFirst(),
  check: (trx, id) =>
    trx
      .selectFrom('productCheck')
      .innerJoin('certificate', 'certificate.id', 'productCheck.certificateId')
      .select(['productName as name', 'productCheck.unitId', 'productCheck.producerId'])
      .where('productCheck.id', '=', id)
      .executeTakeFirst(),
  checkPlan: async (trx, id) => {
    const row = await trx
      .selectFrom('checkPlan')
      .select(['year', 'unitId'])
      .where('id', '=', id)
      .executeTakeFirst();
    return row && { name: String(row.year), unitId: row.unitId };
  },
  idea: (trx, id) =>
    trx
      .selectFrom('idea')
      .innerJoin('ideaState', 'ideaState.ideaId', 'idea.id')
      .innerJoin('ideaSlip', (join) =>
        join
          .onRef('ideaSlip.ideaId', '=', 'ideaState.ideaId')
          .onRef('ideaSlip.version', '=', 'ideaState.slipVersion'),
      )
      .select((eb) => [
        'ideaSlip.product as name',
        'idea.unitId',
        eb.fn.coalesce('ideaState.producerId', 'idea.producerId').as('producerId'),
      ])
      .where('idea.id', '=', id)
      .executeTakeFirst(),
  plan: (trx, id) =>
    trx
      .selectFrom('plan')
      .innerJoin('planState', 'planState.planId', 'plan.id')
      .select(['planState.title as name', 'plan.unitId'])
      .where('plan.id', '=', id)
      .executeTakeFirst(),
  import: (trx, id) =>
    trx
      .selectFrom('importList')
      .innerJoin('unit', 'unit.id', 'importList.listOf')
      .select(['unit.fullName as name', 'importList.provinceId as unitId'])
      .where('importList.id', '=', id)
      .executeTakeFirst(),
  certificate: async (trx, id) =>
    (await trx
      .selectFrom('certificate')
      .innerJoin('producer', 'producer.id', 'certificate.producerId')
      // The paper names the province that issued it; whom it concerns work where the producer is.
      .select([
        'certificate.productName as name',
        'producer.unitId',
        'producer.id as producerId',
        'certificate.code',
      ])
      .where('certificate.id', '=', id)
      .executeTakeFirst()) ??
    // Entered and not confirmed yet: it has no code.
    (await trx
      .selectFrom('earlierEntry')
      .innerJoin('product', 'product.id', 'earlierEntry.productId')
      .innerJoin('producer', 'producer.id', 'product.producerId')
      .select(['product.name', 'producer.unitId', 'producer.id as producerId'])
      .where('earlierEntry.id', '=', id)
      .executeTakeFirst()),
};

/** Whether the producer was asked for its statement in a case. */
export async function wasAsked(trx: Trx, revocationId: string): Promise<boolean> {
  const row = await trx
    .selectFrom('act')
    .select('id')
    .where('subjectKind', '=', 'revocation')
    .where('subjectId', '=', revocationId)
    .where('kind', '=', 'askProducer')
    .executeTakeFirst();
  return row !== undefined;
}

export async function sessionDay(trx: Trx, sessionId: string): Promise<PlainDate> {
  const { day } = await trx
    .selectFrom('councilSession')
    .select('heldOn as day')
    .where('id', '=', sessionId)
    .executeTakeFirstOrThrow();
  return day;
}

/**
 * The desk a dossier lies with, or lay with last: the one that gave it back last, the commune's before;
 * null before it was first handed in.
 */
export async function deskHolding(trx: Trx, dossierId: string): Promise<HelpDesk | null> {
  const rows = await trx
    .selectFrom('act')
    .select('kind')
    .where('subjectKind', '=', 'dossier')
    .where('subjectId', '=', dossierId)
    .where('kind', 'in', ['submit', 'returnToProducer', 'requestCompletion', 'officeReturn'])
    .orderBy('seq', 'desc')
    .execute();
  if (!rows.some(({ kind }) => kind === 'submit')) return null;
  return rows.find(({ kind }) => kind !== 'submit')?.kind === 'officeReturn' ? 'office' : 'commune';
}
