import { sql } from 'kysely';
import type { DossierKind } from '#domain/dossier/acts.ts';
import type { Db } from '../database.ts';

/** What a list of counted dossiers says of one besides how it counts. */
export interface NamedDossier {
  readonly id: string;
  readonly kind: DossierKind;
  readonly productName: string;
  readonly producerName: string;
  readonly productCode: string | null;
}

/** Dossiers by their ids. */
export async function listNamed(db: Db, ids: readonly string[]): Promise<readonly NamedDossier[]> {
  return db
    .selectFrom('dossier')
    .innerJoin('assessed', 'assessed.dossierId', 'dossier.id')
    .leftJoin('productCode', 'productCode.dossierId', 'dossier.id')
    .select([
      'dossier.id',
      'dossier.kind',
      'assessed.productName',
      'assessed.producerName',
      'productCode.code as productCode',
    ])
    .where('dossier.id', '=', sql<string>`any(${[...ids]}::uuid[])`)
    .orderBy('dossier.id')
    .execute();
}
