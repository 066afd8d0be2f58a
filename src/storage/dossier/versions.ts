import { createHash } from 'node:crypto';
import type { DossierPapers, SealedDossier } from '#domain/dossier/sealed.ts';
import type { Instant } from '#domain/calendar/plain-date.ts';
import type { Db, Trx } from '../database.ts';
import { canonicalJson } from '../acts/canonical-json.ts';

/** A version to be kept as it was handed in. */
export interface NewVersion {
  readonly dossierId: string;
  readonly no: number;
  readonly papers: DossierPapers;
  readonly sha256: Buffer;
  readonly submittedBy: string;
  readonly submittedAt: Instant;
}

/** SHA-256 over the canonical JSON of everything handed in, the hashes of the files included. */
export function hashOfPapers(papers: DossierPapers): Buffer {
  return createHash('sha256').update(canonicalJson(papers)).digest();
}

/** Keeps a version; the application cannot change it afterwards. */
export async function insertVersion(trx: Trx, version: NewVersion): Promise<void> {
  const { evidence, ...content } = version.papers;
  await trx
    .insertInto('dossierVersion')
    .values({
      dossierId: version.dossierId,
      no: version.no,
      content: canonicalJson(content),
      evidence: canonicalJson(evidence),
      sha256: version.sha256,
      submittedBy: version.submittedBy,
      submittedAt: version.submittedAt,
    })
    .execute();
}

/** A version as it was handed in. */
export async function findVersion(
  db: Db | Trx,
  dossierId: string,
  no: number,
): Promise<SealedDossier | undefined> {
  const row = await db
    .selectFrom('dossierVersion')
    .selectAll()
    .where('dossierId', '=', dossierId)
    .where('no', '=', no)
    .executeTakeFirst();
  if (!row) return undefined;
  // Written by insertVersion only, from typed papers.
  const papers = { ...(row.content as object), evidence: row.evidence } as unknown as DossierPapers;
  return {
    ...papers,
    no: row.no,
    sha256: row.sha256.toString('hex'),
    submittedBy: row.submittedBy,
  };
}
