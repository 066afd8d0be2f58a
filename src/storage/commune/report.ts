import { createHash } from 'node:crypto';
import type { Instant } from '#domain/calendar/plain-date.ts';
import type { DraftFindings, SealedReport } from '#domain/dossier/commune-report.ts';
import { canonicalJson } from '../acts/canonical-json.ts';
import type { Db, Trx } from '../database.ts';

/** Form 03 as it stands: still written, or sealed when the dossier was passed on. */
export type StoredReport =
  | { readonly kind: 'draft'; readonly findings: DraftFindings; readonly savedAt: Instant | null }
  | { readonly kind: 'sealed'; readonly report: SealedReport; readonly sealedAt: Instant };

const UNTOUCHED: StoredReport = { kind: 'draft', findings: {}, savedAt: null };

/** Form 03 of a dossier; an empty draft while nobody has begun. */
export async function findReport(db: Db | Trx, dossierId: string): Promise<StoredReport> {
  const row = await db
    .selectFrom('communeReport')
    .select(['findings', 'updatedAt', 'sealedAt'])
    .where('dossierId', '=', dossierId)
    .executeTakeFirst();
  return row ? storedReport(row) : UNTOUCHED;
}

/**
 * Form 03 with its row locked until the transaction ends: two who save or seal at once take turns.
 * Makes the row when there is none.
 */
export async function lockReport(
  trx: Trx,
  dossierId: string,
  by: { readonly accountId: string; readonly at: Instant },
): Promise<StoredReport> {
  await trx
    .insertInto('communeReport')
    .values({
      dossierId,
      findings: '{}',
      version: 0,
      updatedBy: by.accountId,
      updatedAt: by.at,
      sealedAt: null,
    })
    .onConflict((conflict) => conflict.column('dossierId').doNothing())
    .execute();
  const row = await trx
    .selectFrom('communeReport')
    .select(['findings', 'updatedAt', 'sealedAt'])
    .where('dossierId', '=', dossierId)
    .forUpdate()
    .executeTakeFirstOrThrow();
  return storedReport(row);
}

/** Writes the draft. The caller holds the lock and has seen that it is not sealed. */
export async function writeFindings(
  trx: Trx,
  dossierId: string,
  findings: DraftFindings,
  by: { readonly accountId: string; readonly at: Instant },
): Promise<void> {
  await trx
    .updateTable('communeReport')
    .set((eb) => ({
      findings: canonicalJson(findings),
      version: eb('version', '+', 1),
      updatedBy: by.accountId,
      updatedAt: by.at,
    }))
    .where('dossierId', '=', dossierId)
    .where('sealedAt', 'is', null)
    .executeTakeFirstOrThrow();
}

/** Replaces the draft by form 03 as it goes to the province, for ever. The caller holds the lock. */
export async function writeSealedReport(
  trx: Trx,
  dossierId: string,
  report: SealedReport,
  by: { readonly accountId: string; readonly at: Instant },
): Promise<void> {
  await trx
    .updateTable('communeReport')
    .set((eb) => ({
      findings: canonicalJson(report),
      version: eb('version', '+', 1),
      updatedBy: by.accountId,
      updatedAt: by.at,
      sealedAt: by.at,
    }))
    .where('dossierId', '=', dossierId)
    .where('sealedAt', 'is', null)
    .executeTakeFirstOrThrow();
}

interface ReportRow {
  readonly findings: unknown;
  readonly updatedAt: Instant;
  readonly sealedAt: Instant | null;
}

function storedReport(row: ReportRow): StoredReport {
  // The column is written above only: a draft until it is sealed, a sealed report from then on.
  if (row.sealedAt === null)
    return { kind: 'draft', findings: row.findings as DraftFindings, savedAt: row.updatedAt };
  return { kind: 'sealed', report: row.findings as SealedReport, sealedAt: row.sealedAt };
}

/** SHA-256 over the canonical JSON of a sealed form 03: it stands in the ledger (Đ7.2b). */
export function hashOfReport(report: SealedReport): Buffer {
  return createHash('sha256').update(canonicalJson(report)).digest();
}
