import { MINISTRY } from '#domain/recognition/issuer.ts';
import { sql } from 'kysely';
import type { Instant } from '#domain/calendar/plain-date.ts';
import { sha256Of } from '../acts/sha256.ts';
import type { Db, Trx } from '../database.ts';
import type { Tables } from '../tables.ts';

export type PaperKind = Tables['signedPaper']['kind'];

/** A paper as it was signed. */
export interface SignedPaper {
  readonly id: string;
  readonly kind: PaperKind;
  /** The session, the sheet or the certificate. */
  readonly subjectId: string;
  readonly pdf: Uint8Array;
  readonly madeAt: Instant;
}

/** Keeps a paper for ever; of two who keep the same one at once the first wins: whether this was the first. */
export async function insertPaper(db: Db | Trx, paper: SignedPaper): Promise<boolean> {
  const [kept] = await db
    .insertInto('signedPaper')
    .values({
      id: paper.id,
      kind: paper.kind,
      subjectId: paper.subjectId,
      sha256: sha256Of(paper.pdf),
      pdf: Buffer.from(paper.pdf),
      madeAt: paper.madeAt,
    })
    .onConflict((conflict) => conflict.columns(['kind', 'subjectId']).doNothing())
    .execute();
  return kept?.numInsertedOrUpdatedRows === 1n;
}

/** The bytes of a paper that was kept, with its hash. */
export async function findPaper(
  db: Db | Trx,
  kind: PaperKind,
  subjectId: string,
): Promise<{ readonly pdf: Buffer; readonly sha256: Buffer } | undefined> {
  return await db
    .selectFrom('signedPaper')
    .select(['pdf', 'sha256'])
    .where('kind', '=', kind)
    .where('subjectId', '=', subjectId)
    .executeTakeFirst();
}

/** What has been closed, sealed or signed and is not kept as a paper yet. */
export interface PaperDue {
  readonly kind: PaperKind;
  readonly subjectId: string;
}

/** Papers still to be kept, the newest first. */
export async function listPapersDue(db: Db | Trx, count: number): Promise<readonly PaperDue[]> {
  const { rows } = await sql<PaperDue>`
    select kind, subject_id from (
      select 'minutes' as kind, subject_id, at from act where subject_kind = 'session' and kind = 'close'
      union all select 'sheet', id, sealed_at from sheet where sealed_at is not null
      union all select 'certificate', certificate.id, act.at from certificate
        join act on act.subject_kind = 'certificate' and act.subject_id = certificate.id and act.seq = 1
        where certificate.issuer <> ${MINISTRY}
    ) as done
    where not exists (
      select from signed_paper as paper where paper.kind = done.kind and paper.subject_id = done.subject_id)
    order by at desc, subject_id limit ${count}`.execute(db);
  return rows;
}

/** The first paper whose bytes do not give its hash; PostgreSQL reads them, one after the other. */
export async function findChangedPaper(trx: Trx): Promise<{ readonly id: string } | undefined> {
  return await trx
    .selectFrom('signedPaper')
    .select('id')
    .where((eb) => eb('sha256', '!=', eb.fn<Buffer>('sha256', ['pdf'])))
    .limit(1)
    .executeTakeFirst();
}
