import { readAct } from '#domain/acts/act.ts';
import { standingOf } from '#domain/acts/subject.ts';
import { REPORT } from '#domain/reports/report-acts.ts';
import { canonicalJson } from '#storage/acts/canonical-json.ts';
import type { Trx } from '#storage/database.ts';
import type { Subject } from '#storage/ledger/read-acts.ts';
import { readContent } from '#storage/reports/contents.ts';
import { findReportState, reportStateOf } from '#storage/reports/reports.ts';
import { ofSubject, type Finding } from './finding.ts';

/** What lists read of a report against its acts, and every frozen content against the hash that its act names. */
export async function checkReport(trx: Trx, subject: Subject): Promise<Finding> {
  const standing = standingOf(
    REPORT,
    subject.acts.map((act) => readAct(REPORT.shapes, act)),
  );
  const shown = (await findReportState(trx, subject.id)) ?? null;
  if (canonicalJson(shown) !== canonicalJson(reportStateOf(standing)))
    return ofSubject('LEDGER_STATE_DIFFERS', subject);
  for (const { contentId, sha256 } of standing.frozen) {
    const { isIntact } = await readContent(trx, contentId, sha256);
    if (!isIntact) return ofSubject('LEDGER_STATE_DIFFERS', subject);
  }
  return null;
}
