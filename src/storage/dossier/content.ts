import type { DossierContent } from '#domain/dossier/content.ts';
import type { Db, Trx } from '../database.ts';
import { canonicalJson } from '../acts/canonical-json.ts';

/** Forms 01 and 02 as typed so far. Throws when there is no such dossier. */
export async function getContent(db: Db | Trx, dossierId: string): Promise<DossierContent> {
  const row = await db
    .selectFrom('dossier')
    .select('content')
    .where('id', '=', dossierId)
    .executeTakeFirstOrThrow();
  // Written by writeContent and insertDossier only, both typed.
  return row.content as DossierContent;
}

/**
 * Replaces the content when it still is the version that was seen, and counts it up. False: somebody
 * saved or handed in meanwhile.
 */
export async function writeContent(
  trx: Trx,
  dossierId: string,
  seenVersion: number,
  content: DossierContent,
): Promise<boolean> {
  const row = await trx
    .updateTable('dossier')
    .set({ content: canonicalJson(content), contentVersion: seenVersion + 1 })
    .where('id', '=', dossierId)
    .where('contentVersion', '=', seenVersion)
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}
