import { codeKey } from '#domain/recognition/code-key.ts';
import type { Trx } from '../database.ts';

/** Gives a dossier its product code, once and for ever (Annex II: T-X-STT-20YY). */
export async function addProductCode(trx: Trx, dossierId: string, code: string): Promise<void> {
  await trx
    .insertInto('productCode')
    .values({ code, folded: codeKey(code), dossierId })
    .execute();
}
