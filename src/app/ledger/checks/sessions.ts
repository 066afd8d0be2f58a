import { readAct } from '#domain/acts/act.ts';
import { SESSION_ACTS } from '#domain/council/session-acts.ts';
import { refusal } from '#domain/result.ts';
import { listSheets } from '#storage/council/sheets.ts';
import type { Trx } from '#storage/database.ts';
import type { Subject } from '#storage/ledger/read-acts.ts';
import { hashOfSheet } from '../hash-of-sheet.ts';
import type { Finding } from './finding.ts';

/** Every sealed sheet against the act that sealed it, both ways. */
export async function checkSession(trx: Trx, subject: Subject): Promise<Finding> {
  const acts = subject.acts.map((act) => readAct(SESSION_ACTS, act));
  const seals = new Map(
    acts.flatMap((act) => (act.kind === 'seal' ? [[act.data.sheetId, act.data] as const] : [])),
  );
  const sheets = new Map((await listSheets(trx, subject.id)).map((sheet) => [sheet.id, sheet]));
  for (const [id, { hash, dossierId, accountId }] of seals) {
    const sheet = sheets.get(id);
    const same =
      sheet?.hash?.toString('hex') === hash &&
      hashOfSheet(sheet).equals(sheet.hash) &&
      sheet.dossierId === dossierId &&
      sheet.accountId === accountId;
    if (!same) return refusal('LEDGER_SHEET_CHANGED', { id });
  }
  for (const { id, sealedAt } of sheets.values()) {
    if (sealedAt !== null && !seals.has(id)) return refusal('LEDGER_SHEET_CHANGED', { id });
  }
  return null;
}
