import type { Instant } from '#domain/calendar/plain-date.ts';
import type { Db, Trx } from '../database.ts';
import { isId } from '../ids.ts';

/** A dossier's row with what its lists and rights need of product and producer. */
export interface DossierRow {
  readonly id: string;
  readonly productId: string;
  readonly producerId: string;
  readonly unitId: string;
  readonly kind: 'first' | 'upgrade' | 'reassessment';
  readonly criteriaVersion: string;
  readonly criteriaSet: string;
  readonly previousCertificateId: string | null;
  readonly contentVersion: number;
  readonly isDemo: boolean;
  readonly productName: string;
  readonly producerName: string;
  readonly productCode: string | null;
  /** The council sessions it was given to: council roles reach it through these. */
  readonly sessionIds: readonly string[];
}

export async function findDossier(db: Db | Trx, id: string): Promise<DossierRow | undefined> {
  if (!isId(id)) return undefined;
  const row = await db
    .selectFrom('dossier')
    .innerJoin('assessed', 'assessed.dossierId', 'dossier.id')
    .leftJoin('productCode', 'productCode.dossierId', 'dossier.id')
    .select([
      'dossier.id',
      'dossier.productId',
      'dossier.producerId',
      'dossier.unitId',
      'dossier.kind',
      'dossier.criteriaVersion',
      'dossier.criteriaSet',
      'dossier.previousCertificateId',
      'dossier.contentVersion',
      'dossier.isDemo',
      'assessed.productName',
      'assessed.producerName',
      'productCode.code as productCode',
    ])
    .where('dossier.id', '=', id)
    .executeTakeFirst();
  if (!row) return undefined;
  const sessions = await db
    .selectFrom('sessionDossier')
    .select('sessionId')
    .where('dossierId', '=', id)
    .execute();
  return { ...row, sessionIds: sessions.map((session) => session.sessionId) };
}

/**
 * Lets nobody else act on the dossier, or change its content, until this transaction ends: the same
 * request sent twice at once is then seen to have been done. False when there is no such dossier.
 */
export async function lockDossier(trx: Trx, id: string): Promise<boolean> {
  if (!isId(id)) return false;
  const row = await trx
    .selectFrom('dossier')
    .select('id')
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row !== undefined;
}

/** When the dossier was last handed in. */
export async function findArrival(db: Db | Trx, dossierId: string): Promise<Instant | undefined> {
  const row = await db
    .selectFrom('act')
    .select('at')
    .where('subjectKind', '=', 'dossier')
    .where('subjectId', '=', dossierId)
    .where('kind', '=', 'submit')
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.at;
}
